package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.support.Desk.choose;
import static org.zhenggai.rectification.support.Desk.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.ProcessDriver;

/** Start forms on the screen: an extension is asked for, signed, judged and granted; a supervision letter is signed. */
@BrowserTest
class RequestsInTasklistTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    private Browser browser;
    private Desk desk;
    private RectificationCase theCase;

    @BeforeEach
    void start() {
        desk = new Desk(browser, port, driver);
        theCase = driver.register(Category.DEADLINE_BOUND, driver.workingDay(4), List.of("development-zone"), List.of("agriculture"));
    }

    @Test
    void extensionIsAskedForSignedJudgedAndGranted() {
        LocalDate later = theCase.dueDate().plusDays(60);
        Page page = desk.page("development-zone.handler");
        page.locator(".start-process-action a").click();
        assertThat(page.locator(".modal")).containsText("指定代办人");
        assertThat(page.locator(".modal")).not().containsText("实地督导检查");
        Accessibility.check(page, "发起流程");
        page.locator(".modal").getByText("整改期限延期").click();
        page.getByLabel("延期理由").fill("用地报批材料仍在省级审查，须等待批复。");
        page.getByLabel("目前整改进展").fill("处罚已执行到位，组卷材料已上报。");
        page.locator(".modal .fjs-select-display").first().click();
        page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(theCase.caseNumber())).click();
        page.locator(".modal .fjs-datetime-subsection input").first().fill(later.toString());
        page.keyboard().press("Tab");
        Accessibility.check(page, "发起流程，表单");
        keep(page, "tasklist-extension.png");
        Response answer = page.waitForResponse(response -> response.url().endsWith("/submit-form"), () -> page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("启动").setExact(true)).click());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        Page lead = open("development-zone.lead", "签批申请");
        assertThat(lead.locator(".fjs-container")).containsText("用地报批材料仍在省级审查");
        choose(lead, "同意上报");
        submit(lead);
        Page supervisor = open("agriculture.supervisor", "提出督导意见");
        choose(supervisor, "支持");
        supervisor.getByLabel("意见说明").fill("情况属实。");
        submit(supervisor);
        Page leader = open("district.leader", "决定是否批准");
        choose(leader, "批准");
        leader.locator(".fjs-datetime-subsection input").first().fill(later.toString());
        leader.keyboard().press("Tab");
        submit(leader);
        assertThat(cases.get(theCase.id()).dueDate()).isEqualTo(later);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void leaderSignsTheSupervisionLetterAndTheUnitAnswers() {
        driver.workingDaysPass(5);
        Page leader = open("district.leader", "签发督办文书");
        assertThat(leader.locator(".fjs-container")).containsText("督办函");
        assertThat(leader.locator(".fjs-container")).containsText("阶梯第4行");
        theDraftIsReadBesideTheForm(leader);
        choose(leader, "签发");
        leader.getByLabel("整改要求").fill("十个工作日内完成调查核实并报送整改方案。");
        keep(leader, "tasklist-signature.png");
        submit(leader);
        Page handler = open("development-zone.handler", "回复落实情况");
        assertThat(handler.locator(".fjs-container")).containsText("铁东政督〔");
        handler.getByLabel("落实情况").fill("已完成调查核实，整改方案本周报送。");
        handler.getByLabel("下一步措施和完成时间").fill("月底前完成拆除。");
        submit(handler);
        Page concluding = open("district.supervisor", "核定督办结果");
        assertThat(concluding.locator(".fjs-container")).containsText("已完成调查核实");
        choose(concluding, "解除督办");
        concluding.getByLabel("核定意见说明").fill("经核实，已按要求落实。");
        submit(concluding);
        assertThat(driver.passed(theCase, "escalation")).contains("End_Concluded");
        assertThat(browser.errors()).isEmpty();
    }

    /** In the case file, over the form, and by the form's own link in a page beside it. */
    private void theDraftIsReadBesideTheForm(Page leader) {
        leader.locator(".nav-tabs").getByText("案卷").click();
        leader.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("文书（1件待签发）")).click();
        leader.locator(".cf-line").getByText("查看").click();
        assertThat(leader.frameLocator(".cf-sheet").locator("body")).containsText("草稿：尚未签发");
        assertThat(leader.frameLocator(".cf-sheet").locator("body")).containsText(theCase.caseNumber());
        keep(leader, "tasklist-letter.png");
        leader.locator(".zu-dialog").getByText("关闭").click();
        leader.locator(".nav-tabs").getByText("表单").click();
        Page beside = leader.waitForPopup(() -> leader.locator(".fjs-container").getByText("查看督办函草稿").click());
        assertThat(beside.locator("body")).containsText("（草稿，签发时编号）");
        beside.close();
    }

    private Page open(String user, String task) {
        return desk.open(theCase, user, task);
    }

    /** Screenshots for the README are taken with {@code -Dpictures=draw}. */
    private static void keep(Page page, String name) {
        if ("draw".equals(System.getProperty("pictures"))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/pictures", name)));
        }
    }
}
