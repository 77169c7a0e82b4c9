package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Pictures;

/** 系统状况 in Cockpit: the system administrator reads in words how everything stands. That nobody else does, ConditionTest says. */
@BrowserTest
class ConditionPageTest {

    @LocalServerPort
    private int port;
    private Browser browser;

    @Test
    void theAdministratorReadsHowEverythingStands() {
        Page page = browser.login(port, "cockpit", "admin.system");
        page.locator("a", new Page.LocatorOptions().setHasText("系统状况")).first().click();
        Locator rows = page.locator(".cd-page .cd-facts tbody tr");
        assertThat(rows).hasCount(8);
        Locator backup = rows.filter(new Locator.FilterOptions().setHasText("备份")).first();
        assertThat(backup).containsText("注意");
        assertThat(backup).containsText("RECTIFICATION_BACKUP_FOLDER");
        page.getByText("重新测量").click();
        assertThat(rows).hasCount(8);
        Pictures.takeWhole(page, "condition");
        Accessibility.check(page, "系统状况");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("fits 1366 pixels").isTrue();
    }
}
