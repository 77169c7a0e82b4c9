package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.evidence.EvidenceClient;
import org.zhenggai.rectification.casework.evidence.Photos;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.procedures.escalation.Firing;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Papers;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/** The case file in Cockpit: a closed case with its way drawn, a running one from its instance, and a stuck one freed. */
@BrowserTest
class CaseViewPageTest {

    /** Letters of more than an abbreviation: a word nobody translated, or a key. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z_]{6,}");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Firing firing;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private TaskService tasks;
    private Browser browser;
    @TempDir
    private Path folder;

    @Test
    void reviewerReadsAClosedCaseAndARunningOneFromItsProcess() {
        RectificationCase closed = closed();
        RectificationCase running = driver.register(List.of("shanmen"), List.of("natural-resources"));
        firing.fire(running, "L1", "GREEN_LETTER", 0, "提前三十个工作日未启动整治", "case-view");
        evidence(running);
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        go(page, "/rectification-ledger?q=" + closed.caseNumber());
        page.locator(".zu-table-ledger tbody a").click();
        assertThat(page).hasURL(Pattern.compile(".*#/case/" + closed.caseNumber()));
        assertThat(page.locator("h1")).containsText(closed.caseNumber());
        assertThat(page.locator(".cv-way .zu-lines").first()).containsText("整改准备");
        page.locator(".cv-way summary", new Page.LocatorOptions().setHasText("整改准备")).click();
        assertThat(page.locator(".cv-way .zu-lines").nth(1)).containsText("调查核实");
        page.waitForFunction(
                "() => [...document.querySelectorAll('.cv-way[open] img')].some(one => one.complete && one.naturalWidth > 100)");
        assertThat(page.locator(".cv-way summary").first()).containsText("结束");
        assertThat(link(page, "下载案卷")).hasAttribute("href", Pattern.compile(".*/api/cases/" + closed.caseNumber() + "/archive"));
        assertThat(page.locator(".cv-record")).containsText("案件已销号归档");
        page.locator("[aria-label=消息] summary").click();
        assertThat(page.locator(".cv-told")).containsText("（本地文件夹）");
        checked(page, "case-view-closed");

        ProcessInstance instance = instance(running);
        go(page, "/process-instance/" + instance.getId() + "/runtime");
        page.getByText("案卷", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator(".zu-in-tab .cv-title")).containsText(running.caseNumber());
        assertThat(page.locator(".zu-in-tab")).containsText("原因：提前三十个工作日未启动整治");
        assertThat(link(page, "下载案卷")).hasCount(0);
        Locator photo = page.locator(".cv-piece", new Page.LocatorOptions().setHasText("整改前.jpg"));
        assertThat(photo).containsText("✓ 已认可");
        page.waitForFunction("() => [...document.querySelectorAll('.cv-piece img')].some(one => one.complete && one.naturalWidth > 100)");
        Locator paper = page.locator(".cv-piece", new Page.LocatorOptions().setHasText("处罚决定书.pdf"));
        assertThat(paper).containsText(Pattern.compile("⚑ 有疑问.*铁自然资罚〔2023〕12号.*文号与决定书不一致", Pattern.DOTALL));
        assertThat(page.waitForDownload(() -> paper.getByText("下载", new Locator.GetByTextOptions().setExact(true)).click())
                .suggestedFilename()).isEqualTo("处罚决定书.pdf");
        checked(page, "case-view-instance");

        go(page, "/process-definition/" + instance.getProcessDefinitionId() + "/runtime");
        page.getByText("案件", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator(".zu-in-tab .zu-table tbody tr").first()).isVisible();
        Locator search = page.getByLabel("查找");
        search.fill(running.caseNumber());
        search.press("Enter");
        assertThat(page.locator(".zu-in-tab .zu-table tbody tr")).hasCount(1);
        checked(page, "case-view-list");
        Accessibility.check(page, "流程定义");
        page.locator(".zu-in-tab .zu-table tbody a").click();
        assertThat(page.locator("h1")).containsText(running.caseNumber());
    }

    /** A photo that was accepted and a paper that was doubted. */
    private void evidence(RectificationCase c) {
        driver.pass(c, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler", "Task_ReviewProgramme",
                "natural-resources.supervisor");
        EvidenceClient handler = new EvidenceClient(port, "shanmen.handler", c.caseNumber());
        handler.handIn("before-photo", "整改前.jpg", Photos.photo().scene(7).taken(driver.today().toString().replace('-', ':') + " 08:00:00")
                .at(124.4010, 43.1205).looking(45).jpeg(), Map.of());
        handler.handIn("penalty-decision", "处罚决定书.pdf", paper(), Map.of("documentNumber", "铁自然资罚〔2023〕12号", "issuer",
                "市自然资源局铁东分局", "documentDate", driver.today().toString()));
        Http supervisor = Http.as(port, "natural-resources.supervisor");
        String evidence = "/api/cases/" + c.caseNumber() + "/evidence";
        supervisor.get(evidence).json().path("pieces").forEach(piece -> {
            boolean good = piece.path("fileName").asText().endsWith(".jpg");
            assertThat(supervisor.post(evidence + "/" + piece.path("id").asText() + "/review", good ? Map.of("verdict", "ACCEPTED")
                    : Map.of("verdict", "FLAGGED", "reason", "文号与决定书不一致")).status()).isEqualTo(200);
        });
    }

    private byte[] paper() {
        try {
            return Files.readAllBytes(Papers.write(folder, "paper.pdf", "处罚决定书"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void townshipReadsItsOwnCaseOnly() {
        RectificationCase own = driver.register(List.of("yehe"), List.of("agriculture"));
        RectificationCase foreign = driver.register(List.of("shanmen"), List.of("agriculture"));
        Page page = browser.login(port, "cockpit", "yehe.lead");
        go(page, "/case/" + own.caseNumber());
        assertThat(page.locator("h1")).containsText(own.caseNumber());
        assertThat(page.locator(".cv-way[open]")).hasCount(2); // the case's process and the preparation, which runs
        assertThat(link(page, "查看流程")).hasCount(0);
        page.locator(".cv-page > .zu-panel").last().scrollIntoViewIfNeeded();
        assertThat(page.locator(".cv-jumps")).isInViewport(); // a jump has a way back
        browser.expectRefusal("/api/cases/" + foreign.caseNumber());
        go(page, "/case/" + foreign.caseNumber());
        assertThat(page.locator(".cv-page")).containsText("它与您的单位无关");
        assertThat(page.locator(".zu-panel")).hasCount(0);
    }

    @Test
    void administratorFreesAStuckCaseWithoutReadingIt() {
        RectificationCase stuck = driver.register(List.of("shiling"), List.of("natural-resources"));
        Task task = driver.task(stuck, "Task_Investigate", "shiling.handler");
        driver.as("shiling.handler", () -> tasks.claim(task.getId(), "shiling.handler"));
        String instance = instance(stuck).getId();
        Object caseId = runtime.getVariable(instance, "caseId");
        Job job = management.createJobQuery().processInstanceId(instance).timers().singleResult();
        runtime.setVariable(instance, "caseId", "0");
        while (management.createJobQuery().jobId(job.getId()).singleResult().getRetries() > 0) {
            assertThat(catchThrowable(() -> management.executeJob(job.getId()))).isNotNull();
        }
        runtime.setVariable(instance, "caseId", caseId);
        Page page = browser.login(port, "cockpit", "admin.system");
        go(page, "/case/" + stuck.caseNumber());
        assertThat(page.locator(".cv-page")).containsText("⚠ 检查序时进度");
        checked(page, "case-view-repair");
        button(page, "重试检查序时进度").click();
        assertThat(page.locator(".cv-page")).containsText("没有停滞的环节");
        button(page, "放回或改派调查核实").click();
        page.getByLabel("处理方式").selectOption("shiling.handler-2");
        page.getByLabel("原因").fill("承办人长期出差。");
        Pictures.take(page, "case-view-release");
        button(page, "确认").click();
        assertThat(page.locator(".zu-messages")).containsText("已改派");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo("shiling.handler-2");
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries()).isEqualTo(1);
    }

    /** A case of 城东乡 that was returned once, then closed. */
    private RectificationCase closed() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler",
                "Task_ReviewProgramme", "natural-resources.supervisor", "Task_Rectify", "chengdong.handler", "Task_SelfCheck",
                "chengdong.lead", "Task_PreliminaryReview", "natural-resources.supervisor", "Task_SiteInspection",
                "natural-resources.inspector", "Task_SiteInspection", "natural-resources.inspector-2", "Task_JointReview",
                "natural-resources.lead", "Task_PublishNotice", "district.supervisor");
        driver.workingDaysPass(10);
        driver.pass(c, "Task_Approve", "district.leader", "Task_Report", "natural-resources.reviewer", "Task_RecordFeedback",
                "natural-resources.reviewer");
        return c;
    }

    private ProcessInstance instance(RectificationCase c) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(c.caseNumber())
                .processDefinitionKey("deadline-bound-rectification").singleResult();
    }

    private void go(Page page, String where) {
        page.evaluate("to => { window.location.hash = to; }", where);
    }

    /** Nothing wider than the screen, nothing in English; pictures to look at: the screen, and all of the page's own part. */
    private static void checked(Page page, String name) {
        Pictures.take(page, name);
        Locator whole = page.locator(".cv-page").first();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(1366);
        assertThat((Integer) whole.evaluate("one => one.scrollWidth - one.clientWidth")).as(name).isLessThanOrEqualTo(0);
        String text = whole.innerText().replaceAll("[A-Z]+[0-9-]+|TEST-[0-9-]+|[0-9a-f]{16,}|原因（系统原文）.*", "");
        assertThat(ENGLISH.matcher(text).results().map(found -> found.group()).toList()).as(name).isEmpty();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
