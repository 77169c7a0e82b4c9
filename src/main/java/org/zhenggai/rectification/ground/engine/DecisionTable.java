package org.zhenggai.rectification.ground.engine;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One version of a decision table, ready to be asked. */
public final class DecisionTable {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?![\\w.])");

    /** Cases of one plan ask the same few questions over and over; evaluating FEEL is what costs. */
    private static final int ANSWERS_KEPT = 2000;

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final DmnModelInstance model;
    private final Map<String, Set<Integer>> thresholds = new ConcurrentHashMap<>();
    private final Map<Map<String, Object>, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    /** Whether the answer depends on the inputs alone. */
    private final boolean memorable;

    DecisionTable(DmnEngine engine, DmnDecision decision, DmnModelInstance model) {
        this.engine = engine;
        this.decision = decision;
        this.model = model;
        this.memorable = model.getModelElementsByType(Text.class).stream().map(ModelElementInstance::getTextContent)
                .noneMatch(text -> text.contains("now()") || text.contains("today()"));
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
        if (!memorable) {
            return evaluate(inputs);
        }
        List<Map<String, Object>> known = answers.get(inputs);
        if (known == null) {
            known = evaluate(inputs);
            if (answers.size() >= ANSWERS_KEPT) {
                answers.clear();
            }
            answers.put(new HashMap<>(inputs), known);
        }
        return known;
    }

    private List<Map<String, Object>> evaluate(Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(decision, Variables.fromMap(inputs)).stream()
                .map(result -> Collections.unmodifiableMap(result.getEntryMap())).toList();
    }

    /** The whole numbers the table compares the input with: where its answer can change. */
    public Set<Integer> thresholds(String input) {
        return thresholds.computeIfAbsent(input, this::numbers);
    }

    private Set<Integer> numbers(String input) {
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
        return Collections.unmodifiableSet(numbers);
    }
}
