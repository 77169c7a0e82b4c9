package org.zhenggai.rectification.ground.engine.language;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;

/**
 * The engine's expressions, without an expression language: {@link ExpressionReader} knows a handful of forms and nothing else, so there
 * is no resolver that could be led astray.
 */
public final class ModelExpressions implements ExpressionManager {

    private final ModelBeans beans;

    public ModelExpressions(ModelBeans beans) {
        this.beans = beans;
    }

    /** @throws ModelRefusedException when the text holds more than models may */
    @Override
    public Expression createExpression(String expression) {
        return QueryExpression.isKnown(expression) ? QueryExpression.of(expression) : ModelExpression.of(expression, beans);
    }

    /** The functions the engine and its plugins bring are none of models: {@code S}, {@code XML}, {@code dateTime} and the like. */
    @Override
    public void addFunction(String name, Method function) {}

    /** @throws ModelRefusedException when the text holds more than models may */
    public void check(String text) {
        ModelExpression.of(text, beans);
    }

    /** The bean a {@code delegateExpression} names, null when it is anything but one name. */
    public String delegate(String text) {
        String name = ModelExpression.of(text, beans).singleName();
        return name == null || !text.strip().equals(text) || text.startsWith("#") ? null : name;
    }

    public ModelBeans beans() {
        return beans;
    }
}
