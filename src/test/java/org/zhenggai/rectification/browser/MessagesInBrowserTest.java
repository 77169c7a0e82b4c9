package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.ProcessDriver;

/** The bell in Tasklist by keyboard, and 消息设置 in Cockpit. */
@BrowserTest
class MessagesInBrowserTest {

    private static final String TOKEN = "token-nobody-sees-again";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    private Browser browser;

    @Test
    void theBellLeadsToTheTaskByKeyboardAlone() {
        RectificationCase c = driver.register(List.of("yehe"), List.of("natural-resources"));
        Page page = browser.freshLogin(port, "tasklist", "yehe.handler-2");
        Locator bell = page.locator(".zg-bell-button");
        assertThat(bell).hasAttribute("aria-label", Pattern.compile("站内消息，\\d+条未读"));
        int unread = Integer.parseInt(page.locator(".zg-count").textContent());
        bell.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".zg-case").first()).containsText(c.caseNumber() + "　测试案件");
        Accessibility.check(page, "站内消息");
        Locator first = page.locator(".zg-item").first();
        assertThat(first).containsText("待办：调查核实（" + c.caseNumber() + "）");
        assertThat(first).containsText(Pattern.compile("今天 \\d{2}:\\d{2}"));
        first.locator(".zg-head").focus();
        page.keyboard().press("Enter");
        assertThat(first).containsText("案件：" + c.caseNumber());
        assertThat(first).not().hasClass(Pattern.compile("zg-unread"));
        if (unread > 1) {
            assertThat(page.locator(".zg-count")).hasText(String.valueOf(unread - 1));
        } else {
            assertThat(page.locator(".zg-count")).isHidden();
        }
        page.keyboard().press("Escape");
        assertThat(page.locator(".zg-panel")).isHidden();
        assertThat(bell).isFocused();
        page.keyboard().press("Enter");
        page.locator(".zg-case, .zg-note:not(:empty)").first().waitFor();
        assertThat(page.locator(".zg-case", new Page.LocatorOptions().setHasText(c.caseNumber()))).hasCount(0);
        page.locator(".zg-all", new Page.LocatorOptions().setHasText("全部消息")).click();
        page.locator(".zg-head").first().click();
        page.locator(".zg-open").first().click();
        assertThat(page.locator(".fjs-container").getByText(c.caseNumber()).first()).isVisible();
        assertThat(browser.errors()).isEmpty();
    }

    private static void aListIsCheckedLineByLineBeforeItIsTaken(Locator form, Page page) {
        Locator take = form.getByText("导入", new Locator.GetByTextOptions().setExact(true));
        for (String phone : List.of("1380000", "13800004321")) {
            form.locator("input[type=file]").setInputFiles(new FilePayload("名单.csv", "text/csv",
                    ("人员编号,手机号码\nforestry-water.lead," + phone).getBytes(StandardCharsets.UTF_8)));
            assertThat(take).isDisabled();
            form.getByText("检查").click();
            assertThat(page.locator("[aria-label='检查结果']")).containsText(phone.length() == 11 ? "短信：13800004321" : "请填写11位手机号码");
        }
        take.click();
        assertThat(page.locator(".ns-page [role=status]").first()).containsText("名单已导入");
        Locator kept = page.locator("[aria-label='已登记的通信地址'] tr", new Page.LocatorOptions().setHasText("13800004321"));
        kept.locator("button").click();
        assertThat(kept).hasCount(0);
    }

    @Test
    void theAdministratorAddsARobotWhoseKeyIsNeverShown() {
        Page page = browser.freshLogin(port, "cockpit", "admin.system");
        page.locator("a", new Page.LocatorOptions().setHasText("消息设置")).first().click();
        assertThat(page.getByText("系统处于演练状态：消息只写入本地文件夹")).isVisible();
        page.locator("button", new Page.LocatorOptions().setHasText("添加机器人")).click();
        Locator form = page.locator("[aria-label='添加机器人']");
        form.getByLabel("名称").fill("浏览器测试群");
        form.getByLabel("令牌").fill("https://example.test/?key=1");
        form.locator("button", new Locator.LocatorOptions().setHasText("保存")).click();
        assertThat(page.locator(".ns-page [role=alert]")).containsText("请只填写 Webhook 地址中的令牌");
        form.getByLabel("令牌").fill(TOKEN);
        form.locator("button", new Locator.LocatorOptions().setHasText("保存")).click();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("浏览器测试群"));
        assertThat(row).containsText("企业微信群机器人");
        Accessibility.check(page, "消息设置");
        assertThat(page.content()).doesNotContain(TOKEN);
        row.locator("button", new Locator.LocatorOptions().setHasText("测试")).click();
        assertThat(page.locator(".ns-page [role=alert]")).containsText("演练状态下不向外发送消息");
        row.locator("button", new Locator.LocatorOptions().setHasText("删除")).click();
        page.locator("dialog").getByText("确认删除").click();
        assertThat(row).hasCount(0);
        aListIsCheckedLineByLineBeforeItIsTaken(page.locator("[aria-label='导入名单']"), page);
        assertThat(browser.errors()).isEmpty();
    }
}
