package org.zhenggai.rectification.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link RectificationTest} for which the application starts anew, with a fresh database and the clock at the sample's first morning;
 * it ends with the class. For what counts on the date, changes settings or touches what is there once, such as the deployed models.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RectificationTest
@DirtiesContext
@TestPropertySource(properties = "test.application=own")
public @interface OwnApplication {
}
