package org.zhenggai.rectification.ground.engine.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * FEEL as tables run it, in the process engine and beside it: what is evaluated is the very tree {@link FeelCheck} has seen. A tree once
 * checked is kept, parsing is what costs.
 */
public final class CheckedFeel extends ScalaFeelEngine {

    private static final int KEPT = 5000;

    private final FeelEngineApi evaluator = new FeelEngineApi(feelEngine);
    private final FeelLimits limits;
    private final Map<String, ParsedExpression> expressions = new ConcurrentHashMap<>();
    private final Map<String, ParsedExpression> tests = new ConcurrentHashMap<>();

    public CheckedFeel(FeelLimits limits) {
        super(List.of());
        this.limits = limits;
    }

    @Override
    @SuppressWarnings("unchecked") // the engine's own signature
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) evaluate(kept(expressions, expression, text -> FeelCheck.expression(text, limits)), variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        return Boolean.TRUE.equals(evaluate(kept(tests, expression, text -> FeelCheck.unaryTests(text, limits)),
                new WithInput(variables, inputVariable)));
    }

    private static ParsedExpression kept(Map<String, ParsedExpression> known, String text, Function<String, ParsedExpression> parse) {
        ParsedExpression parsed = known.get(text);
        if (parsed == null) {
            parsed = parse.apply(text);
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(text, parsed);
        }
        return parsed;
    }

    private Object evaluate(ParsedExpression parsed, VariableContext variables) {
        FeelBudget.step();
        EvaluationResult result = evaluator.evaluate(parsed, new CustomContext() {
            @Override
            public VariableProvider variableProvider() {
                return new ContextVariableWrapper(variables);
            }
        });
        if (result.isFailure()) {
            throw new FeelException("FEEL “" + parsed.text() + "”: " + result.failure().message());
        }
        return result.result();
    }

    /** The variables, and where the unary tests find the name of the value they test. */
    private record WithInput(VariableContext variables, String inputVariable) implements VariableContext {

        @Override
        public TypedValue resolve(String name) {
            return name.equals(INPUT_VARIABLE_NAME) ? Variables.stringValue(inputVariable) : variables.resolve(name);
        }

        @Override
        public boolean containsVariable(String name) {
            return name.equals(INPUT_VARIABLE_NAME) || variables.containsVariable(name);
        }

        @Override
        public Set<String> keySet() {
            return variables.keySet();
        }
    }
}
