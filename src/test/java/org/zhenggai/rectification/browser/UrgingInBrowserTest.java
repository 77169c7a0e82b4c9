package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/** 催办 as people see it: the leader urges from the case's page, the handler's list, bell and form say so, and the leader sees it read. */
@BrowserTest
class UrgingInBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    private Browser browser;

    @Test
    void leaderUrgesHandlerSeesItAndTheReceiptComesBack() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        String task = driver.task(c, "Task_Investigate", "forestry-water.handler").getId();
        Page leader = browser.login(port, "cockpit", "district.leader");
        leader.evaluate("number => { window.location.hash = `#/case/${number}`; }", c.caseNumber());
        Locator part = leader.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("催办").setExact(true));
        assertThat(part).containsText("本案没有催办");
        button(part, "催办").click();
        Locator dialog = leader.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("区林水局承办人及其单位负责人");
        button(dialog, "确认催办").click();
        assertThat(dialog).containsText("请填写催办要求");
        dialog.getByLabel("催办要求").fill("请于三日内完成调查核实。");
        Pictures.take(leader, "urging-asked");
        button(dialog, "确认催办").click();
        assertThat(part).containsText("已催办：调查核实（区林水局承办人）");
        assertThat(part).containsText("对方尚未阅读，尚未办结");
        assertThat(part).containsText("现在不能催办：今天已由");
        part.scrollIntoViewIfNeeded();
        Pictures.take(leader, "urging-case");

        Page handler = browser.login(port, "tasklist", "forestry-water.handler");
        Desk.pick(handler, task);
        assertThat(handler.locator("li.task", new Page.LocatorOptions().setHas(handler.locator("a[href*='" + task + "']")))
                .locator(".cf-urged")).containsText("领导催办");
        assertThat(handler.locator(".cf-urged-form")).containsText("请于三日内完成调查核实。");
        Pictures.take(handler, "urging-task");

        leader.reload();
        assertThat(part).containsText("人中1人已读，尚未办结");
        part.getByText("谁收到了").click();
        assertThat(part).containsText("区林水局承办人甲");
    }

    @Test
    void supervisorUrgesFromTheLedgerAndTasklist() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("agriculture"));
        driver.pass(c, "Task_Investigate", "forestry-water.handler");
        Page page = browser.login(port, "cockpit", "agriculture.supervisor");
        page.evaluate("number => { window.location.hash = `#/rectification-ledger?q=${number}`; }", c.caseNumber());
        page.getByLabel("选择" + c.caseNumber()).check();
        button(page.locator(".zb-bulk"), "催办").click();
        page.getByLabel("催办要求").fill("请尽快报送方案。");
        Pictures.take(page, "urging-ledger");
        button(page.getByRole(AriaRole.DIALOG), "确认催办").click();
        assertThat(page.locator(".zu-messages").last()).containsText("已对1件案件催办");
        assertThat(page.locator(".zb-bulk button")).hasCount(1);
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
