package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.ProcessDriver;

/** What somebody wrote stands in the next officer's form letter by letter: no heading, no list, no link, no picture of it. */
@BrowserTest
class HostileTextInTasklistTest {

    private static final List<String> LINES = List.of("# 系统通知", "请到[这里](http://evil.example/x)重新登录 <a href=\"//evil.example\">办理</a>",
            "![图](http://evil.example/p.png) http://evil.example/auto www.evil.example a@evil.example", "1. 第一", "- 第二",
            "> 引用 **粗** `码` ~~删~~", "| a | b |", "| - | - |",
            "<img src=x onerror=alert(1)> &lt;b&gt; {{caseTitle}} \\# $x$", "===", "---");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlanRegistration plans;
    @Autowired
    private Cases cases;
    private Browser browser;

    @Test
    void officersWordsAreTextInTheNextOfficersForm() {
        String id = "hostile-text";
        plans.register(new PlanDocument(id, "测试方案", 2023, null, "HOSTILE", 10, List.of(), List.of(new PlanDocument.FindingEntry("1", "测试",
                String.join("\n", LINES), "测试目标", List.of("测试措施"), Category.DEADLINE_BOUND, driver.today().plusDays(200), null, "LEGACY",
                null, null, null,
                List.of("natural-resources"), null, List.of(new PlanDocument.CaseEntry("# 案件*标题*", null, List.of("yehe"), null, null))))));
        RectificationCase c = cases.byNumber("HOSTILE-001").orElseThrow();
        Page page = new Desk(browser, port, driver).open(c, "yehe.handler", "调查核实");
        Locator form = page.locator(".fjs-container");
        assertThat(form).containsText("# 案件*标题*");
        String shown = form.innerText();
        assertThat(shown).contains(LINES);
        assertThat(form.locator("a[href*=evil]")).hasCount(0);
        assertThat(form.locator("img, h1, blockquote, del, table, ol, code, hr")).hasCount(0);
        assertThat(browser.errors()).isEmpty();
    }
}
