package org.zhenggai.rectification.ground.access.key;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Http;

/** The section 接口密钥, drawn into a page of the security administrator. */
@BrowserTest
class ServiceKeySectionTest {

    @LocalServerPort
    private int port;
    private Browser browser;

    @Test
    void keyIsMadeShownOnceAndRevoked() {
        Page page = browser.login(port, "admin", "admin.security");
        page.evaluate("""
                () => import('/webapp/service-keys.js').then(module => {
                  const place = document.createElement('div');
                  document.body.replaceChildren(place);
                  return module.drawServiceKeys(place);
                })""");
        button(page, "新建密钥").click();
        button(page, "创建").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请填写密钥的名称");
        page.getByLabel("名称").fill("地块<b>平台");
        page.getByLabel("账号").selectOption("shiling.handler");
        page.getByLabel("查询和导出台账").check();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "service-keys-form.png")));
        button(page, "创建").click();
        String key = page.getByLabel("密钥", new Page.GetByLabelOptions().setExact(true)).inputValue();
        assertThat(Http.withKey(port, key).get("/api/ledger").status()).isEqualTo(200);
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(key.split("_")[1]));
        assertThat(row).containsText("地块<b>平台");
        assertThat(row).containsText("有效");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "service-keys-made.png")));
        row.getByRole(AriaRole.BUTTON).click();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认停用")).click();
        assertThat(row).containsText("已停用");
        assertThat(page.locator("body")).not().containsText(key);
        assertThat(Http.withKey(port, key).get("/api/ledger").status()).isEqualTo(401);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
