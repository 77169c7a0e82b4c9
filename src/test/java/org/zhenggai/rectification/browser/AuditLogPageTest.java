package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/** 操作日志 in Cockpit: the audit administrator finds an attempt, looks at it, has everything verified and takes the log out. */
@BrowserTest
class AuditLogPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    private Browser browser;

    @Test
    void auditorSearchesLooksVerifiesAndExports() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        Http.as(port, "yehe.handler").get("/api/cases/" + c.caseNumber());
        Page page = browser.login(port, "cockpit", "admin.audit");
        page.locator("a", new Page.LocatorOptions().setHasText("操作日志")).first().click();
        Locator rows = page.locator(".al-page .zu-table tbody tr:visible");
        assertThat(rows.first()).isVisible();

        browser.expectRefusal("/api/audit?from=");
        page.getByLabel("起始时间").fill("前天");
        page.getByLabel("起始时间").press("Enter");
        assertThat(page.locator(".al-page [role=alert]")).containsText("请按“2024-01-05”或“2024-01-05 08:30”填写");
        page.getByLabel("起始时间").fill("2020年1月5日");
        page.getByLabel("对象", new Page.GetByLabelOptions().setExact(true)).fill(c.caseNumber());
        page.getByLabel("类别").selectOption("越权尝试");
        page.getByLabel("结果").selectOption("拒绝");
        page.locator(".al-form button[type=submit]").click();
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText("yehe.handler");
        assertThat(rows.first()).containsText("访问无关的事项");
        assertThat(rows.first()).containsText("越权尝试");
        assertThat(rows.first()).containsText("拒绝");
        assertThat(page.locator(".al-page [role=alert]")).isEmpty();
        Locator details = rows.first().locator("button");
        details.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".al-page .zu-facts:visible")).containsText("GET /api/cases/" + c.caseNumber());

        page.getByText("立即锚定").click();
        assertThat(page.locator(".al-page .zu-messages")).containsText("已生成锚点");
        page.getByText("核验全部记录").click();
        // what is found depends on what other tests have written past the software; that it finds nothing untouched, VerificationTest says
        assertThat(page.locator(".al-result")).containsText(Pattern.compile("已核验\\d+个案件的时间线\\d+条.*与\\d+个锚点比对"));
        Pictures.take(page, "audit-log");
        Accessibility.check(page, "操作日志");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("fits 1366 pixels").isTrue();

        Download taken = page.waitForDownload(() -> page.getByText("导出查询结果（CSV）").click());
        assertThat(taken.suggestedFilename()).matches("操作日志\\d{8}\\.zip");
        page.getByText("清空").click();
        assertThat(rows.nth(1)).isVisible();
        Pictures.take(page, "audit-log-all");
    }

    @Test
    void othersAreNotOfferedThePage() {
        Page page = browser.login(port, "cockpit", "admin.system");
        assertThat(page.locator("a", new Page.LocatorOptions().setHasText("消息设置")).first()).isVisible();
        assertThat(page.locator("a", new Page.LocatorOptions().setHasText("操作日志"))).hasCount(0);
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/audit-log");
        assertThat(page.locator(".al-page [role=alert]")).containsText("只对审计管理员开放");
    }
}
