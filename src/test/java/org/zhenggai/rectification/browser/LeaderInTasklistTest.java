package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.procedures.escalation.Firing;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/** 领导工作页 as a leader meets it: the first page, on one screen and one sheet; three letters in five clicks at most. */
@BrowserTest
class LeaderInTasklistTest {

    private static final String LEADER = "district.leader";
    private static final String DEMAND = "请于十个工作日内拆除并复耕，逾期将予以通报。";
    private static final int MOST_CLICKS = 5;

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Firing firing;
    private Browser browser;
    private int clicks;

    @Test
    void threeLettersAreReadAndSignedInFiveClicksAndTheCaseIsInstructed() throws Exception {
        List<Long> letters = new ArrayList<>();
        List<RectificationCase> cases = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
            cases.add(c);
            letters.add(firing.fire(c, "L3", "SUPERVISION_LETTER", 10, "超期" + (n + 1) + "个工作日", "三份"));
            Map<String, Object> prepared = new HashMap<>(Map.of("requirement", DEMAND));
            prepared.put("before", null);
            assertThat(Http.as(port, "district.supervisor").put("/api/leader/letters/" + letters.get(n) + "/draft", prepared).status())
                    .isEqualTo(200);
        }
        Page page = browser.freshLogin(port, "tasklist", LEADER);
        assertThat(page.locator("h1")).hasText("领导工作页");
        assertThat(group(page, cases.get(0))).containsText("今天送签");
        assertThat(group(page, cases.get(0))).containsText(DEMAND);
        assertThat((int) page.evaluate("() => document.querySelector('.wl-inner').getBoundingClientRect().bottom")).as("one screen")
                .isLessThanOrEqualTo(768);
        assertThat((boolean) page.evaluate("() => { const p = document.querySelector('.three-cols-layout'); return p.scrollHeight <= "
                + "p.clientHeight; }")).as("only the lists scroll").isTrue();
        Pictures.take(page, "leader");
        Accessibility.check(page, "领导工作页");

        for (RectificationCase c : cases) {
            click(group(page, c).locator("input[type=checkbox]").last());
        }
        click(page.getByText("签发所选3份", new Page.GetByTextOptions().setExact(true)));
        Locator dialog = page.locator("dialog");
        assertThat(dialog.locator("iframe")).hasCount(3);
        assertThat(dialog.frameLocator("iframe").nth(0).locator("body")).containsText(DEMAND);
        Pictures.take(page, "leader-sign");
        Accessibility.check(page, "签发");
        dialog.frameLocator("iframe").nth(0).locator("body").press("Escape"); // heard in the paper, too
        assertThat(dialog).hasCount(0);
        page.getByText("签发所选3份", new Page.GetByTextOptions().setExact(true)).click();
        click(dialog.getByText("确认签发3份", new Locator.GetByTextOptions().setExact(true)));
        assertThat(page.locator(".zu-messages")).containsText("已办结3份");
        assertThat(clicks).as("clicks from the log-in to three signed letters").isLessThanOrEqualTo(MOST_CLICKS);
        for (RectificationCase c : cases) {
            assertThat(group(page, c)).hasCount(0);
            assertThat(Http.as(port, LEADER).get("/api/cases/" + c.caseNumber() + "/letters").json().get(0).path("state").asText())
                    .isEqualTo("ISSUED");
        }

        RectificationCase fourth = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        firing.fire(fourth, "L3", "SUPERVISION_LETTER", 10, "超期4个工作日", "三份");
        List<RectificationCase> overdue = List.of(overdue(), overdue());
        page.reload();
        mergedOfOneUnit(page, overdue);
        group(page, fourth).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("批示" + fourth.caseNumber())).click();
        page.getByLabel("批示内容").fill("请主要负责同志到现场督促。");
        dialog.getByText("确认批示").click();
        assertThat(page.locator(".zu-messages")).containsText("已批示，由区林水局承办人于");
        // the page shows what has waited longest, which other tests may have left
        assertThat(page.getByLabel("我催办和批示的").getByText("前", new Locator.GetByTextOptions())).not().hasCount(0);
        assertThat(Http.as(port, LEADER).get("/api/cases/" + fourth.caseNumber() + "/instructions").text()).contains("请主要负责同志到现场督促。");
        assertThat(driver.keys(fourth)).contains("Task_CarryOut");

        byte[] sheet = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of("target", "leader.pdf")));
        try (PDDocument printed = Loader.loadPDF(sheet)) {
            assertThat(new PDFTextStripper().getText(printed)).contains("待我签发", "最差的案件", "下周日程").doesNotContain("全选已拟稿");
            assertThat(printed.getPage(0).getMediaBox().getHeight()).as("A4 upright").isBetween(840f, 844f);
        }
        group(page, fourth).getByText("表单").click();
        assertThat(page.locator(".fjs-container")).containsText(fourth.caseNumber());
        assertThat(page.locator(".wd-back")).hasText("‹ 领导工作页");
        page.locator(".wd-back").click();
        assertThat(group(page, fourth)).isVisible();
        page.getByText("我的工作台", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator("h1")).hasText("我的工作台");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whoHasNoSuchPageIsToldWhoseItIs() {
        browser.expectRefusal("/api/leader");
        Page page = browser.login(port, "tasklist", "forestry-water.handler");
        page.evaluate("() => { window.location.hash = '#/leader'; }");
        Locator told = page.locator(".wl-inner");
        assertThat(told).containsText("领导工作页只对有签发职责的领导和为领导准备文书的人员开放");
        assertThat(told.locator("button")).hasCount(0);
        told.locator("a").click();
        assertThat(page.locator("h1")).hasText("我的工作台");
    }

    private RectificationCase overdue() {
        RectificationCase c = driver.register(Category.DEADLINE_BOUND, driver.today().minusDays(60), List.of("forestry-water"), List.of(
                "agriculture"));
        Map<String, Object> prepared = new HashMap<>(Map.of("requirement", DEMAND));
        prepared.put("before", null);
        for (String instrument : List.of("SUPERVISION_LETTER", "PUBLIC_CRITICISM")) {
            long letter = firing.fire(c, instrument.equals("PUBLIC_CRITICISM") ? "L4" : "L3", instrument, 10, "超期多日", "");
            assertThat(Http.as(port, "district.supervisor").put("/api/leader/letters/" + letter + "/draft", prepared).status()).isEqualTo(
                    200);
        }
        return c;
    }

    /** The criticism of both cases as one, their supervision letters taken in: two clicks after the page was arranged by unit. */
    private void mergedOfOneUnit(Page page, List<RectificationCase> overdue) {
        page.getByText("按单位", new Page.GetByTextOptions().setExact(true)).click();
        Pictures.take(page, "leader-by-unit");
        page.getByText("通报2件合并签发", new Page.GetByTextOptions().setExact(true)).click();
        Locator dialog = page.locator("dialog");
        assertThat(dialog.locator("iframe")).hasCount(1);
        for (RectificationCase c : overdue) {
            assertThat(dialog.frameLocator("iframe").locator("body")).containsText(c.caseNumber());
        }
        assertThat(dialog).containsText("不计入督办、通报次数：" + overdue.get(0).caseNumber());
        Pictures.take(page, "leader-merged");
        Accessibility.check(page, "合并签发");
        dialog.getByText("确认合并签发2份", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".zu-messages")).containsText("已将2件案件的通报合并为一件签发。已并入2份。");
        for (RectificationCase c : overdue) {
            assertThat(group(page, c)).hasCount(0);
        }
        page.getByText("按单位", new Page.GetByTextOptions().setExact(true)).click();
    }

    private void click(Locator target) {
        target.click();
        clicks++;
    }

    private static Locator group(Page page, RectificationCase c) {
        return page.locator(".wl-group", new Page.LocatorOptions().setHasText(c.caseNumber()));
    }
}
