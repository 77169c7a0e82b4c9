package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;

/** Before an application is there: whoever waits is told why, nothing is given up, and a browser that is too old says so. */
@BrowserTest
class SlowLineTest {

    /** More than the seven seconds after which the engine's loader gave up. */
    private static final long LATE_MILLIS = 10_000;

    @LocalServerPort
    private int port;
    private Browser browser;

    @Test
    void lateScriptIsWaitedForAndCanBeAskedForAgain() {
        Page page = browser.freshLogin(port, "cockpit", "district.leader");
        List<Route> held = new ArrayList<>();
        page.route("**/lib/ngDefine.js*", held::add);
        page.clock().install();
        page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> held.size() == 1);
        page.clock().fastForward(LATE_MILLIS);
        Locator note = page.locator("#zhenggai-wait");
        assertThat(note).containsText("页面仍在加载，网络较慢");
        note.getByText("重试").click();
        page.waitForCondition(() -> held.size() == 2);
        page.clock().fastForward(LATE_MILLIS);
        assertThat(note).isVisible();
        held.get(1).resume();
        assertThat(page.locator(".account .glyphicon-user")).isVisible();
        assertThat(note).hasCount(0);
    }

    @Test
    void browserWithoutImportMapsIsToldSo() {
        Page page = browser.page();
        page.addInitScript("HTMLScriptElement.supports = undefined;"
                + "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 Chrome/86.0.4240.198 Safari/537.36' });");
        browser.login(page, port, "tasklist", "shanmen.handler");
        assertThat(page.locator("#zhenggai-wait")).containsText("您的浏览器版本过低");
    }
}
