package org.zhenggai.rectification.ground.engine.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Models may name this bean: as {@code delegateExpression} where it is a delegate or a listener, and in expressions by those of its
 * methods that are {@link ModelFunction}s. No other bean is visible to a model.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InModels {

    /** Names of the {@code camunda:field}s the engine may inject. */
    String[] fields() default {};
}
