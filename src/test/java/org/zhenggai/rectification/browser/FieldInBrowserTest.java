package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.evidence.EvidenceClient;
import org.zhenggai.rectification.casework.evidence.Photos;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** An inspector with a phone on the site: no line, a page that is loaded anew, a session that has ended; the photo arrives once. */
@BrowserTest
class FieldInBrowserTest {

    private static final String INSPECTOR = "natural-resources.inspector-3";
    private static final double FINGER = 44;

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @TempDir
    private Path folder;
    private Browser browser;

    @Test
    void photoOfAnInspectionWaitsForTheLineAndArrivesOnce() throws IOException {
        RectificationCase c = atInspection();
        Page page = phone();
        BrowserContext phone = page.context();
        page.evaluate("() => { window.location.hash = '#/field'; }");
        assertThat(page.locator(".wd-nav a[aria-current]")).hasText("现场拍照");
        String option = (String) page.locator(".cf-field select").first().locator("option", new Locator.LocatorOptions()
                .setHasText(c.caseNumber())).getAttribute("value");
        page.getByLabel("案件").selectOption(option);
        assertThat(page.locator(".cf-field-here")).containsText("您现在在图斑内");
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).as("nothing sticks out").isLessThanOrEqualTo(390);
        assertThat(page.locator(".cf-field-shutter label").boundingBox().height).isGreaterThanOrEqualTo(FINGER);
        assertThat(page.getByLabel("案件").boundingBox().height).isGreaterThanOrEqualTo(FINGER);

        browser.expectRefusal("/");
        phone.setOffline(true);
        Path photo = Files.write(folder.resolve("IMG_0001.jpg"), Photos.photo().scene(770_001).jpeg());
        Locator camera = page.locator(".cf-field-shutter input[type=file]");
        assertThat(camera).hasAttribute("capture", "environment");
        camera.setInputFiles(photo);
        Locator queue = page.locator(".cf-field-queue");
        assertThat(queue).containsText("待上传的现场照片（1张）");
        assertThat(queue).containsText("没有网络，联网后自动上传");
        camera.setInputFiles(photo);
        assertThat(page.locator(".zu-messages")).containsText("没有重复加入");
        assertThat(queue.locator("li")).hasCount(1);
        Pictures.take(page, "field-offline");

        page.route("**/evidence/uploads", route -> route.abort());
        phone.setOffline(false);
        page.reload();
        assertThat(queue).containsText("待上传的现场照片（1张）");
        phone.clearCookies();
        page.unroute("**/evidence/uploads");
        page.evaluate("() => window.dispatchEvent(new Event('online'))");
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("登录已失效"));
        dialog.getByLabel(INSPECTOR + "的口令").fill(RectificationTest.PASSWORD);
        dialog.getByText("登录", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(queue.locator("li")).containsText("已送达。系统核对：在图斑内");
        Pictures.take(page, "field-sent");
        assertThat(new EvidenceClient(port, INSPECTOR, c.caseNumber()).list().path("pieces")).hasSize(1)
                .allMatch(piece -> piece.at("/field/accuracy").asInt() == 6 && piece.at("/field/inspection").asText().contains("现场核查"));
    }

    private Page phone() {
        Page page = browser.freshLogin(port, "tasklist", INSPECTOR);
        page.setViewportSize(390, 844);
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(43.1205, 124.4010).setAccuracy(6));
        return page;
    }

    private RectificationCase atInspection() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        new EvidenceClient(port, "shanmen.handler", c.caseNumber()).send("PUT", "/plot", java.util.Map.of("boundary", List.of(
                List.of(124.4005, 43.1200), List.of(124.4020, 43.1200), List.of(124.4022, 43.1210), List.of(124.4006, 43.1212))));
        driver.pass(c, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler", "Task_ReviewProgramme",
                "natural-resources.supervisor", "Task_Rectify", "shanmen.handler", "Task_SelfCheck", "shanmen.lead",
                "Task_PreliminaryReview", "natural-resources.supervisor");
        return c;
    }
}
