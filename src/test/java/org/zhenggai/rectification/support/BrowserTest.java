package org.zhenggai.rectification.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A {@link RectificationTest} of the pages: each test finds a {@link Browser} in the class's field of that type, closed afterwards. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@RectificationTest
@ExtendWith(BrowserOfTheTest.class)
public @interface BrowserTest {}
