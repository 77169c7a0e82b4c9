package org.zhenggai.rectification.ground.access.key;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Pictures;

/** The section 接口密钥, drawn into a page of the security administrator. */
@BrowserTest
class ServiceKeySectionTest {

    @LocalServerPort
    private int port;
    private Browser browser;

    @Test
    void keyIsMadeShownOnceAndRevoked() {
        Page page = browser.login(port, "cockpit", "admin.security");
        page.evaluate("() => { window.location.hash = '#/accounts'; }");
        Locator section = page.locator("section[aria-label='接口密钥']");
        button(section, "新建密钥").click();
        button(section, "创建").click();
        assertThat(section.getByRole(AriaRole.ALERT).first()).containsText("请填写密钥的名称");
        section.getByLabel("名称").fill("地块<b>平台");
        section.getByLabel("账号").selectOption("shiling.handler");
        section.getByLabel("查询和导出台账").check();
        Pictures.take(page, "service-keys-form");
        button(section, "创建").click();
        String key = section.getByLabel("密钥", new Locator.GetByLabelOptions().setExact(true)).inputValue();
        assertThat(Http.withKey(port, key).get("/api/ledger").status()).isEqualTo(200);
        Locator row = section.locator("tr", new Locator.LocatorOptions().setHasText(key.split("_")[1]));
        assertThat(row).containsText("地块<b>平台");
        assertThat(row).containsText("有效");
        Pictures.take(page, "service-keys-made");
        row.getByRole(AriaRole.BUTTON).click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("确认停用").click();
        assertThat(row).containsText("已停用");
        assertThat(page.locator("body")).not().containsText(key);
        assertThat(Http.withKey(port, key).get("/api/ledger").status()).isEqualTo(401);
    }

    private static Locator button(Locator section, String name) {
        return section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
