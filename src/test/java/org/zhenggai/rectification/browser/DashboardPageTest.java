package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.finding.Timeline;
import org.zhenggai.rectification.finding.TimelineEntry;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.ProcessDriver;

/** Board, wall-chart and ledger in Cockpit, as a reviewer of the bureau and as a township's head see them on a small screen. */
@BrowserTest
class DashboardPageTest {

    /** Letters of more than an abbreviation: a word nobody translated, or a key. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z_]{6,}");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    private Browser browser;
    private final List<String> complaints = new ArrayList<>();

    @Test
    void reviewerReadsTheBoardAndUrgesFromTheLedger() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        listen(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("整改看板").setExact(true)).first().click();
        assertThat(page.locator(".zb-chart svg")).hasCount(6);
        assertThat(page.locator(".zb-panel")).hasCount(10);
        checked(page, "dashboard-board.png");
        String total = page.locator(".zb-tile-number").first().innerText();
        Download picture = page.waitForDownload(() -> button(page, "序时进度：存为图片").click());
        assertThat(picture.suggestedFilename()).isEqualTo("序时进度.png");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("挂图作战")).click();
        assertThat(page.locator("svg.zb-wall a").first()).isVisible();
        checked(page, "dashboard-wall.png");
        assertThat(page.waitForDownload(() -> button(page, "存为图片").click()).suggestedFilename()).isEqualTo("挂图作战.png");

        page.goBack();
        page.locator(".zb-tile a").first().click();
        assertThat(page.locator(".zb-head .zb-hint")).containsText("符合条件" + total + "件");
        Locator search = page.getByLabel("查找");
        search.fill(c.caseNumber());
        search.press("Enter");
        assertThat(page.locator(".zb-ledger tbody tr")).hasCount(1);
        page.getByLabel("选择" + c.caseNumber()).check();
        button(page, "催办").click();
        assertThat(page.locator(".zb-dialog")).containsText(c.caseNumber());
        page.getByLabel("催办要求").fill("请于本周内报送整改进展。");
        button(page, "确认催办").click();
        assertThat(page.locator(".zb-messages").last()).containsText("已对1件案件催办");
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).contains("URGED");
        checked(page, "dashboard-ledger.png");
        page.locator(".zb-ledger tbody a").click();
        assertThat(page.locator(".zb-record")).containsText("请于本周内报送整改进展。");
        checked(page, "dashboard-case.png");
        assertThat(complaints).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void townshipSeesItsShareAndTheEnginesListsStayEmpty() {
        RectificationCase foreign = driver.register(List.of("shanmen"), List.of("agriculture"));
        Page page = browser.login(port, "cockpit", "yehe.lead");
        listen(page);
        assertThat(page.locator(".zb-card .zb-tile")).hasCount(8);
        checked(page, "dashboard-card.png");
        assertThat((Integer) page.evaluate("fetch('../../../api/engine/engine/default/process-definition/statistics')"
                + ".then(answer => answer.json()).then(list => list.length)")).isZero();
        page.navigate(page.url().split("#")[0] + "#/rectification-ledger?q=" + foreign.caseNumber());
        assertThat(page.locator(".zb-page")).containsText("没有符合条件的案件");
        assertThat(page.locator(".zb-page h1 + p")).containsText("叶赫满族镇的案件");
        assertThat(page.locator(".zb-bulk")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    /** Nothing wider than the screen, nothing in English; a picture to look at. */
    private static void checked(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", name)));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(1366);
        String text = page.locator(".zb-page, .zb-card").first().innerText().replaceAll("[A-Z]+[0-9-]+|TEST-[0-9-]+", "");
        assertThat(ENGLISH.matcher(text).results().map(found -> found.group()).toList()).as(name).isEmpty();
    }

    /** What the console complains of from now on: before a login the engine asks for an account in vain. */
    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
