package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.PhasedPlans;
import org.zhenggai.rectification.support.ProcessDriver;

/** A township officer works in Tasklist, a leader watches the token in Cockpit: the real pages in a real browser. */
@BrowserTest
class TasklistTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PhasedPlans plans;
    private Browser browser;

    @Test
    void officerClaimsFillsInAndSubmitsAndTheLeaderSeesTheTokenMove() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Page officer = openTask("forestry-water.handler", c);
        assertThat(officer.locator("#zhenggai-rehearsal")).containsText("演练");
        Accessibility.check(officer, "任务，未领取");
        officer.click("button.claim");
        assertThat(officer.locator(".task-details .actors")).containsText("区林水局承办人甲");
        Accessibility.check(officer, "任务，已领取");
        investigate(officer);
        submit(officer);
        assertThat(driver.keys(c)).containsExactly("Task_DraftProgramme");

        open(officer, c);
        officer.click("button.claim");
        draft(officer);
        submit(officer);
        assertThat(driver.keys(c)).containsExactly("Task_ReviewProgramme");

        Page leader = browser.login(port, "cockpit", "district.leader");
        leader.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-instance/"
                + driver.open(c).get(0).getProcessInstanceId());
        assertThat(leader.locator(".djs-overlays[data-container-id^=Task_ReviewProgramme] .badge").first()).hasText("1");
        assertThat(leader.locator(".djs-overlays[data-container-id=Task_Investigate] .badge")).hasCount(0);
        Accessibility.check(leader, "流程实例");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void refusalOfTheServerReachesThePersonInChinese() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Page officer = openTask("forestry-water.handler", c);
        officer.click("button.claim");
        investigate(officer);
        officer.getByLabel("其中：耕地").fill("9.99"); // more than the whole area
        Desk.submitButton(officer).click();
        assertThat(officer.locator(".zg-refused")).containsText("其中：耕地：不得大于涉及面积");
        assertThat(driver.keys(c)).containsExactly("Task_Investigate");
    }

    @Test
    void missingFieldsAreMarkedInChinese() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Page officer = openTask("forestry-water.handler", c);
        officer.click("button.claim");
        officer.getByLabel("问题属实", new Page.GetByLabelOptions().setExact(true)).click();
        Desk.submitButton(officer).click();
        assertThat(officer.locator(".fjs-form-field-error").first()).containsText("为必填项");
        assertThat(officer.locator(".fjs-container").innerText()).doesNotContain("Field ").doesNotContain("required");
    }

    @Test
    void programmeOfALongTermCaseAsksEachMilestoneForItsTerm() {
        RectificationCase c = driver.register(Category.ONGOING, null, List.of("forestry-water"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "forestry-water.handler");
        Page officer = openTask("forestry-water.handler", c);
        officer.click("button.claim");
        assertThat(officer.locator(".fjs-form-field-radio")).hasCount(0);
        officer.getByLabel("整改措施").fill("逐年恢复种植条件，落实管护责任。");
        officer.getByLabel("责任领导").fill("分管副镇长");
        officer.getByLabel("责任人").fill("自然资源所所长");
        officer.locator(".fjs-form-field-select .fjs-input-group").click();
        officer.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("中期")).click();
        officer.getByLabel("节点内容").fill("签订协议");
        pickDay(officer, ".today");
        submit(officer);
        assertThat(driver.keys(c)).containsExactly("Task_ReviewProgramme");
    }

    @Test
    void formOfAPhaseAsksForWhatItsKindAsks() {
        String plan = plans.register(List.of("集中整治攻坚"), 1, "forestry-water");
        plans.moveTo(driver.today().plusDays(1));
        Page reviewer = browser.login(port, "tasklist", "natural-resources.reviewer");
        Desk.pick(reviewer, driver.openIn(plans.instances("rectification-plan", plan).get(0)).get(0).getId());
        assertThat(reviewer.locator(".fjs-container")).containsText("测试整改方案");
        reviewer.click("button.claim");
        assertThat(reviewer.getByLabel("检查地点或单位")).hasCount(0);
        assertThat(reviewer.locator(".fjs-datetime-subsection")).hasCount(0);
        reviewer.getByLabel("本阶段工作情况").fill("三项安排均已落实。");
        for (String arrangement : List.of("建账", "倒排工期", "挂图作战")) {
            reviewer.getByLabel(arrangement).click(); // what was written last before reaches the form when it is left
        }
        submit(reviewer);
        assertThat(driver.openIn(plans.instances("rectification-plan", plan).get(0))).isEmpty();
        plans.remove();
    }

    private Page openTask(String user, RectificationCase c) {
        Page page = browser.login(port, "tasklist", user);
        open(page, c);
        return page;
    }

    /** The case's only task. */
    private void open(Page page, RectificationCase c) {
        Desk.pick(page, driver.open(c).get(0).getId());
        assertThat(page.locator(".fjs-container")).containsText(c.caseNumber());
    }

    private static void investigate(Page page) {
        page.getByLabel("问题属实", new Page.GetByLabelOptions().setExact(true)).click();
        pickDay(page, ".today");
        page.getByLabel("查明的事实").fill("现场核实，地块上建有停车场，硬化地面。");
        page.getByLabel("违法主体").fill("某运输企业");
        page.getByLabel("涉及面积").fill("7.59");
        page.getByLabel("其中：耕地").fill("7.59");
        page.getByLabel("其中：永久基本农田").fill("0");
        page.getByLabel("不符合", new Page.GetByLabelOptions().setExact(true)).click();
    }

    private static void draft(Page page) {
        page.getByLabel("整改措施").fill("拆除地上设施，清运建筑垃圾，恢复耕作层。");
        page.getByLabel("短期").click();
        page.getByLabel("责任领导").fill("分管副镇长");
        page.getByLabel("责任人").fill("国土所所长");
        page.getByLabel("节点内容").fill("拆除地上设施");
        pickDay(page, ".today");
    }

    /** Picks a day in the form's only date field. */
    private static void pickDay(Page page, String day) {
        page.locator(".fjs-datetime-subsection input").first().click();
        assertThat(page.locator(".flatpickr-calendar.open .flatpickr-weekday").first()).hasText("日");
        page.locator(".flatpickr-calendar.open .flatpickr-day" + day).click();
    }

    private static void submit(Page page) {
        Response answer = page.waitForResponse(response -> response.url().endsWith("/submit-form"), () -> Desk.submitButton(page).click());
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }
}
