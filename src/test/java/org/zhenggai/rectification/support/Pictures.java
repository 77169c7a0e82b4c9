package org.zhenggai.rectification.support;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of pages on the way through a test, for those who want to see what it saw: {@code mvn test -Dtest=… -Dpictures=take}. Nobody
 * looks at those of a whole suite, and drawing them takes ten seconds of it.
 */
public final class Pictures {

    private static final boolean WANTED = "take".equals(System.getProperty("pictures"));

    private Pictures() {}

    /** What stands on the screen, as {@code target/<name>.png}. */
    public static void take(Page page, String name) {
        draw(page, name, false);
    }

    /** The page to its end, which nobody sees at once. */
    public static void takeWhole(Page page, String name) {
        draw(page, name, true);
    }

    private static void draw(Page page, String name, boolean whole) {
        if (WANTED) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", name + ".png")).setFullPage(whole));
        }
    }
}
