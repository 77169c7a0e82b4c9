package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Keyboard;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/** 我的工作台 as an officer meets it: what is most urgent and why at a glance, one click to it, and what comes after a submission. */
@BrowserTest
class DeskInTasklistTest {

    private static final String OFFICER = "forestry-water.handler";
    private static final int FINGER = 44;
    /** Cards of a group before one asks for more. */
    private static final int FIRST = 10;
    private static final int MOST_STOPS = 15;

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private TaskService tasks;
    private Browser browser;

    @Test
    void theMostUrgentTaskIsUnderstoodAtOnceOpenedByOneClickAndFollowedByTheNext() {
        RectificationCase urged = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        RectificationCase late = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Task task = driver.open(late).get(0);
        task.setDueDate(Date.from(driver.today().minusDays(20).atTime(23, 59, 59).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
        tasks.saveTask(task);
        assertThat(Http.as(port, "district.leader").post("/api/cases/" + urged.caseNumber() + "/urgings",
                Map.of("text", "请抓紧核实。", "until", driver.today().toString())).status()).isEqualTo(200);

        Page page = browser.login(port, "tasklist", OFFICER);
        Locator card = card(page, urged);
        assertThat(page.locator("h1")).hasText("我的工作台");
        assertThat(card).containsText("领导催办，要求");
        assertThat(card).containsText("催办：请抓紧核实。");
        assertThat(card(page, late)).containsText("超期");
        assertThat(page.locator("[data-group=URGED]")).hasText(Pattern.compile("催办 \\d+"));
        Pictures.take(page, "desk");
        Accessibility.check(page, "我的工作台");

        page.getByLabel("编号、标题、村、人员").fill(late.caseNumber());
        page.keyboard().press("Enter");
        assertThat(page.locator(".wd-card")).hasCount(1);
        page.getByText("清除", new Page.GetByTextOptions().setExact(true)).click();
        card(page, urged).getByRole(AriaRole.BUTTON).click();
        assertThat(card(page, urged)).containsText("已领取");
        assertThat(card(page, urged).locator(".wd-open")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".fjs-container")).containsText(urged.caseNumber());
        assertThat(page.locator(".wd-back")).isVisible();
        for (int[] screen : new int[][] {{1366, 768}, {1920, 1080}, {1093, 614}}) {
            page.setViewportSize(screen[0], screen[1]);
            Locator bar = page.locator("section.task-details > header");
            assertThat(page.locator(".task-card h2.task").boundingBox().y).as("the heading is not under the bar, %d", screen[0])
                    .isGreaterThanOrEqualTo(bar.boundingBox().y + bar.boundingBox().height);
        }
        page.setViewportSize(1366, 768);

        unfounded(page);
        Desk.submit(page);
        Locator after = page.locator(".wd-after");
        assertThat(after).containsText("已提交：调查核实");
        assertThat(after).containsText("确认问题不属实，由市自然资源局铁东分局督导人员办理");
        assertThat(after.locator("h2")).isFocused();
        Pictures.take(page, "desk-after");
        Accessibility.check(page, "已提交");
        after.getByText("办理下一项").click();
        assertThat(page.locator(".fjs-container")).not().containsText(urged.caseNumber());
        assertThat(after).hasCount(0);
        List<Route> slow = new ArrayList<>();
        page.route(address -> address.contains("/api/desk?") && !address.contains("DONE"), slow::add);
        page.locator(".wd-back").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("已办").setExact(true)).click();
        assertThat(page.locator(".wd-card").first()).containsText(urged.caseNumber());
        page.waitForResponse(answer -> answer.url().contains("/api/desk?") && !answer.url().contains("DONE"), () -> slow.forEach(
                Route::resume)).finished();
        page.evaluate("() => new Promise(requestAnimationFrame)"); // what was asked before comes too late
        assertThat(page.locator(".wd-card").first()).containsText(urged.caseNumber());
        Pictures.take(page, "desk-done");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aTaskIsDoneByKeyboardInUnderFifteenStops() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Task task = driver.open(c).get(0);
        task.setDueDate(Date.from(driver.today().minusDays(400).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant()));
        tasks.saveTask(task);
        assertThat(Http.as(port, "district.leader").post("/api/cases/" + c.caseNumber() + "/urgings",
                Map.of("text", "请即办理。", "until", driver.today().toString())).status()).isEqualTo(200);
        Page page = browser.freshLogin(port, "tasklist", OFFICER);
        card(page, c).waitFor();
        Keyboard keys = new Keyboard(page);
        keys.tab();
        assertThat(page.locator(":focus")).hasText("跳到主要内容");
        keys.press("Enter");
        assertThat(page.locator(":focus")).containsText(c.caseNumber());
        keys.press("Enter");
        assertThat(page.locator("button.claim")).isFocused();
        keys.press("Enter");
        assertThat(page.getByLabel("问题属实", new Page.GetByLabelOptions().setExact(true))).isFocused();
        keys.press("ArrowDown");
        assertThat(page.getByLabel("问题不属实", new Page.GetByLabelOptions().setExact(true))).isChecked();
        keys.tabTo(page.locator(".fjs-datetime-subsection input.fjs-input").first()).type(driver.today().toString());
        keys.tabTo(page.getByLabel("查明的事实")).type("现场核实，地块为依法批准的农用设施。");
        keys.tabTo(page.getByLabel("不属实的理由和依据")).type("该地块已有设施农用地备案文件，不属于违法占地。");
        keys.tabTo(Desk.submitButton(page));
        page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), () -> keys.press("Enter"));
        assertThat(page.locator(".wd-after h2")).isFocused();
        assertThat(keys.stops()).as("Tab stops from the log-in to the submitted task").hasSizeLessThan(MOST_STOPS);
    }

    @Test
    void onAPhoneOneThingIsSeenAtATimeAndTheTaskOpensWhereItWasTapped() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Task task = driver.open(c).get(0); // among the first, whatever other tests left on the desk
        task.setDueDate(Date.from(driver.today().minusDays(300).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant()));
        tasks.saveTask(task);
        Desk desk = new Desk(browser, port, driver);
        Page page = desk.page(OFFICER);
        page.setViewportSize(390, 844);
        Locator card = card(page, c);
        assertThat(card.boundingBox().width).isLessThanOrEqualTo(390);
        for (Locator target : page.locator("#zhenggai-desk :is(button:visible, .wd-engine, input)").all()) {
            assertThat(target.boundingBox().height).as(target.innerText()).isGreaterThanOrEqualTo(FINGER);
        }
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).as("nothing sticks out").isLessThanOrEqualTo(390);
        Pictures.take(page, "desk-phone");
        card.scrollIntoViewIfNeeded();
        card.locator(".wd-open").click();
        assertThat(page.locator(".fjs-container")).containsText(c.caseNumber());
        assertThat(page.locator("section.tasks-list")).isHidden();
        assertThat(page.locator(".task-card h2.task").boundingBox().y).isLessThan(400);
        page.locator("button.claim").click();
        page.getByLabel("问题属实", new Page.GetByLabelOptions().setExact(true)).waitFor();
        for (Locator target : page.locator(".task-details :is(a[href], button, select, label:has(> input), input:not([type=radio], "
                + "[type=checkbox], [type=file])):visible").all()) {
            assertThat(target.boundingBox().height).as((String) target.evaluate("one => one.outerHTML")).isGreaterThanOrEqualTo(FINGER);
        }
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).as("nothing sticks out").isLessThanOrEqualTo(390);
        Pictures.take(page, "desk-phone-task");
        page.waitForURL(address -> address.contains("filter="));
        page.goBack();
        assertThat(card).isVisible();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theRestOfALongGroupComesByAKeyOfItsOwn() {
        RectificationCase last = Stream.generate(() -> driver.register(List.of("development-zone"), List.of("natural-resources")))
                .limit(FIRST + 1).reduce((one, next) -> next).orElseThrow();
        Page page = browser.login(port, "tasklist", "development-zone.handler");
        Locator later = page.getByLabel("以后", new Page.GetByLabelOptions().setExact(true));
        assertThat(later.locator(".wd-card")).hasCount(FIRST);
        Locator more = later.getByText("更多", new Locator.GetByTextOptions().setExact(true));
        while (card(page, last).count() == 0) {
            int shown = later.locator(".wd-card").count();
            more.click();
            assertThat(later.locator(".wd-card").nth(shown).locator(".wd-open")).isFocused();
        }
        assertThat(more).isHidden();
        assertThat(browser.errors()).isEmpty();
    }

    private static Locator card(Page page, RectificationCase c) {
        return page.locator(".wd-card", new Page.LocatorOptions().setHasText(c.caseNumber()));
    }

    private static void unfounded(Page page) {
        page.getByLabel("问题不属实", new Page.GetByLabelOptions().setExact(true)).click();
        Desk.pickToday(page, 1);
        page.getByLabel("查明的事实").fill("现场核实，地块为依法批准的农用设施。");
        page.getByLabel("不属实的理由和依据").fill("该地块已有设施农用地备案文件，不属于违法占地。");
    }
}
