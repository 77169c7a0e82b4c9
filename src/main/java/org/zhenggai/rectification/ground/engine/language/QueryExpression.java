package org.zhenggai.rectification.ground.engine.language;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.el.Expression;

/**
 * The few texts a stored filter of ours holds, answered without a language. The engine asks for them without a scope, which it does for
 * queries only; there every other text is refused, however deep in the query it stands.
 */
public final class QueryExpression implements Expression {

    private static final Map<Pattern, Function<Matcher, Object>> ANSWERS = Map.of(
            Pattern.compile("\\$\\{currentUser\\(\\)}"), match -> CommandContextFunctions.currentUser(),
            Pattern.compile("\\$\\{currentUserGroups\\(\\)}"), match -> CommandContextFunctions.currentUserGroups(),
            Pattern.compile("\\$\\{now\\(\\)}"), match -> DateTimeFunctions.now(),
            Pattern.compile("\\$\\{dateTime\\(\\)\\.plusDays\\((\\d{1,4})\\)}"),
            match -> DateTimeFunctions.dateTime().plusDays(Integer.parseInt(match.group(1))).toDate());

    private final String text;

    private QueryExpression(String text) {
        this.text = text;
    }

    /** Whether the text is one of those our own filters hold. */
    public static boolean isKnown(String text) {
        return ANSWERS.keySet().stream().anyMatch(known -> known.matcher(text).matches());
    }

    static QueryExpression of(String text) {
        return new QueryExpression(text);
    }

    /** What every expression in a query is answered with. */
    public static QueryRefusedException refusal(String text) {
        String shown = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return new QueryRefusedException("查询条件不能使用表达式，请填写确定的值：" + shown);
    }

    @Override
    public Object getValue(VariableScope scope) {
        if (scope != null) {
            throw new ModelRefusedException("模型不能使用查询专用的表达式：" + text);
        }
        for (Map.Entry<Pattern, Function<Matcher, Object>> answer : ANSWERS.entrySet()) {
            Matcher known = answer.getKey().matcher(text);
            if (known.matches()) {
                return answer.getValue().apply(known);
            }
        }
        throw refusal(text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw refusal(text);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        throw refusal(text);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
