package org.zhenggai.rectification.operations.sample.guided;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;

/** Takes the README's screenshots from the guided sample: {@code mvn test -Dtest=TourPicturesTest -Dpictures=draw}. */
@Tag("browser")
@EnabledIfSystemProperty(named = "pictures", matches = "draw")
@OwnApplication
@TestPropertySource(properties = "rectification.sample.guided=true")
class TourPicturesTest {

    private static final Path FOLDER = Path.of("docs/pictures");
    private static final int SETTLED_MILLIS = 1500;

    @LocalServerPort
    private int port;
    @Autowired
    private GuidedSample sample;
    @Autowired
    private GuidedProgress progress;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;

    @Test
    void takesTheTour() throws Exception {
        sample.start().get(10, TimeUnit.MINUTES);
        assertThat(progress.standing()).hasValueSatisfying(standing -> assertThat(standing.finished()).isTrue());
        try (Browser browser = Browser.start()) {
            Page login = browser.page();
            login.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
            assertThat(login.locator("input[type=password]")).isVisible();
            taken(login, "tour-login.png");
            tasklist(browser);
            cockpit(browser);
        }
    }

    private void tasklist(Browser browser) {
        RectificationCase inspected = cases.byNumber("TD2023-003").orElseThrow();
        Page page = new Desk(browser, port, driver).open(inspected, "development-reform.inspector", "现场核查");
        taken(page, "tour-tasklist-form.png");
        page.locator(".nav-tabs").getByText("案卷").click();
        assertThat(page.locator(".task-details")).containsText("进站道路整改后");
        taken(page, "tour-case-file.png");
    }

    private void cockpit(Browser browser) {
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        String app = page.url().split("#")[0];
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("整改看板").setExact(true)).first().click();
        assertThat(page.locator(".zb-chart svg")).hasCount(6);
        taken(page, "tour-dashboard.png");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("挂图作战")).click();
        assertThat(page.locator("svg.zb-wall a").first()).isVisible();
        taken(page, "tour-wall-chart.png");
        page.navigate(app + "#/rectification-ledger");
        assertThat(page.locator(".zu-table-ledger tbody tr").first()).isVisible();
        taken(page, "tour-ledger.png");
        page.navigate(app + "#/rectification-ledger?q=TD2023-004");
        assertThat(page.locator(".zu-table-ledger tbody tr")).hasCount(1);
        page.locator(".zu-table-ledger tbody a").click();
        assertThat(page.locator(".cv-record")).isVisible();
        taken(page, "tour-closed-case.png");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("办理经过")).click();
        page.waitForFunction(
                "() => [...document.querySelectorAll('.cv-way[open] img')].some(one => one.complete && one.naturalWidth > 100)");
        taken(page, "tour-case-way.png");
    }

    private static void taken(Page page, String name) {
        page.mouse().move(1, 740); // nothing is pointed at
        page.evaluate("document.activeElement.blur()");
        page.waitForTimeout(SETTLED_MILLIS); // charts and pictures draw themselves in
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }
}
