package org.zhenggai.rectification.ground.engine.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This bean asks a decision table on which day its answer changes. So the named inputs, which count days, may be tested only in ways that
 * {@link Turns} reads, and nothing else in the table may move with time; a file that breaks this is refused when it is deployed.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountsDays {

    /** Key of the decision. */
    String table();

    /** Its inputs that change by themselves from day to day. */
    String[] inputs();
}
