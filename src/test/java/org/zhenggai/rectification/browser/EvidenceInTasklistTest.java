package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.browser.CaseFileTab.line;
import static org.zhenggai.rectification.browser.CaseFileTab.piece;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.evidence.Photos;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.Papers;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/**
 * The case file beside the form, as two officers use it: a township uploads photos and a paper to a case like 一1(1), is warned of a photo
 * far from the plot and hands in; the supervisor flags it with a reason; the township replaces it; acceptance goes on.
 */
@BrowserTest
class EvidenceInTasklistTest {

    private static final String HANDLER = "shiling.handler";
    private static final String SUPERVISOR = "natural-resources.supervisor";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @TempDir
    private Path folder;
    private Browser browser;
    private CaseFileVisit visit;
    private RectificationCase theCase;
    private Desk desk;

    @BeforeEach
    void start() {
        visit = new CaseFileVisit(folder);
        desk = new Desk(browser, port, driver);
        browser.expectRefusal("/engine/default/task/"); // colleagues finish tasks that still stand open in a page
        theCase = driver.register(List.of("shiling"), List.of("natural-resources"));
        Map<String, Object> found = new HashMap<>(Answers.pass("Task_Investigate", driver.today()));
        found.put("fitsSpatialPlan", "YES");
        driver.submit(theCase, "Task_Investigate", HANDLER, found);
        driver.pass(theCase, "Task_DraftProgramme", HANDLER, "Task_ReviewProgramme", SUPERVISOR);
    }

    @Test
    void evidenceIsUploadedFlaggedReplacedAndAccepted() {
        Page page = open(HANDLER, "落实整改并举证");
        CaseFileTab.open(page);
        visit.lose(page);
        page.getByLabel("整改进展").first().fill("设施用地手续已补办。");
        CaseFileTab.open(page);
        visit.goOn(page);
        assertThat(page.locator(".cf-summary")).containsText("应交16类，已交0类，尚缺16类");
        setPlot(page);
        upload(page);
        visit.phonePhoto(page);
        visit.lookAround(page);
        handIn(page);
        driver.pass(theCase, "Task_SelfCheck", "shiling.lead");

        flag(open(SUPERVISOR, "初审"));
        driver.back(theCase, "Task_PreliminaryReview", SUPERVISOR);

        replace(open(HANDLER, "落实整改并举证"));
        driver.submit(theCase, "Task_Rectify", HANDLER, Answers.answering(Answers.pass("Task_Rectify", driver.today()), 1, 1));
        driver.pass(theCase, "Task_SelfCheck", "shiling.lead");

        page = open(SUPERVISOR, "初审");
        assertThat(page.locator(".fjs-container table").first()).containsText("已替换");
        CaseFileTab.open(page);
        visit.letter(page);
        CaseFileTab.part(page, "举证材料");
        Locator piece = page.locator(".cf-piece", new Page.LocatorOptions().setHasText("复拍.jpg"));
        piece.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("认可复拍.jpg")).click();
        assertThat(piece.locator(".cf-piece-head")).containsText("已认可");
        driver.pass(theCase, "Task_PreliminaryReview", SUPERVISOR);
        assertThat(driver.keys(theCase)).contains("Task_SiteInspection");
        assertThat(browser.errors()).isEmpty();
    }

    private void setPlot(Page page) {
        page.locator(".cf-ground-form summary").click();
        page.getByLabel("每行一个界址点").fill("124.4005,43.1200\n124.4020,43.1200\n124.4022,43.1210\n124.4006，43.1212");
        page.getByText("保存图斑位置").click();
        assertThat(page.locator(".cf-plot polygon")).isVisible();
    }

    private void upload(Page page) {
        Path before = photo("整改前.jpg", 1, 124.4010, 43.1205, 45);
        Path after = photo("整改后.jpg", 2, 124.4011, 43.1205, 45);
        Path far = photo("远处.jpg", 3, 124.4500, 43.1500, 200);
        Path paper = Papers.write(folder, "扫描0001.pdf", "处罚决定书", "第二页");
        line(page, "before-photo").locator("input[type=file]:not([capture])").setInputFiles(before);
        line(page, "after-photo").locator("input[type=file]:not([capture])").setInputFiles(new Path[] {after, far});
        page.locator(".cf-drop input[type=file]").setInputFiles(paper);
        Locator row = page.locator(".cf-queue-row", new Page.LocatorOptions().setHasText("扫描0001.pdf"));
        assertThat(row).containsText("按首页中有“处罚决定书”建议的类型");
        assertThat(row.locator("select")).hasValue("penalty-decision");
        page.getByText("开始上传").click();
        assertThat(page.locator(".cf-queue")).containsText("这类材料要填发文机关和文书日期");
        row.getByLabel("文号").fill("铁自然资罚〔2023〕12号");
        Locator batch = page.locator(".cf-batch");
        batch.getByLabel("发文机关").fill("市自然资源局铁东分局");
        batch.getByLabel("文书日期").fill(driver.today().toString().replace('-', '.'));
        batch.getByText("用于选中的4件").click();
        assertThat(row.getByLabel("发文机关")).hasValue("市自然资源局铁东分局");
        Pictures.take(page, "evidence-queue");
        Accessibility.check(page, "任务的案卷");

        AtomicInteger broken = new AtomicInteger();
        page.route(address -> address.contains("/uploads/") && address.contains("offset="), route -> {
            if (broken.getAndIncrement() == 0) {
                route.abort(); // the line breaks once; the upload goes on by itself
            } else {
                route.resume();
            }
        });
        page.getByText("开始上传").click();
        assertThat(page.locator(".cf-summary")).containsText("应交16类，已交4类，尚缺12类");
        assertThat(broken.get()).isGreaterThan(4);
        assertThat(page.locator(".cf-queue")).isHidden();
        assertThat(line(page, "after-photo")).containsText("2件");
        assertThat(line(page, "penalty-decision")).containsText("铁自然资罚〔2023〕12号");
        assertThat(piece(page, "远处.jpg")).containsText("拍摄位置距图斑");
        assertThat(piece(page, "整改后.jpg")).containsText("在图斑内，朝东北");
        assertThat(piece(page, "整改后.jpg").locator(".cf-warning", new Locator.LocatorOptions().setHasText("距图斑"))).hasCount(0);
        piece(page, "远处.jpg").scrollIntoViewIfNeeded();
        Pictures.take(page, "evidence-warning");
        page.locator(".cf-plot").scrollIntoViewIfNeeded();
        assertThat(page.locator(".cf-camera")).hasCount(3);
        Pictures.take(page, "evidence-plot");

        page.getByLabel("查看扫描0001.pdf").first().click();
        assertThat(page.locator("dialog .cf-page[data-drawn]").first()).isVisible();
        Pictures.take(page, "evidence-paper");
        page.keyboard().press("Escape");
        page.getByLabel("查看远处.jpg").first().click();
        page.waitForFunction("document.querySelector('dialog img').naturalWidth > 0");
        page.locator("dialog").getByText("关闭").click();
    }

    /** Taken today, at the place and looking that many degrees from north. */
    private Path photo(String name, int scene, double longitude, double latitude, int direction) {
        String today = driver.today().toString().replace('-', ':');
        try {
            return Files.write(folder.resolve(name), Photos.photo().scene(scene).taken(today + " 08:00:00").at(longitude, latitude)
                    .looking(direction).jpeg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handIn(Page page) {
        CaseFileTab.tab(page, "表单");
        assertThat(page.getByLabel("整改进展").first()).hasValue("设施用地手续已补办。");
        assertThat(page.locator(".fjs-container")).containsText("应交16类，已交4类"); // drawn before anything was uploaded
        page.getByLabel("材料齐备，提交验收").first().click();
        page.getByLabel("整改完成情况报告").first().fill("用地手续已补办，处罚已执行到位。");
        page.locator(".fjs-datetime-subsection input.fjs-input").first().click();
        page.locator(".flatpickr-calendar.open .flatpickr-day.today").click();
        page.getByLabel("缺项说明").first().fill("其余文书在区级会办，取回后补交。");
        var answer = page.waitForResponse(response -> response.url().endsWith("/submit-form"),
                () -> Desk.submitButton(page).click());
        assertThat(answer.status()).as(answer.status() == 204 ? "" : answer.text()).isEqualTo(204);
    }

    private void flag(Page page) {
        assertThat(page.locator(".fjs-container")).containsText("其余文书在区级会办，取回后补交。");
        CaseFileTab.open(page);
        assertThat(page.locator(".cf-file")).containsText("缺项说明（第1次提交");
        assertThat(page.locator(".cf-drop")).hasCount(0);
        Locator doubtful = piece(page, "远处.jpg");
        doubtful.getByLabel("对远处.jpg提出疑问").click();
        doubtful.getByText("提交疑问").click();
        assertThat(doubtful.locator(".zu-bad:not(:empty)")).containsText("请写明理由");
        doubtful.locator("textarea").fill("照片不是在地块拍的，请到现场重拍。");
        doubtful.getByText("提交疑问").click();
        assertThat(piece(page, "远处.jpg").locator(".cf-piece-head")).containsText("有疑问");
        piece(page, "远处.jpg").scrollIntoViewIfNeeded();
        Pictures.take(page, "evidence-flagged");
        CaseFileTab.tab(page, "表单");
        page.getByLabel("退回", new Page.GetByLabelOptions().setExact(true)).click();
        assertThat(page.getByLabel("意见*", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("整改后照片（远处.jpg）：照片不是在地块拍的，请到现场重拍。"); // said once
    }

    private void replace(Page page) {
        CaseFileTab.open(page);
        Locator doubtful = piece(page, "远处.jpg");
        assertThat(doubtful).containsText("照片不是在地块拍的，请到现场重拍。");
        doubtful.locator("input[type=file]").setInputFiles(
                photo("复拍.jpg", 4, 124.4012, 43.1206, 45));
        page.getByText("开始上传").click();
        Locator anew = piece(page, "复拍.jpg");
        assertThat(anew.locator(".cf-piece-head")).containsText("待审阅");
        anew.getByText("历史版本（1个）").click();
        assertThat(anew.locator(".cf-former")).containsText("照片不是在地块拍的");
        anew.scrollIntoViewIfNeeded();
        Pictures.take(page, "evidence-replaced");
    }

    private Page open(String user, String task) {
        return desk.open(theCase, user, task);
    }
}
