package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where things are in the tab 案卷. */
final class CaseFileTab {

    private CaseFileTab() {}

    /** Opens the tab beside the form. */
    static void open(Page page) {
        tab(page, "案卷");
        assertThat(page.locator(".cf-summary")).isVisible();
    }

    /** Chooses a tab of the task. */
    static void tab(Page page, String name) {
        page.locator(".tabbed-content > div > .nav-tabs").getByText(name).click();
    }

    /** Chooses a part of the case file. */
    static void part(Page page, String name) {
        page.locator(".zu-tablist").getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(name)).click();
    }

    /** The line of the checklist for the type. */
    static Locator line(Page page, String type) {
        return page.locator(".cf-line[data-type='" + type + "']");
    }

    /** The piece with this file name. */
    static Locator piece(Page page, String name) {
        return page.locator(".cf-piece[aria-label='" + name + "']");
    }
}
