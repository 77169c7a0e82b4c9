package org.zhenggai.rectification.support;

import java.lang.reflect.Field;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Starts the browser of a {@link BrowserTest} before its own preparations, and closes what the test opened in it. */
class BrowserOfTheTest implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BrowserOfTheTest.class);

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        Browser browser = Browser.start();
        context.getStore(NAMESPACE).put(Browser.class, browser);
        Object test = context.getRequiredTestInstance();
        for (Field field : ReflectionSupport.findFields(test.getClass(), field -> field.getType() == Browser.class,
                HierarchyTraversalMode.TOP_DOWN)) {
            field.setAccessible(true);
            field.set(test, browser);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser != null) {
            browser.close();
        }
    }
}
