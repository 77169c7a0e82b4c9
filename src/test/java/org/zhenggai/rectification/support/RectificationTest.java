package org.zhenggai.rectification.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with the sample, in rehearsal, on a real PostgreSQL and a real port. All such tests share one context: they
 * register cases of their own and never count on where the clock stands. A test with other settings, and so another context, is tagged
 * {@code alone} and has a JVM of its own: the engine's clock and the engine that REST finds are one for the whole JVM.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rectification.sample.mode=LOAD", "rectification.sample.password=" + RectificationTest.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface RectificationTest {

    /** Password of every sample account in tests. */
    String PASSWORD = "Rehearse-2023";
}
