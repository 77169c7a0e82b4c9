package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/** What the engine's own pages speak: English to an English browser, Chinese to every other, and to each what a person chose. */
@BrowserTest
class LanguageTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    /** Names: of accounts, groups and instances, of files, and case numbers. */
    private static final Pattern NAMES = Pattern.compile(
            "[a-z0-9]+([.:_-][A-Za-z0-9]+)+|[a-z0-9-]+\\.(bpmn|dmn|form)|[0-9a-f]{8,}|[A-Z]{2,}(-[0-9]+)+");
    /** A page has settled when it has asked for nothing more for a while and nothing turns. */
    private static final String SETTLED = """
            () => {
              const asked = performance.getEntriesByType('resource').length;
              if (window.asked !== asked || !window.settled) {
                window.asked = asked;
                window.settled = performance.now();
              }
              return performance.now() - window.settled > 500 && !document.querySelector('.animate-spin, .app-splash');
            }""";
    /** Standards, and keys of our models, of groups and of applications, where they stand as keys. */
    private static final Set<String> KNOWN = Set.of("English", "BPMN", "DMN", "CMMN", "XML", "JSON", "substitution", "suspension",
            "escalation", "instruction", "opinion", "referral", "acceptance", "officers", "overseers", "SYSTEM",
            "cockpit", "tasklist");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Organization organization;
    private Browser browser;

    @Test
    void englishBrowserReadsTheEnginesEnglishUntilChineseIsChosen() {
        Page page = browser.page("en-US");
        page.navigate(address("tasklist"));
        assertThat(page.getByPlaceholder("Username")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasTitle("Inspection Findings Rectification");
        Pictures.take(page, "language-english-login");
        Accessibility.check(page, "登录");
        browser.login(page, port, "tasklist", "yehe.handler");
        assertThat(page).hasTitle("Zhenggai Tasklist");
        assertThat(page.locator("#zhenggai-rehearsal")).containsText("Rehearsal");
        assertThat(page.locator("[cam-widget-header]")).containsText("Start process");
        assertThat(page.locator(".task-filters, .tasks-list").first()).isVisible();
        Pictures.take(page, "language-english-tasklist");

        page.locator(".account > a").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文")).click();
        assertThat(page.locator("[cam-widget-header]")).containsText("启动流程");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        page.navigate(address("cockpit"));
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }

    @Test
    void everyOtherBrowserReadsChineseUntilEnglishIsChosen() {
        Page page = browser.page("fr-FR");
        page.navigate(address("cockpit"));
        assertThat(page.getByPlaceholder("用户名")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByPlaceholder("Username")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void theEnginesPagesSpeakChineseThroughout() {
        RectificationCase c = driver.register(List.of("yehe"), List.of("natural-resources"));
        String instance = driver.open(c).get(0).getProcessInstanceId();
        Page page = browser.freshLogin(port, "cockpit", "district.leader");
        String definition = driver.open(c).get(0).getProcessDefinitionId();
        for (String where : List.of("/dashboard", "/processes", "/decisions", "/tasks", "/process-definition/" + definition + "/runtime",
                "/process-instance/" + instance + "/runtime?tab=user-tasks-tab")) {
            chinese(page, where);
        }
        Page welcome = browser.page();
        browser.login(welcome, port, "welcome", "yehe.handler");
        chinese(welcome, "/welcome");
    }

    private void chinese(Page page, String where) {
        page.evaluate("to => { window.settled = 0; performance.setResourceTimingBufferSize(9999); window.location.hash = to; }", where);
        page.waitForFunction(SETTLED);
        String text = page.locator("body").innerText();
        Pictures.take(page, "language" + where.replaceAll("\\W+", "-"));
        assertThat(WORD.matcher(NAMES.matcher(text).replaceAll("")).results().map(MatchResult::group)
                .filter(word -> !KNOWN.contains(word) && organization.unit(word).isEmpty()))
                .as(where + " " + text).isEmpty();
    }

    private String address(String application) {
        return "http://localhost:" + port + "/camunda/app/" + application + "/default/";
    }
}
