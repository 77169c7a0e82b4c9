package org.zhenggai.rectification.procedures.fieldpatrol;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.support.Desk.choose;
import static org.zhenggai.rectification.support.Desk.fill;
import static org.zhenggai.rectification.support.Desk.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.ProcessDriver;

/** A patrol on the screen: its lead orders and adjusts it, the handler records a problem, the government sees it on its board. */
@BrowserTest
class PatrolInBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PatrolStore store;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    private Browser browser;

    @AfterEach
    void noPatrolGoesOn() {
        jdbc.sql("update field_patrol set state = 'STOPPED' where state = 'RUNNING'").update();
        runtime.createProcessInstanceQuery().processDefinitionKey(FieldPatrolProcess.KEY).list()
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), "the test is over", true, true, true, true));
    }

    @Test
    void recordedAdjustedAndSeen() {
        driver.moveTo(driver.workingDay(1).atTime(8, 0));
        Page lead = browser.login(port, "tasklist", "yehe.lead");
        order(lead);
        driver.moveTo(driver.today().atTime(9, 0));
        String instance = runtime.createProcessInstanceQuery().processDefinitionKey(FieldPatrolProcess.KEY).singleResult().getId();
        Page page = browser.login(port, "tasklist", "yehe.handler");
        open(page, instance, "第1期");
        Desk.pickToday(page, 1);
        page.getByText("添加一行").last().click();
        fill(page, "地点", "村东头");
        fill(page, "问题描述", "耕地上新堆放砂石，占地约半亩。");
        select(page, 0, "东网格");
        select(page, 1, "未批先建");
        fill(page, "涉及面积", "0.5");
        fill(page, "其中：耕地", "0.5");
        fill(page, "其中：永久基本农田", "0");
        fill(page, "现场处置", "当场劝诫，同意三日内清走。");
        submit(page);

        open(lead, instance, "新发现-");
        choose(lead, "调整后继续");
        assertThat(lead.getByLabel("村或网格名称")).hasValue("东网格");
        lead.getByLabel("巡查范围").fill("全部耕地");
        submit(lead);
        long patrol = store.running("yehe").orElseThrow().id();
        assertThat(store.grids(patrol)).extracting(PatrolGrid::extent).containsExactly("全部耕地");

        Page board = browser.login(port, "cockpit", "district.leader");
        board.evaluate("() => { window.location.hash = '#/rectification-board?tab=patrols'; }");
        Locator row = board.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("每周"));
        assertThat(row).containsText("1/1");
        Accessibility.check(board, "田长制巡查");
        row.getByRole(AriaRole.LINK).click();
        assertThat(board.locator(".zb-page")).containsText("新发现-");
        Accessibility.check(board, "一项巡查");
        assertThat(browser.errors()).isEmpty();
    }

    /** The row is drawn anew when the field before loses the focus, and may swallow the click that took it. */
    private static void select(Page page, int place, String option) {
        Locator item = page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(option));
        page.keyboard().press("Tab");
        for (int tries = 0; tries < 8 && !item.isVisible(); tries++) {
            page.locator(".fjs-select-display").nth(place).click();
            try {
                item.waitFor(new Locator.WaitForOptions().setTimeout(2_000));
            } catch (TimeoutError swallowed) {
                // or opened and closed again
            }
        }
        item.click();
    }

    /** A list that was touched does not lock the button. */
    private static void order(Page lead) {
        lead.locator(".start-process-action a").click();
        lead.locator(".modal").getByText("田长制巡查").click();
        lead.getByLabel("村或网格名称").fill("东网格");
        lead.getByLabel("姓名").fill("田长甲");
        lead.getByLabel("巡查范围").fill("全部永久基本农田");
        Desk.pickToday(lead, 1);
        lead.locator(".modal .fjs-select-display").first().click();
        lead.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText("每周")).click();
        Response answer = lead.waitForResponse(response -> response.url().endsWith("/submit-form"), () -> lead.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("启动").setExact(true)).click());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void open(Page page, String instance, String shows) {
        Desk.pick(page, driver.openIn(instance).get(0).getId());
        page.locator(".fjs-container", new Page.LocatorOptions().setHasText(shows)).waitFor();
        page.locator("button.claim").click();
        assertThat(page.locator(".task-details .assignee").last()).not().containsText("领取");
    }
}
