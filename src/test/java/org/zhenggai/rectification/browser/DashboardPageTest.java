package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.views.ledgerimport.MessyWorkbooks;

/** Board, wall-chart and ledger in Cockpit, as a reviewer of the bureau and as a township's head see them on a small screen. */
@BrowserTest
class DashboardPageTest {

    /** Letters of more than an abbreviation: a word nobody translated, or a key. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z_]{6,}");

    /** Cells of numbers without a link; a reviewer's limit is no number of cases. */
    private static final String UNLINKED = "[...document.querySelectorAll('.zb-page td.zu-number')]"
            + ".filter(cell => /\\d/.test(cell.innerText)"
            + " && !cell.querySelector('a') && !/个工作日$/.test(cell.innerText)).length";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    private Browser browser;

    @Test
    void reviewerReadsTheBoardAndUrgesFromTheLedger() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("整改看板").setExact(true)).first().click();
        assertThat(page.locator(".zb-chart svg")).hasCount(6);
        assertThat(page.locator(".zu-panel")).hasCount(10);
        checked(page, "dashboard-board");
        Accessibility.check(page, "整改看板");
        String total = page.locator(".zb-tile-number").first().innerText();
        Download picture = page.waitForDownload(() -> button(page, "序时进度：存为图片").click());
        assertThat(picture.suggestedFilename()).isEqualTo("序时进度.png");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("挂图作战")).click();
        assertThat(page.locator("svg.zb-wall a").first()).isVisible();
        checked(page, "dashboard-wall");
        Accessibility.check(page, "挂图作战");
        assertThat(page.waitForDownload(() -> button(page, "存为图片").click()).suggestedFilename()).isEqualTo("挂图作战.png");

        page.goBack();
        assertThat((Integer) page.evaluate(UNLINKED)).as("numbers that open no list").isZero();
        Locator bar = page.locator(".zb-beside a").nth(1); // what the second bar of the first chart opens, by keyboard
        String count = bar.innerText();
        bar.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#/rectification-ledger\\?.*scheduleState=ON_TRACK"));
        assertThat(page.locator(".zu-head .zu-hint")).containsText("符合条件" + count + "件");
        page.goBack();
        page.locator(".zb-tile a").first().click();
        assertThat(page.locator(".zu-head .zu-hint")).containsText("符合条件" + total + "件");
        Locator search = page.getByLabel("查找");
        search.fill(c.caseNumber());
        search.press("Enter");
        assertThat(page.locator(".zu-table-ledger tbody tr")).hasCount(1);
        page.getByLabel("选择" + c.caseNumber()).check();
        button(page, "催办").click();
        assertThat(page.locator(".zu-dialog")).containsText(c.caseNumber());
        page.getByLabel("催办要求").fill("请于本周内报送整改进展。");
        button(page, "确认催办").click();
        assertThat(page.locator(".zu-messages").last()).containsText("已对1件案件催办");
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).contains("URGED");
        checked(page, "dashboard-ledger");
        Accessibility.check(page, "整改台账");
        page.locator(".zu-table-ledger tbody a").click();
        assertThat(page.locator(".cv-record")).containsText("请于本周内报送整改进展。");
        checked(page, "dashboard-case");
        Accessibility.check(page, "案卷");
    }

    @Test
    void reviewerKeepsViewsAndColumnsExportsAndHandlesCasesTogether() throws IOException {
        RectificationCase c = driver.register(List.of("yehe"), List.of("agriculture"));
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        go(page, "/rectification-ledger?q=" + c.caseNumber());
        assertThat(page.locator(".zu-table-ledger tbody tr")).hasCount(1);
        assertThat(page.locator(".zu-table-ledger thead")).not().containsText("违法主体");
        button(page, "显示列").click();
        page.locator(".zu-dialog").getByLabel("违法主体").check();
        checked(page, "dashboard-columns");
        button(page, "确定").click();
        assertThat(page.locator(".zu-table-ledger thead")).containsText("违法主体");

        button(page, "保存视图").click();
        page.getByLabel("视图名称").fill("叶赫一案");
        button(page, "保存").click();
        assertThat(page.locator(".zu-messages").last()).containsText("视图“叶赫一案”已保存");
        go(page, "/rectification-ledger");
        assertThat(page.locator(".zu-table-ledger tbody tr").nth(1)).isVisible();
        page.getByLabel("我的视图").selectOption("叶赫一案");
        assertThat(page.locator(".zu-table-ledger tbody tr")).hasCount(1);
        Download export = page.waitForDownload(() -> page.getByText("导出Excel").click());
        assertThat(export.suggestedFilename()).matches("整改台账\\d{8}\\.xlsx");
        assertThat(rows(export.path())).containsExactly(c.caseNumber());
        button(page, "删除视图").click();
        assertThat(page.getByLabel("我的视图").locator("option")).hasCount(1);

        go(page, "/rectification-ledger?q=" + c.caseNumber());
        assertThat(page.locator(".zu-table-ledger tbody tr")).hasCount(1);
        together(page, c, "指定督导责任人", () -> page.getByLabel("督导责任人", new Page.GetByLabelOptions().setExact(true))
                .selectOption("agriculture.supervisor"));
        assertThat(page.locator(".zu-table-ledger tbody tr")).containsText("区农业农村局督导员甲");
        together(page, c, "列入周调度", () -> page.getByLabel("调度要求").fill("本周完成拆除。"));
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).contains("DISPATCH_ATTACHED");
        button(page, "显示列").click();
        button(page, "恢复默认").click();
        button(page, "确定").click();
        assertThat(page.locator(".zu-table-ledger thead")).not().containsText("违法主体");
    }

    @Test
    void reviewerImportsALedgerAfterReadingWhatItChanges() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("agriculture"));
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        go(page, "/rectification-ledger");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导入").setExact(true)).click();
        uploaded(page, List.of(List.of("案件编号", "责任人", "整改时限", "天气"), List.of(c.caseNumber(), "王某", "2020-01-01", "晴")));
        Locator problems = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("必须改正的错误").setExact(true));
        assertThat(problems.locator("tbody tr")).hasCount(1);
        assertThat(problems).containsText("请申请延期或类别转换");
        assertThat(page.locator(".zb-import-report")).containsText("没有识别的列，将不读取：天气");
        assertThat(page.locator(".zb-import-commit")).hasCount(0);
        checked(page, "dashboard-import-refused");

        uploaded(page, List.of(List.of("案件编号", "责任人", "备注"), List.of(c.caseNumber(), "王某", "已约谈当事人")));
        assertThat(page.getByText("更新的内容（2）")).isVisible();
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).doesNotContain("LEDGER_UPDATED");
        checked(page, "dashboard-import");
        button(page, "确认导入（新增0件，更新1件）").click();
        assertThat(page.locator(".zu-messages").last()).containsText("台账已导入：新增0件，更新1件");
        assertThat(page.locator(".zb-import-report")).containsText("已导入");
        assertThat(page.locator(".zb-import-commit")).hasCount(0);
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).contains("LEDGER_UPDATED");
    }

    private static void uploaded(Page page, List<List<Object>> rows) {
        String before = page.url();
        page.getByLabel("台账文件（.xlsx）").setInputFiles(new FilePayload("台账.xlsx", "application/octet-stream", MessyWorkbooks.of(rows)));
        button(page, "上传并核对").click();
        page.waitForURL(url -> !url.equals(before));
        assertThat(page.locator(".zb-import-report")).containsText("已核对，尚未导入");
    }

    private static void together(Page page, RectificationCase c, String action, Runnable answer) {
        page.getByLabel("选择" + c.caseNumber()).check();
        button(page, action).click();
        answer.run();
        button(page, "确认" + action).click();
        assertThat(page.locator(".zu-messages").last()).containsText("已对1件案件" + action);
    }

    /** Case numbers on the first sheet, under the heading. */
    private static List<String> rows(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> numbers = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().matches("[A-Z]+-\\d+-\\d{3}")) {
                    numbers.add(cell.getStringCellValue());
                }
            }));
            return numbers;
        }
    }

    @Test
    void townshipSeesItsShareAndTheEnginesListsStayEmpty() {
        RectificationCase foreign = driver.register(List.of("shanmen"), List.of("agriculture"));
        Page page = browser.login(port, "cockpit", "yehe.lead");
        assertThat(page.locator(".zb-card .zb-tile")).hasCount(8);
        Accessibility.check(page, "监控台首页");
        checked(page, "dashboard-card");
        for (String counted : List.of("process-definition/statistics", "task/report/candidate-group-count")) {
            assertThat((Integer) page.evaluate("path => fetch(`../../../api/engine/engine/default/${path}`)"
                    + ".then(answer => answer.json()).then(list => list.length)", counted)).as(counted).isZero();
        }
        page.navigate(page.url().split("#")[0] + "#/rectification-ledger?q=" + foreign.caseNumber());
        assertThat(page.locator(".zb-page")).containsText("没有符合条件的案件");
        assertThat(page.locator(".zb-page h1 + p")).containsText("叶赫满族镇的案件");
        assertThat(page.locator(".zb-bulk")).hasCount(0);
    }

    /** Nothing wider than the screen, nothing in English; a picture to look at. */
    private static void checked(Page page, String name) {
        Pictures.take(page, name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(1366);
        String text = page.locator(".zu-page, .zb-card").first().innerText().replaceAll("[A-Z]+[0-9-]+|TEST-[0-9-]+", "");
        assertThat(ENGLISH.matcher(text).results().map(found -> found.group()).toList()).as(name).isEmpty();
    }

    private static void go(Page page, String where) {
        page.evaluate("to => { window.location.hash = to; }", where);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
