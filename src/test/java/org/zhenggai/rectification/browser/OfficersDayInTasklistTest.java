package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.evidence.Photos;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Papers;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/**
 * The jobs of an officer's day, each from the desk to the submission, with the presses of the pointer counted that the page has seen:
 * choices, days, tabs and buttons are pressed, texts are typed. The leader's three letters are counted in {@link LeaderInTasklistTest}.
 */
@BrowserTest
class OfficersDayInTasklistTest {

    private static final String HANDLER = "shiling.handler";
    private static final String SUPERVISOR = "natural-resources.supervisor";
    private static final String COUNTS = """
            () => {
              if (window.presses === undefined) {
                document.addEventListener('pointerdown', event => { window.presses += event.isTrusted ? 1 : 0; }, true);
              }
              window.presses = 0;
            }""";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @TempDir
    private Path folder;
    private Browser browser;

    @Test
    void theHandlersDayTakesNoMorePressesThanWasPromised() {
        browser.expectRefusal("/engine/default/task/"); // colleagues finish tasks that still stand open in a page
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        assertThat(Http.as(port, "district.leader").post("/api/cases/" + c.caseNumber() + "/urgings", Map.of("text", "请抓紧核实。", "until",
                driver.today().toString())).status()).isEqualTo(200);
        Page page = new Desk(browser, port, driver).page(HANDLER);
        Locator urgent = card(page, c);
        assertThat(page.locator("section[aria-label=催办]")).containsText(c.caseNumber());
        assertThat(urgent).containsText("领导催办，要求");
        begin(page);
        urgent.locator(".wd-open").click();
        assertThat(page.locator(".fjs-container")).containsText(c.caseNumber());
        assertThat(presses(page)).as("the most urgent is found, understood and open").isLessThanOrEqualTo(1);

        page.locator("button.claim").click();
        page.getByLabel("问题属实", new Page.GetByLabelOptions().setExact(true)).click();
        today(page, 0);
        Desk.fill(page, "查明的事实", "现场核实，地块上建有停车场，硬化地面。");
        Desk.fill(page, "违法主体", "某运输企业");
        Desk.fill(page, "涉及面积", "7.59");
        Desk.fill(page, "其中：耕地", "7.59");
        Desk.fill(page, "其中：永久基本农田", "0");
        page.getByLabel("不符合", new Page.GetByLabelOptions().setExact(true)).click();
        submit(page, c, "investigation", 8);

        take(page, c);
        Desk.fill(page, "整改措施", "拆除地上设施，清运建筑垃圾，恢复耕作层。");
        page.getByLabel("短期").click();
        Desk.fill(page, "责任领导", "分管副镇长");
        Desk.fill(page, "责任人", "国土所所长");
        List<String> milestones = List.of("拆除地上设施", "清运建筑垃圾", "恢复耕种条件");
        for (int row = 0; row < milestones.size(); row++) {
            Locator title = page.getByLabel("节点内容").nth(row);
            title.fill(milestones.get(row));
            today(page, row);
            if (row < milestones.size() - 1) {
                title.press("Control+Enter");
                assertThat(page.getByLabel("节点内容")).hasCount(row + 2);
                page.waitForFunction("() => document.activeElement.matches('.fjs-container input, .fjs-container textarea')");
            }
        }
        submit(page, c, "programme with three milestones", 10);

        driver.pass(c, "Task_ReviewProgramme", SUPERVISOR, "Task_Rectify", HANDLER, "Task_SelfCheck", "shiling.lead");
        driver.submit(c, "Task_PreliminaryReview", SUPERVISOR, Map.of("conclusion", "RETURN", "opinion", "材料不全。", "comments", List.of(Map
                .of(
                        "text", "缺少复耕后的种植照片，请补充。"), Map.of("text", "处罚决定书没有文号。"))));
        take(page, c);
        page.getByLabel("材料齐备，提交验收").first().click();
        Locator answers = page.getByLabel("答复*", new Page.GetByLabelOptions().setExact(true));
        assertThat(answers).hasCount(2);
        answers.nth(0).fill("已补充种植照片。");
        answers.nth(1).fill("已补正文号。");
        Desk.fill(page, "整改进展", "已全部拆除复耕。");
        Desk.fill(page, "整改完成情况报告", "该地块已拆除复耕，通过镇级核验。");
        today(page, 0);
        submit(page, c, "two comments answered", 6);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void filesAndInspectionOnAPhoneTakeNoMoreEither() throws IOException {
        browser.expectRefusal("/engine/default/task/");
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", HANDLER, "Task_DraftProgramme", HANDLER, "Task_ReviewProgramme", SUPERVISOR);
        Path[] files = {photo("整改前1.jpg", 1), photo("整改前2.jpg", 2), photo("整改后1.jpg", 3), photo("整改后2.jpg", 4), Papers.write(folder,
                "责任人签字表.pdf", "责任人签字表")};
        Page page = new Desk(browser, port, driver).page(HANDLER);
        page.setViewportSize(390, 844);
        take(page, c);
        CaseFileTab.open(page);
        FileChooser chooser = page.waitForFileChooser(() -> page.locator(".cf-drop label").first().click());
        chooser.setFiles(files);
        assertThat(page.locator(".cf-queue-row")).hasCount(files.length);
        for (Locator type : page.locator(".cf-queue-row select").all()) {
            assertThat(type).not().hasValue("");
        }
        page.getByText("开始上传").click();
        assertThat(page.locator(".cf-summary")).containsText("已交3类");
        inWidth(page);
        Pictures.take(page, "day-phone-files");
        CaseFileTab.tab(page, "表单");
        page.getByLabel("材料齐备，提交验收").first().click();
        Desk.fill(page, "整改进展", "已全部拆除复耕。");
        Desk.fill(page, "整改完成情况报告", "该地块已拆除复耕，通过镇级核验。");
        today(page, 0);
        Desk.fill(page, "缺项说明", "其余文书在区级会办，取回后补交。");
        submit(page, c, "five files and the submission", 12);

        driver.pass(c, "Task_SelfCheck", "shiling.lead", "Task_PreliminaryReview", SUPERVISOR);
        Page inspector = new Desk(browser, port, driver).page("natural-resources.inspector");
        inspector.setViewportSize(390, 844);
        take(inspector, c);
        today(inspector, 0);
        Desk.fill(inspector, "核查地点", "地块原址");
        Desk.fill(inspector, "现场情况", "已拆除复耕，长势良好，与材料一致。");
        Desk.choose(inspector, "通过");
        inWidth(inspector);
        Pictures.take(inspector, "day-phone-inspection");
        submit(inspector, c, "inspection", 8);
        assertThat(browser.errors()).isEmpty();
    }

    private Path photo(String name, int scene) throws IOException {
        return Files.write(folder.resolve(name), Photos.photo().scene(scene).taken(driver.today().toString().replace('-', ':')
                + " 08:00:00")
                .at(124.4010, 43.1205).looking(45).jpeg());
    }

    /** From the desk to the form, which is one's own then. */
    private static void take(Page page, RectificationCase c) {
        page.evaluate("() => { window.location.hash = '#/'; window.location.hash = '#/desk'; }");
        page.getByLabel("编号、标题、村、人员").fill(c.caseNumber()); // other tests leave more than a group shows
        page.keyboard().press("Enter");
        Locator card = card(page, c);
        begin(page);
        card.locator(".wd-open").click();
        assertThat(page.locator(".fjs-container")).containsText(c.caseNumber());
        page.locator("button.claim").click();
        assertThat(page.locator(".task-details .assignee").last()).not().containsText("领取");
    }

    private static void submit(Page page, RectificationCase c, String job, int most) {
        Desk.submit(page);
        assertThat(page.locator(".wd-after")).containsText(c.caseNumber());
        assertThat(presses(page)).as(job).isLessThanOrEqualTo(most);
    }

    private static void today(Page page, int field) {
        page.locator(".fjs-datetime-subsection input.fjs-input").nth(field).click();
        page.locator(".flatpickr-calendar.open .flatpickr-day.today").click();
    }

    private static void inWidth(Page page) {
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth")).as("nothing sticks out").isLessThanOrEqualTo(390);
    }

    private static void begin(Page page) {
        page.evaluate(COUNTS);
    }

    private static int presses(Page page) {
        return (int) page.evaluate("() => window.presses");
    }

    private static Locator card(Page page, RectificationCase c) {
        return page.locator(".wd-card", new Page.LocatorOptions().setHasText(c.caseNumber())).first();
    }
}
