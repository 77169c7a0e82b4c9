package org.zhenggai.rectification.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/** Officers at Tasklist, each with a page of their own: opens and claims a task by its link, fills in its form, submits it. */
public final class Desk {

    private static final int PICKS = 3;
    private static final double PICK_MILLIS = 10_000;

    private final Browser browser;
    private final int port;
    private final ProcessDriver driver;
    private final Map<String, Page> pages = new HashMap<>();

    public Desk(Browser browser, int port, ProcessDriver driver) {
        this.browser = browser;
        this.port = port;
        this.driver = driver;
    }

    /** The user's page of Tasklist. */
    public Page page(String user) {
        return pages.computeIfAbsent(user, name -> browser.login(port, "tasklist", name));
    }

    /**
     * Opens the case's task of that name by its link, as from a message, and claims it. Tasklist puts its own address in place of the link
     * where it is just beginning, or just leaving the task that was submitted: the link is then followed again.
     */
    public Page open(RectificationCase theCase, String user, String task) {
        Page page = page(user);
        String id = driver.named(theCase, task, user).getId();
        for (int attempt = 1; !shows(page, theCase, id, task); attempt++) {
            if (attempt == PICKS) {
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser-failure.png")));
                throw new AssertionError("no form of " + task + " at " + page.url() + ": " + page.innerText("body"));
            }
        }
        page.locator("button.claim").click();
        assertThat(page.locator(".task-details .assignee").last()).not().containsText("领取");
        return page;
    }

    private static boolean shows(Page page, RectificationCase theCase, String id, String task) {
        page.evaluate("id => { window.location.hash = '#/'; window.location.hash = `#/?task=${id}`; }", id);
        try {
            page.waitForURL(address -> address.contains(id), new Page.WaitForURLOptions().setTimeout(PICK_MILLIS)
                    .setWaitUntil(WaitUntilState.COMMIT));
            // waits without describing the page at each attempt, as an assertion does
            page.locator(".task-details", new Page.LocatorOptions().setHasText(task)).waitFor(patience());
            page.locator(".fjs-container", new Page.LocatorOptions().setHasText(theCase.caseNumber())).waitFor(patience());
            return page.url().contains(id);
        } catch (TimeoutError elsewhere) {
            return false;
        }
    }

    private static Locator.WaitForOptions patience() {
        return new Locator.WaitForOptions().setTimeout(2 * PICK_MILLIS);
    }

    /**
     * Opens a task from the list of its unit, as officers do. The entry is found by the task, because the task that went before it still
     * stands there for a moment, and on whichever page of the list it is; the list is drawn anew while it is read and may swallow a click,
     * which is then made again.
     */
    public static void pick(Page page, String task) {
        if (page.url().contains("#/desk")) {
            page.evaluate("() => { window.location.hash = '#/'; }");
        }
        page.getByText("本单位待办").first().click();
        for (int attempt = 1;; attempt++) {
            turnTo(page, task).click();
            try {
                page.waitForURL(address -> address.contains(task), new Page.WaitForURLOptions().setTimeout(PICK_MILLIS)
                        .setWaitUntil(WaitUntilState.COMMIT));
                page.locator(".fjs-container").waitFor();
                return;
            } catch (TimeoutError swallowed) {
                if (attempt == PICKS) {
                    throw swallowed;
                }
            }
        }
    }

    private static Locator turnTo(Page page, String task) {
        Locator entry = page.locator("li.task h4 a[href*='task=" + task + "']");
        Locator next = page.locator(".pagination-next:not(.disabled) a");
        while (true) {
            try {
                entry.waitFor(new Locator.WaitForOptions().setTimeout(PICK_MILLIS));
                return entry;
            } catch (TimeoutError elsewhere) {
                if (!next.isVisible()) {
                    throw elsewhere;
                }
                next.click();
            }
        }
    }

    public static void choose(Page page, String option) {
        page.getByLabel(option, new Page.GetByLabelOptions().setExact(true)).first().click();
    }

    public static void fill(Page page, String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    /** Picks today in the form's first date fields. */
    public static void pickToday(Page page, int fields) {
        for (int i = 0; i < fields; i++) {
            page.locator(".fjs-datetime-subsection input.fjs-input").nth(i).click();
            page.locator(".flatpickr-calendar.open .flatpickr-day.today").click();
        }
    }

    public static Locator submitButton(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交").setExact(true));
    }

    /** Submits the form and checks that the server took it. */
    public static void submit(Page page) {
        submit(page, () -> submitButton(page).click());
    }

    /** Submits a form that says otherwise than the case file: the officer is asked, reads this, and is sure. */
    public static void submitDoubted(Page page, String doubt) {
        submitButton(page).click();
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText(doubt);
        submit(page, () -> question.getByText("已核实，仍然提交").click());
    }

    private static void submit(Page page, Runnable click) {
        Response answer;
        try {
            answer = page.waitForResponse(response -> response.url().endsWith("/submit-form"), click);
        } catch (TimeoutError e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser-failure.png")));
            throw new AssertionError("nothing was submitted: " + page.locator(".fjs-form-field-error").allInnerTexts(), e);
        }
        assertThat(answer.status()).as(answer.status() == 204 ? "" : answer.text()).isEqualTo(204);
    }
}
