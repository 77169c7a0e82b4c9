package org.zhenggai.rectification.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * A {@link RectificationTest} for which the application starts anew, with a fresh database and the clock at the sample's first morning;
 * its jobs stop with the class. For what counts on the date, changes settings or touches what is there once, such as deployed models.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RectificationTest
@ContextCustomizerFactories(OwnApplication.OfTheClass.class)
public @interface OwnApplication {

    /** Makes the context differ from that of every other class. It is not closed: closing one takes the engine's pages from all others. */
    class OfTheClass implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
            return new Differs(test);
        }
    }

    /** Customizes nothing; contexts are told apart by it. */
    record Differs(Class<?> test) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            // see OfTheClass
        }
    }
}
