package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.ground.access.account.LoginDelays;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Authenticator;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.views.ledgerimport.MessyWorkbooks;

/** An account from its making to its end, as its owner and the security administrator see it in the browser. */
@BrowserTest
class AccountLifeTest {

    private static final String ID = "shiling.newcomer";
    private static final String OWN = "Gerste-im-Feld-7";

    @LocalServerPort
    private int port;
    @Autowired
    private LoginDelays delays;
    private Browser browser;

    @Test
    void createdLoggedInSecuredChangedLockedReleasedRetired() {
        Page desk = browser.freshLogin(port, "cockpit", "admin.security");
        desk.navigate(address("/camunda/app/cockpit/default/#/accounts"));
        importedFromAList(desk);
        String handed = created(desk);

        Page owner = browser.page();
        Authenticator phone = firstLogins(owner, handed);

        Page field = browser.page();
        field.setViewportSize(390, 844);
        loginWithCode(field, phone);

        changed(desk, field);
        locked(desk, phone);
        retired(desk);
    }

    private void importedFromAList(Page desk) {
        Accessibility.check(desk, "账号管理");
        button(desk, "从Excel导入").click();
        desk.getByLabel("人员名单文件").setInputFiles(new FilePayload("名单.xlsx", "application/octet-stream", MessyWorkbooks.of(List.of(
                List.of("姓名", "登录账号", "单位", "岗位", "手机号码"), List.of("名单甲", "life.listed", "石岭镇", "承办人", 13_800_001_234d), List.of("名单乙",
                        "shiling.handler", "石岭镇", "承办人", ""), List.of("名单丙", "life.nowhere", "没有的镇", "承办人", "")))));
        Locator section = desk.locator("section[aria-label='从Excel导入账号']");
        assertThat(section.locator(".zu-note")).containsText("共3行：新增1人，修改0人，不变0人，不导入2行。");
        assertThat(section.locator("tbody > tr").nth(0)).containsText("已由石岭镇承办人甲（石岭镇）使用");
        assertThat(section.locator("tbody > tr").nth(1)).containsText("没有业务单位“没有的镇”");
        Accessibility.check(desk, "账号管理，名单已检查");
        shot(desk, "account-list-checked");
        section.getByText("确认导入1人").click();
        assertThat(desk.locator(".am-handed tbody > tr")).containsText("life.listed");
        assertThat(desk.locator(".am-handed .zu-secret")).isVisible();
        assertThat(desk.locator(".am-page > .zu-messages")).containsText("已导入：新增1人，修改0人。");
        Accessibility.check(desk, "账号管理，首次口令");
        shot(desk, "account-list-taken");
        button(desk, "已交给本人，关闭").click();
        button(desk, "关闭").click();
        assertThat(desk.locator(".am-handed")).hasCount(0);
        Http.as(port, "admin.security").post("/api/accounts/life.listed/retire", Map.of());
    }

    private String created(Page desk) {
        button(desk, "新增账号").click();
        assertThat(desk.getByLabel("账号", exactly())).isFocused();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("form.zu-form .zu-bad").first()).containsText("须为3至64位小写字母");
        shot(desk, "account-desk-refused");
        desk.getByLabel("账号", exactly()).fill(ID);
        desk.keyboard().press("Tab");
        desk.keyboard().type("新来的");
        desk.locator("form.zu-form select").selectOption("shiling");
        desk.locator("form.zu-form").getByLabel("承办人").check();
        desk.keyboard().press("Enter");
        Locator secret = desk.locator(".zu-messages .zu-secret");
        assertThat(secret).isVisible();
        assertThat(desk.locator("section[aria-label='账号" + ID + "']")).containsText("待修改口令");
        Accessibility.check(desk, "账号管理，一个账号");
        shot(desk, "account-desk-created");
        return secret.innerText();
    }

    private Authenticator firstLogins(Page owner, String handed) {
        login(owner, handed);
        assertThat(owner.locator("h1")).hasText("新口令");
        assertThat(owner.locator("#new")).isFocused();
        owner.keyboard().type("short");
        owner.keyboard().press("Tab");
        owner.keyboard().type("short");
        owner.keyboard().press("Enter");
        assertThat(owner.getByRole(AriaRole.ALERT)).containsText("口令至少10位，现在只有5位");
        shot(owner, "account-first-password");
        assertThat(owner.locator("#new")).isFocused();
        owner.keyboard().type(OWN);
        owner.keyboard().press("Tab");
        owner.keyboard().type(OWN);
        owner.keyboard().press("Enter");
        assertThat(owner).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));

        owner.locator(".account > a").click();
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("账号与安全")).click();
        assertThat(owner.locator("h1")).hasText("账号与安全");
        Accessibility.check(owner, "账号与安全");
        shot(owner, "account-own");
        owner.locator("#f-present").focus();
        owner.keyboard().type(OWN);
        owner.keyboard().press("Enter");
        assertThat(owner.locator(".ac-qr svg")).isVisible();
        assertThat(owner.locator("#code")).isFocused();
        shot(owner, "account-own-setup");
        Authenticator phone = Authenticator.of(owner.content());
        owner.keyboard().type(phone.code(0));
        owner.keyboard().press("Enter");
        assertThat(owner.locator(".ac-codes li")).hasCount(10);
        shot(owner, "account-own-codes");
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已保管好，继续")).press("Enter");
        assertThat(owner.getByRole(AriaRole.STATUS)).containsText("动态验证码已启用");
        shot(owner, "account-own-secured");
        return phone;
    }

    private void loginWithCode(Page field, Authenticator phone) {
        login(field, OWN);
        assertThat(field.locator("h1")).hasText("动态验证码");
        shot(field, "account-code-small");
        assertThat(field.locator("#code")).isFocused();
        field.keyboard().type("000000");
        field.keyboard().press("Enter");
        assertThat(field.getByRole(AriaRole.ALERT)).containsText("验证码不正确");
        assertThat(field.locator("#code")).isFocused();
        field.keyboard().type(phone.code(1));
        field.keyboard().press("Enter");
        assertThat(field).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
        field.navigate(address("/account"));
        assertThat(field.locator(".ac-logins li")).hasCount(2);
        assertThat(field.locator(".ac-warn")).containsText("有人用错误口令尝试登录您的账号");
        assertThat((Integer) field.evaluate("document.documentElement.scrollWidth")).as("nothing sticks out").isLessThanOrEqualTo(390);
        shot(field, "account-own-small");
    }

    private void changed(Page desk, Page field) {
        button(desk, "修改姓名、单位、岗位").click();
        desk.locator("form.zu-form").getByLabel("单位负责人").check();
        button(desk, "保存").click();
        assertThat(desk.locator(".am-page > .zu-messages")).containsText("本人须重新登录");
        shot(desk, "account-desk-changed");
        field.navigate(address("/account"));
        assertThat(field.locator("h1")).hasText("登录");
    }

    private void locked(Page desk, Authenticator phone) {
        for (int i = 0; i < 12; i++) {
            delays.failed(ID, "127.0.0.1");
            delays.failed(ID, "0:0:0:0:0:0:0:1"); // whichever of the two the browser takes for localhost
        }
        Page owner = browser.page();
        login(owner, OWN);
        assertThat(owner.getByRole(AriaRole.ALERT)).containsText("登录失败次数过多");
        assertThat(owner.locator("#username")).hasValue(ID);
        shot(owner, "account-delayed");
        desk.getByLabel("状态", exactly()).selectOption("BLOCKED");
        Locator line = desk.locator(".am-page .zu-table tr", new Page.LocatorOptions().setHasText(ID));
        assertThat(line).containsText("登录延时至");
        line.getByRole(AriaRole.BUTTON).press("Enter");
        button(desk, "解除登录延时").press("Enter");
        assertThat(desk.locator(".am-page > .zu-messages")).containsText("登录延时已解除");
        shot(desk, "account-desk-released");
        login(owner, OWN);
        assertThat(owner.locator("h1")).hasText("动态验证码");
    }

    private void retired(Page desk) {
        Locator retire = desk.getByLabel("账号" + ID).getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("停用").setExact(true));
        retire.click();
        assertThat(desk.getByRole(AriaRole.ALERTDIALOG)).containsText("本人立即不能登录");
        assertThat(button(desk, "不办理")).isFocused();
        shot(desk, "account-desk-asked");
        desk.keyboard().press("Escape");
        assertThat(desk.getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        retire.click();
        button(desk, "确定").click();
        assertThat(desk.locator(".am-page > .zu-messages")).containsText("账号已停用");
        desk.getByLabel("状态", exactly()).selectOption("RETIRED");
        assertThat(desk.locator(".am-page .zu-table tr", new Page.LocatorOptions().setHasText(ID))).containsText("已停用");
        shot(desk, "account-desk-retired");
        Page owner = browser.page();
        login(owner, OWN);
        assertThat(owner.getByRole(AriaRole.ALERT)).containsText("用户名或口令不正确");
    }

    private void login(Page page, String password) {
        page.navigate(address("/login"));
        page.locator("#username").fill(ID);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void shot(Page page, String name) {
        Pictures.take(page, name);
        if (page.viewportSize().height < (Integer) page.evaluate("document.documentElement.scrollHeight")) {
            Pictures.takeWhole(page, name + "-whole");
        }
    }
}
