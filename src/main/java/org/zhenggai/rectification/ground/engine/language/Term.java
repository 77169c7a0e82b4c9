package org.zhenggai.rectification.ground.engine.language;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** One node of an expression. There is no node for a property or a method of a value, so no expression reaches into one. */
sealed interface Term {

    Object value(VariableScope scope, ModelBeans beans);

    /** Text, number, truth or nothing. */
    record Constant(Object constant) implements Term {
        @Override
        public Object value(VariableScope scope, ModelBeans beans) {
            return constant;
        }
    }

    /** A delegate of the list, or else a process variable. */
    record Name(String name) implements Term {
        @Override
        public Object value(VariableScope scope, ModelBeans beans) {
            if (beans.isDelegate(name)) {
                return beans.delegate(name);
            }
            if (!scope.hasVariable(name)) {
                throw new ProcessEngineException("模型用到的变量" + name + "不存在");
            }
            return scope.getVariable(name);
        }
    }

    /** {@code execution.processBusinessKey}. */
    record BusinessKey() implements Term {
        @Override
        public Object value(VariableScope scope, ModelBeans beans) {
            DelegateExecution execution = scope instanceof DelegateTask task ? task.getExecution()
                    : scope instanceof DelegateExecution own ? own : null;
            return execution == null ? null : execution.getProcessBusinessKey();
        }
    }

    /** A function of the list. */
    record Call(String bean, String method, List<Term> arguments) implements Term {
        @Override
        public Object value(VariableScope scope, ModelBeans beans) {
            return beans.call(bean, method, arguments.stream().map(each -> each.value(scope, beans)).toList());
        }
    }

    /** Equality of any two values; order of numbers and of dates. */
    record Comparison(String operator, Term left, Term right) implements Term {
        @Override
        public Object value(VariableScope scope, ModelBeans beans) {
            Object a = left.value(scope, beans);
            Object b = right.value(scope, beans);
            return switch (operator) {
                case "==" -> same(a, b);
                case "!=" -> !same(a, b);
                case "<" -> order(a, b) < 0;
                case "<=" -> order(a, b) <= 0;
                case ">" -> order(a, b) > 0;
                default -> order(a, b) >= 0;
            };
        }

        private static boolean same(Object a, Object b) {
            return a instanceof Number && b instanceof Number ? order(a, b) == 0 : Objects.equals(a, b);
        }

        private static int order(Object a, Object b) {
            if (a instanceof Number && b instanceof Number) {
                return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
            }
            if (a instanceof Date first && b instanceof Date second) {
                return first.compareTo(second);
            }
            throw new ProcessEngineException("模型里的大小比较只用于数字或者日期");
        }
    }

    /** {@code and}, {@code or}: the second side is not asked where the first decides. */
    record Junction(boolean all, Term left, Term right) implements Term {
        @Override
        public Object value(VariableScope scope, ModelBeans beans) {
            return all ? truth(left, scope, beans) && truth(right, scope, beans) : truth(left, scope, beans) || truth(right, scope, beans);
        }
    }

    /** {@code not}. */
    record Negation(Term term) implements Term {
        @Override
        public Object value(VariableScope scope, ModelBeans beans) {
            return !truth(term, scope, beans);
        }
    }

    private static boolean truth(Term term, VariableScope scope, ModelBeans beans) {
        return Boolean.TRUE.equals(term.value(scope, beans));
    }
}
