package org.zhenggai.rectification.ground.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.SimpleVariableInstance;
import org.camunda.bpm.engine.impl.core.variable.scope.SimpleVariableInstance.SimpleVariableInstanceFactory;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableInstanceFactory;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableInstanceLifecycleListener;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What expressions of models can say, and that nothing else is one. */
class ModelExpressionsTest {

    /** A bean models may ask. */
    @InModels
    static class Offices {
        @ModelFunction
        public String of(String unit) {
            return unit + ".lead";
        }

        public String secret() {
            return "secret";
        }
    }

    /** A bean models may run. */
    @InModels
    static class Step implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {}
    }

    /** Not for models. */
    static class Hidden {
        @ModelFunction
        public String of(String unit) {
            return unit;
        }
    }

    private static final Step STEP = new Step();
    private final ModelBeans beans = new ModelBeans(Map.of("offices", Offices.class, "step", Step.class, "hidden", Hidden.class),
            name -> Map.of("offices", new Offices(), "step", STEP, "hidden", new Hidden()).get(name));
    private final ModelExpressions expressions = new ModelExpressions(beans);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"handler | handler", "${unit} | shanmen", "${unit}.handler | shanmen.handler",
            "a ${unit} b ${state} | a shanmen b RED", "${offices.of(unit)} | shanmen.lead", "${offices.of('yehe')} | yehe.lead",
            "#{ offices.of( \"a}b\" ) } | a}b.lead", "${state == \"RED\"} | true", "${state != 'RED'} | false", "${done == true} | false",
            "${days >= 7 and not (days > 9)} | true", "${days < 7 or state == 'RED'} | true", "${!done && days == 7} | true",
            "${nothing == null} | true",
            "${nothing == 'RED'} | false", "${-1 < days} | true"}, delimiter = '|')
    void whatModelsSay(String text, String value) {
        assertThat(String.valueOf(evaluate(text))).isEqualTo(value);
    }

    @Test
    void listedDelegatesAreTheBeansThemselvesWhateverAVariableIsCalled() {
        assertThat(evaluate("${step}")).isSameAs(STEP);
        assertThat(expressions.delegate("${step}")).isEqualTo("step");
        assertThat(expressions.delegate("${step}x")).isNull();
        assertThat(beans.isDelegate("step", JavaDelegate.class)).isTrue();
        assertThat(beans.isDelegate("offices", JavaDelegate.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass()}", "${unit.getClass()}", "${unit.class}", "${unit['class']}", "${offices.secret()}",
            "${offices.class}",
            "${offices.getClass().forName('java.lang.Runtime')}", "${offices.of}", "${offices.of(unit).length()}", "${offices.of()}",
            "${offices.of(unit, unit)}", "${hidden.of(unit)}", "${hidden}x${hidden.toString()}", "${dataSource.connection}",
            "${execution.processEngineServices}", "${execution}", "${execution.processBusinessKey.getClass()}",
            "${execution.getVariable('a')}",
            "${task.execution}", "${currentUser()}x", "${dateTime()}", "${S('{}')}", "${a ? b : c}", "${a + b}", "${a = b}", "${a; b}",
            "${[1]}",
            "${{'a': 1}}", "${x -> x}", "${T(java.lang.Runtime)}", "${a\\u002egetClass()}", "${a .getClass()}", "${(a).getClass()}",
            "${!a.getClass()}",
            "${${a}}", "${a", "${}", "${'a\\'b'}", "#{unit.class}", "a#{unit}b${unit.class}", "${((((((((((((a))))))))))))}",
            "${a == b == c}",
            "${empty a}", "${org.camunda.Foo.bar()}", "${offices.of(unit.class)}", "${offices.of(offices.secret())}"})
    void nothingElseIsAnExpression(String text) {
        assertThatThrownBy(() -> expressions.createExpression(text)).as(text).isInstanceOf(ModelRefusedException.class)
                .hasMessageMatching("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${unit.class}", "${'a'.length()}", "${offices.of(unit).length()}", "${(unit).class}", "${unit[0]}",
            "${exit(0)}"})
    void refusalsOfMembersSayWhatIsAllowed(String text) {
        assertThatThrownBy(() -> expressions.createExpression(text)).hasMessageContaining("只能调用清单中的函数");
    }

    @Test
    void lengthIsLimited() {
        assertThatThrownBy(() -> expressions.createExpression("${'" + "a".repeat(600) + "'}")).isInstanceOf(ModelRefusedException.class);
    }

    @Test
    void queriesAreAnsweredWithTheKnownTextsOnly() {
        assertThat(QueryExpression.isKnown("${currentUser()}")).isTrue();
        assertThat(QueryExpression.isKnown("${dateTime().plusDays(7)}")).isTrue();
        assertThat(QueryExpression.isKnown("${dateTime().plusDays(7).getClass()}")).isFalse();
        assertThat(expressions.createExpression("${now()}").getValue(null)).isInstanceOf(java.util.Date.class);
        assertThatThrownBy(() -> expressions.createExpression("${offices.of('a')}").getValue(null))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageContaining("查询条件不能使用表达式");
        assertThatThrownBy(() -> expressions.createExpression("${now()}").getValue(scope())).isInstanceOf(ModelRefusedException.class);
        assertThatCode(() -> expressions.createExpression("plain").getValue(null)).doesNotThrowAnyException();
    }

    @Test
    void functionsOfTheEngineAreNotThere() throws ReflectiveOperationException {
        expressions.addFunction("exit", System.class.getMethod("exit", int.class));
        assertThatThrownBy(() -> expressions.createExpression("${exit(0)}")).isInstanceOf(ModelRefusedException.class);
    }

    private Object evaluate(String text) {
        return ModelExpression.of(text, beans).evaluate(scope());
    }

    private static VariableScope scope() {
        Variables scope = new Variables();
        Map<String, Object> values = new HashMap<>(Map.of("unit", "shanmen", "state", "RED", "done", false, "days", 7, "step",
                "a variable"));
        values.put("nothing", null);
        scope.setVariablesLocal(values);
        return scope;
    }

    /** Variables without an engine. */
    private static final class Variables extends AbstractVariableScope {

        private final transient VariableStore<SimpleVariableInstance> store = new VariableStore<>();

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // the engine's own signature
        protected VariableStore getVariableStore() {
            return store;
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // the engine's own signature
        protected VariableInstanceFactory getVariableInstanceFactory() {
            return SimpleVariableInstanceFactory.INSTANCE;
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // the engine's own signature
        protected List getVariableInstanceLifecycleListeners() {
            return List.<VariableInstanceLifecycleListener<SimpleVariableInstance>>of();
        }

        @Override
        public AbstractVariableScope getParentVariableScope() {
            return null;
        }
    }
}
