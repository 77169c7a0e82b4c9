package org.zhenggai.rectification.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One version of a decision table, ready to be asked. */
public final class DecisionTable {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?![\\w.])");

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final DmnModelInstance model;

    DecisionTable(DmnEngine engine, DmnDecision decision, DmnModelInstance model) {
        this.engine = engine;
        this.decision = decision;
        this.model = model;
    }

    /**
     * The outputs of the first row that hits.
     *
     * @throws java.util.NoSuchElementException when no row hits, which the last "else" row of every table rules out
     */
    public Map<String, Object> firstRow(Map<String, Object> inputs) {
        return rows(inputs).stream().findFirst().orElseThrow();
    }

    /** The outputs of all rows the hit policy lets through, in the table's order. */
    public List<Map<String, Object>> rows(Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(decision, Variables.fromMap(inputs)).stream()
                .map(DmnDecisionRuleResult::getEntryMap).toList();
    }

    /** The whole numbers the table compares the input with: where its answer can change. */
    public Set<Integer> thresholds(String input) {
        List<Input> inputs = List.copyOf(model.getModelElementsByType(Input.class));
        Set<Integer> numbers = new TreeSet<>();
        for (int column = 0; column < inputs.size(); column++) {
            if (inputs.get(column).getInputExpression().getText().getTextContent().strip().equals(input)) {
                for (Rule rule : model.getModelElementsByType(Rule.class)) {
                    Matcher found = NUMBER.matcher(List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent());
                    while (found.find()) {
                        numbers.add(new BigDecimal(found.group()).intValueExact());
                    }
                }
            }
        }
        return numbers;
    }
}
