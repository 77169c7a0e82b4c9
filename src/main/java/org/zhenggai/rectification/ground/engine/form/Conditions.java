package org.zhenggai.rectification.ground.engine.form;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.zhenggai.rectification.ground.engine.language.FeelCheck;
import org.zhenggai.rectification.ground.engine.language.FeelLimits;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** FEEL conditions of form components ({@code =a != "b"}), evaluated as the browser does: an absent variable is null. */
final class Conditions {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private Conditions() {}

    /** @throws ModelRefusedException when it is no FEEL expression, or more than models may hold */
    static ParsedExpression parse(String condition) {
        return FeelCheck.expression(condition.startsWith("=") ? condition.substring(1) : condition, FeelLimits.USUAL);
    }

    static boolean holds(ParsedExpression condition, Map<String, Object> values) {
        EvaluationResult result = FEEL.evaluate(condition, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
