package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
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
import org.zhenggai.rectification.support.RectificationTest;

/** The session ends, the network breaks, the server is away: whoever works is told what to do, and nothing typed is lost. */
@BrowserTest
class TroubleTest {

    private static final String WRITTEN = "现场核实，地块上建有停车场。";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    private Browser browser;

    @Test
    void sessionOverIsMendedOnTheSpotAndTheFormGoesOn() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Page page = filledIn(c);
        browser.expectRefusal("/");
        page.context().clearCookies();
        Desk.submitButton(page).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("登录已失效"));
        assertThat(dialog).containsText("已填写的内容都在");
        Locator password = dialog.getByLabel("forestry-water.handler的口令");
        password.fill("wrong");
        dialog.getByText("登录", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog).containsText("不正确");
        Pictures.take(page, "trouble-session");
        assertThat(page.getByLabel("查明的事实")).hasValue(WRITTEN);
        password.fill(RectificationTest.PASSWORD);
        Response taken = page.waitForResponse(response -> response.url().endsWith("/submit-form") && response.status() != 401,
                () -> password.press("Enter"));
        assertThat(taken.status()).isEqualTo(204);
        assertThat(dialog).hasCount(0);
        assertThat(driver.keys(c)).containsExactly("Task_DraftProgramme");
    }

    @Test
    void brokenNetworkIsToldInChineseAndWhatIsReadIsAskedForAgain() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Page page = filledIn(c);
        browser.expectRefusal("/");
        page.context().setOffline(true);
        Desk.submitButton(page).click();
        assertThat(page.locator(".zg-refused")).containsText("网络已断开，没有提交成功。已填写的内容没有丢失");
        assertThat(page.getByLabel("查明的事实")).hasValue(WRITTEN);
        Pictures.take(page, "trouble-offline");
        page.getByText("我的待办").first().click(); // another list than is shown
        assertThat(page.locator("#zhenggai-trouble")).containsText("网络已断开，正在自动重试");
        page.context().setOffline(false);
        assertThat(page.locator("#zhenggai-trouble")).hasCount(0);
        page.getByText("本单位待办").first().click();
        page.locator("li.task").first().waitFor();
        assertThat(page.locator("body")).not().containsText("Request has been terminated");
    }

    @Test
    void serverThatIsAwayIsToldInChinese() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        Page page = filledIn(c);
        page.route("**/submit-form", route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("Service Unavailable")));
        Desk.submitButton(page).click();
        assertThat(page.locator(".zg-refused")).containsText("系统正在启动或维护，没有提交成功");
        assertThat(page.locator("body")).not().containsText("Service Unavailable");
        page.unroute("**/submit-form");
        browser.expectRefusal("/submit-form");
        Desk.submit(page);
    }

    private Page filledIn(RectificationCase c) {
        Page page = new Desk(browser, port, driver).open(c, "forestry-water.handler", "调查核实");
        page.getByLabel("问题属实", new Page.GetByLabelOptions().setExact(true)).click();
        Desk.pickToday(page, 1);
        page.getByLabel("查明的事实").fill(WRITTEN);
        page.getByLabel("违法主体").fill("某运输企业");
        page.getByLabel("涉及面积").fill("7");
        page.getByLabel("其中：耕地").fill("7");
        page.getByLabel("其中：永久基本农田").fill("0");
        page.getByLabel("不符合", new Page.GetByLabelOptions().setExact(true)).click();
        return page;
    }
}
