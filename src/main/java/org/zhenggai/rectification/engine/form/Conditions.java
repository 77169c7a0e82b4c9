package org.zhenggai.rectification.engine.form;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** FEEL conditions of form components ({@code =a != "b"}), evaluated as the browser does: an absent variable is null. */
final class Conditions {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private Conditions() {
    }

    /** @throws IllegalArgumentException when it is no FEEL expression */
    static ParsedExpression parse(String condition) {
        ParseResult parsed = FEEL.parseExpression(condition.startsWith("=") ? condition.substring(1) : condition);
        if (parsed.isFailure()) {
            throw new IllegalArgumentException("not a FEEL condition: " + condition);
        }
        return parsed.parsedExpression();
    }

    static boolean holds(ParsedExpression condition, Map<String, Object> values) {
        EvaluationResult result = FEEL.evaluate(condition, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
