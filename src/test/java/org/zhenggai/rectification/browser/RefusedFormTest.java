package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/** What is wrong with a form stands at its top, all of it, and leads to its fields; nothing of it covers a button or outlives its cause. */
@BrowserTest
class RefusedFormTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    private Browser browser;

    @Test
    void everythingIsToldAtOnceLeadsToItsFieldAndGoesWhenMended() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Page page = open("forestry-water.handler", c, "调查核实");
        page.getByLabel("问题属实", new Page.GetByLabelOptions().setExact(true)).click();
        page.locator(".fjs-datetime-subsection input.fjs-input").first().click();
        page.locator(".flatpickr-calendar.open .flatpickr-day.today + .flatpickr-day").first().click(); // tomorrow
        page.getByLabel("查明的事实").fill("现场核实，地块上建有停车场，硬化地面。");
        page.getByLabel("违法主体").fill("某运输企业");
        page.getByLabel("涉及面积").fill("7");
        page.getByLabel("其中：耕地").fill("9");
        page.getByLabel("其中：永久基本农田").fill("10");
        page.getByLabel("不符合", new Page.GetByLabelOptions().setExact(true)).click();
        submit(page);

        Locator summary = page.locator(".zg-refused");
        assertThat(summary.locator("h2")).hasText("有3处需要更正");
        assertThat(summary.locator("li")).hasCount(3);
        assertThat(summary).isFocused();
        assertThat(page.locator(".page-notifications .alert-danger")).hasCount(0);
        Pictures.take(page, "form-refused");
        Accessibility.check(page, "需要更正");
        Locator farmland = page.locator(".fjs-form-field[data-problem]", new Page.LocatorOptions().setHasText("其中：耕地"));
        assertThat(farmland).hasCount(1);
        summary.locator("a", new Locator.LocatorOptions().setHasText("其中：耕地")).click();
        assertThat(page.getByLabel("其中：耕地")).isFocused();
        Pictures.take(page, "form-refused-field");
        page.getByLabel("其中：耕地").fill("7");
        assertThat(summary.locator("li")).hasCount(2);
        assertThat(farmland).hasCount(0);
        page.getByLabel("其中：永久基本农田").fill("0");
        page.locator(".fjs-datetime-subsection input.fjs-input").first().click();
        page.locator(".flatpickr-calendar.open .flatpickr-day.today").click();
        assertThat(summary).hasCount(0);
        submit(page);
        page.locator(".wd-after").waitFor(); // in the place where the form stood
        assertThat(driver.keys(c)).containsExactly("Task_DraftProgramme");
    }

    @Test
    void rowsAreNamedAndWhatTheFormFindsItselfStandsThereToo() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "forestry-water.handler");
        Page page = open("forestry-water.handler", c, "编制整改方案");
        submit(page);
        Locator summary = page.locator(".zg-refused");
        assertThat(summary.locator("li").nth(2)).isVisible();
        assertThat(summary).containsText("整改措施：为必填项");
        summary.getByText("整改措施：为必填项").click();
        assertThat(page.getByLabel("整改措施")).isFocused(); // or the next key goes where the entry leads, a moment later

        page.locator(".fd-bar").waitFor(); // comes with what listens to the keys, a moment after the form
        page.getByLabel("节点内容").press("Control+Enter"); // the next row, by keyboard
        assertThat(page.getByLabel("节点内容")).hasCount(2);
        assertThat(page.getByLabel("节点内容").nth(1)).isFocused();
        page.getByLabel("整改措施").fill("拆除地上设施，清运建筑垃圾，恢复耕作层。");
        page.getByLabel("责任领导").fill("分管副镇长");
        page.getByLabel("责任人").fill("国土所所长");
        for (int row = 0; row < 2; row++) {
            page.getByLabel("节点内容").nth(row).fill("节点" + row);
            page.locator(".fjs-datetime-subsection input.fjs-input").nth(row).click();
            String day = row == 0 ? ".flatpickr-day.today + .flatpickr-day" : ".flatpickr-day.today"; // the second before the first
            page.locator(".flatpickr-calendar.open " + day).click();
        }
        page.getByLabel("短期").click(); // last: the marks of what was missing have gone and move nothing under the click
        assertThat(page.getByLabel("短期")).isChecked();
        submit(page);
        assertThat(summary).containsText("第2个节点的完成日期：节点须按日期先后排列");
        assertThat(summary).not().containsText("milestones");
        summary.getByText("第2个节点的完成日期").click();
        assertThat(page.locator(".fjs-datetime-subsection input.fjs-input").nth(1)).isFocused();
        Pictures.take(page, "form-refused-row");
        page.evaluate("() => { window.location.hash = '#/'; }");
        assertThat(summary).hasCount(0);
    }

    @Test
    void formOfATaskThatSomebodyElseHasDoneSaysSo() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Page page = open("forestry-water.handler", c, "调查核实");
        browser.expectRefusal("/draft"); // where the form asks for it only when the task is done already
        driver.pass(c, "Task_Investigate", "forestry-water.handler");
        fillIn(page);
        submit(page);
        assertThat(page.locator(".zg-refused")).containsText("这项任务已经办结");
    }

    private void fillIn(Page page) {
        page.getByLabel("问题属实", new Page.GetByLabelOptions().setExact(true)).click();
        Desk.pickToday(page, 1);
        page.getByLabel("查明的事实").fill("现场核实，地块上建有停车场，硬化地面。");
        page.getByLabel("违法主体").fill("某运输企业");
        page.getByLabel("涉及面积").fill("7");
        page.getByLabel("其中：耕地").fill("7");
        page.getByLabel("其中：永久基本农田").fill("0");
        page.getByLabel("不符合", new Page.GetByLabelOptions().setExact(true)).click();
    }

    private Page open(String user, RectificationCase c, String task) {
        return new Desk(browser, port, driver).open(c, user, task);
    }

    private static void submit(Page page) {
        Desk.submitButton(page).click();
    }
}
