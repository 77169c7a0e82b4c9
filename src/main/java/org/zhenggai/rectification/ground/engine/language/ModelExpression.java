package org.zhenggai.rectification.ground.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.el.Expression;

/** A text of a model: plain, one expression, or texts and expressions in a row ({@code ${leadUnit}.handler}). */
final class ModelExpression implements Expression {

    private final String text;
    private final List<Term> parts;
    private final boolean literal;
    private final ModelBeans beans;

    private ModelExpression(String text, List<Term> parts, boolean literal, ModelBeans beans) {
        this.text = text;
        this.parts = parts;
        this.literal = literal;
        this.beans = beans;
    }

    /** @throws ModelRefusedException when it holds more than models may */
    static ModelExpression of(String text, ModelBeans beans) {
        List<Term> parts = new ArrayList<>();
        int at = 0;
        boolean literal = true;
        for (int open = opening(text, 0); open >= 0; open = opening(text, at)) {
            if (open > at) {
                parts.add(new Term.Constant(text.substring(at, open)));
            }
            int close = closing(text, open + 2);
            parts.add(ExpressionReader.read(text.substring(open + 2, close), beans));
            literal = false;
            at = close + 1;
        }
        if (at < text.length() || parts.isEmpty()) {
            parts.add(new Term.Constant(text.substring(at)));
        }
        return new ModelExpression(text, parts, literal, beans);
    }

    private static int opening(String text, int from) {
        int dollar = text.indexOf("${", from);
        int hash = text.indexOf("#{", from);
        return dollar < 0 ? hash : hash < 0 ? dollar : Math.min(dollar, hash);
    }

    private static int closing(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '}') {
                return i;
            }
        }
        throw new ModelRefusedException("表达式“" + text + "”没有结束的“}”");
    }

    /** The one name the text consists of, null when it is anything else. */
    String singleName() {
        return parts.size() == 1 && parts.get(0) instanceof Term.Name name ? name.name() : null;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return getValue(scope, null);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        if (literal) {
            return text;
        }
        if (scope == null) {
            throw QueryExpression.refusal(text); // only queries ask without a scope
        }
        Invocation invocation = new Invocation(scope, execution);
        try {
            Context.getProcessEngineConfiguration().getDelegateInterceptor().handleInvocation(invocation);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ProcessEngineException(e);
        }
        return invocation.getInvocationResult();
    }

    /** Without the engine around it. */
    Object evaluate(VariableScope scope) {
        return parts.size() == 1 ? parts.get(0).value(scope, beans)
                : parts.stream().map(part -> part.value(scope, beans)).map(value -> value == null ? "" : value.toString())
                        .collect(Collectors.joining());
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new ProcessEngineException("表达式只能读取，不能写入");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return literal;
    }

    @Override
    public String toString() {
        return text;
    }

    /** As the engine calls all code of models: with its authorizations off, in the execution's context. */
    private final class Invocation extends DelegateInvocation {

        private final VariableScope scope;

        Invocation(VariableScope scope, BaseDelegateExecution execution) {
            super(execution, null);
            this.scope = scope;
        }

        @Override
        protected void invoke() {
            invocationResult = evaluate(scope);
        }
    }
}
