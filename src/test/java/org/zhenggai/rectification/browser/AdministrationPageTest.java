package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Deployments;
import org.zhenggai.rectification.support.Pictures;

/** 管理事项 in the browser: a changed form is uploaded, compared, proposed and reviewed by another; nobody else has the page. */
@BrowserTest
class AdministrationPageTest {

    private static final String FORM = "follow-up-visit.form";

    @LocalServerPort
    private int port;
    private Browser browser;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;
    private String shipped;
    private long lastVersion;

    @BeforeEach
    void shippedModels() {
        shipped = repository.createDeploymentQuery().singleResult().getId();
        lastVersion = jdbc.sql("select max(id) from model_version").query(Long.class).single();
    }

    @AfterEach
    void asShipped() {
        Deployments.withdrawAllBut(shipped, repository);
        jdbc.sql("delete from model_version where id > ?").param(lastVersion).update();
        jdbc.sql("delete from administrative_act where model_change is not null").update();
        jdbc.sql("delete from model_change").update();
    }

    @Test
    void changedFormIsProposedOnThePageAndReviewedInTasklist() throws Exception {
        Page system = open("admin.system");
        Locator models = system.locator("[aria-label='模型变更']");
        models.getByLabel("查找").fill("follow-up-visit");
        assertThat(models.locator(".zu-table tbody > tr").first()).containsText(FORM);
        String changed = Files.readString(Path.of("forms", FORM)).replaceFirst("\"label\": \"", "\"label\": \"（修订）");
        models.locator("input[type=file]").setInputFiles(new FilePayload(FORM, "application/json", changed.getBytes(
                StandardCharsets.UTF_8)));
        assertThat(models.locator(".ad-diff .ad-in")).containsText(new String[] {"（修订）"});
        models.getByLabel("理由").fill("改写标签");
        keep(system, "administration-difference");
        Accessibility.check(system, "管理事项");
        models.locator("button", new Locator.LocatorOptions().setHasText("提交复核")).click();
        assertThat(system.getByText("等待安全管理员复核")).isVisible();
        Locator act = system.locator("[aria-label='管理事项清单'] tbody > tr").first();
        assertThat(act).containsText("部署模型");
        assertThat(act).containsText("待复核");

        Page security = browser.login(port, "tasklist", "admin.security");
        String task = tasks.createTaskQuery().taskDefinitionKey("Task_Review").taskCandidateGroup("role.security")
                .orderByTaskCreateTime().desc().list().get(0).getId();
        security.evaluate("id => { window.location.hash = `#/?task=${id}`; }", task);
        security.locator("button.claim").click();
        security.locator(".fjs-container").getByLabel("同意，立即执行", new Locator.GetByLabelOptions().setExact(true)).first().click();
        assertThat(security.locator(".fjs-container textarea").nth(3)).hasValue(Pattern.compile("（修订）"));
        keep(security, "administration-review");
        security.locator(".fjs-container").getByLabel("说明").fill("逐行核对");
        assertThat(security.waitForResponse(response -> response.url().endsWith("/submit-form"),
                () -> security.locator("button", new Page.LocatorOptions().setHasText("提交")).last().click()).status()).isEqualTo(204);

        Page after = open("admin.security");
        assertThat(after.locator("[aria-label='管理事项清单'] tbody > tr").first()).containsText("已执行");
        assertThat(after.locator("input[type=file]")).hasCount(0);
        keep(after, "administration-page");
    }

    @Test
    void officersHaveNoSuchPage() {
        Page officer = browser.login(port, "cockpit", "district.leader");
        assertThat(officer.getByText("整改看板").first()).isVisible();
        assertThat(officer.getByText("管理事项")).hasCount(0);
        officer.evaluate("() => { window.location.hash = '#/administration'; }");
        assertThat(officer.locator(".ad-page [role=alert]")).containsText("无权查看");
    }

    @Test
    void administratorProposesByTheFormInTasklist() {
        Page page = browser.login(port, "tasklist", "admin.audit");
        page.locator("a", new Page.LocatorOptions().setHasText("启动流程")).first().click();
        page.locator(".modal-dialog").getByText("管理事项", new Locator.GetByTextOptions().setExact(true)).click();
        Locator form = page.locator(".fjs-container");
        form.waitFor();
        form.locator(".fjs-form-field-select").first().locator("input, .fjs-input-group").first().click();
        page.getByText("停用管理员账号", new Page.GetByTextOptions().setExact(true)).click();
        keep(page, "administration-proposal");
        assertThat(form.getByLabel("管理员账号")).hasCount(1);
        assertThat(form.getByLabel("新账号")).hasCount(0);
    }

    private Page open(String user) {
        Page page = browser.login(port, "cockpit", user);
        page.locator("a", new Page.LocatorOptions().setHasText("管理事项")).first().click();
        page.locator(".ad-page .zu-panel").first().waitFor();
        return page;
    }

    private static void keep(Page page, String name) {
        Pictures.take(page, name);
    }
}
