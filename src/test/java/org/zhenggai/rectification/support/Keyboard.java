package org.zhenggai.rectification.support;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody without a mouse, whose Tab stops are counted. */
public final class Keyboard {

    private static final int ENDLESS = 60;
    private static final String WHERE = """
            () => {
              const there = document.activeElement;
              return there.tagName + ' ' + (there.getAttribute('aria-label') || there.innerText || there.name || there.id).slice(0, 20);
            }""";

    private final Page page;
    private final List<String> stops = new ArrayList<>();

    public Keyboard(Page page) {
        this.page = page;
    }

    public Keyboard tab() {
        page.keyboard().press("Tab");
        stops.add((String) page.evaluate(WHERE));
        return this;
    }

    /** As often as it takes. */
    public Keyboard tabTo(Locator target) {
        do {
            if (stops.size() > ENDLESS) {
                fail("never came to " + target + ": " + stops);
            }
            tab();
        } while (!(boolean) target.evaluate("one => one === document.activeElement"));
        return this;
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    public void type(String text) {
        page.keyboard().type(text);
    }

    /** Where each Tab led. */
    public List<String> stops() {
        return List.copyOf(stops);
    }
}
