package org.zhenggai.rectification.ground.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.zhenggai.rectification.ground.engine.language.Turns;

/** One version of a decision table, ready to be asked. */
public final class DecisionTable {

    /** Cases of one plan ask the same few questions over and over; evaluating FEEL is what costs. */
    private static final int ANSWERS_KEPT = 2000;

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final DmnModelInstance model;
    private final Map<String, NavigableSet<Integer>> turns = new ConcurrentHashMap<>();
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

    /**
     * What a row of the table writes into an output, found by what it writes into another; the inputs are not looked at.
     *
     * @param by     name of the output the row is known by, and {@code value} what it writes there
     * @param wanted name of the output that is asked for
     * @return empty where there is no such row, or it computes the output
     */
    public Optional<String> written(String by, String value, String wanted) {
        List<String> names = model.getModelElementsByType(Output.class).stream().map(Output::getName).toList();
        int known = names.indexOf(by);
        int asked = names.indexOf(wanted);
        return model.getModelElementsByType(Rule.class).stream().map(rule -> List.copyOf(rule.getOutputEntries()))
                .filter(entries -> literal(entries.get(known)).filter(value::equals).isPresent())
                .findFirst().flatMap(entries -> literal(entries.get(asked)));
    }

    private static Optional<String> literal(OutputEntry entry) {
        String text = entry.getText().getTextContent().strip();
        return text.matches("\"[^\"]*\"") ? Optional.of(text.substring(1, text.length() - 1)) : Optional.empty();
    }

    /**
     * The whole numbers at which the table's answer can change, ascending: for each it can differ from that for the number before.
     *
     * @throws org.zhenggai.rectification.ground.engine.language.ModelRefusedException when they cannot be read
     */
    public NavigableSet<Integer> turns(String input) {
        return turns.computeIfAbsent(input, this::read);
    }

    private NavigableSet<Integer> read(String input) {
        List<Input> inputs = List.copyOf(model.getModelElementsByType(Input.class));
        NavigableSet<Integer> found = new TreeSet<>();
        for (int column = 0; column < inputs.size(); column++) {
            if (inputs.get(column).getInputExpression().getText().getTextContent().strip().equals(input)) {
                for (Rule rule : model.getModelElementsByType(Rule.class)) {
                    found.addAll(Turns.of(List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent(), input));
                }
            }
        }
        return Collections.unmodifiableNavigableSet(found);
    }
}
