package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.ground.audit.AuditEntry;
import org.zhenggai.rectification.ground.audit.AuditQuestion;
import org.zhenggai.rectification.ground.audit.AuditReading;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** What the system administrator frees in a stuck case, and that nobody else does. */
@RectificationTest
class CaseRepairTest {

    private static final String ADMINISTRATOR = "admin.system";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private Timeline timeline;
    @Autowired
    private AuditReading audit;

    private RectificationCase theCase;
    private String address;
    private Http administrator;

    @BeforeEach
    void register() {
        theCase = driver.register(List.of("shiling"), List.of("natural-resources"));
        address = "/api/cases/" + theCase.caseNumber();
        administrator = Http.as(port, ADMINISTRATOR);
    }

    @Test
    void aFailedStepIsShownWithItsCauseAndTriedAgain() {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(theCase.caseNumber())
                .processDefinitionKey("deadline-bound-rectification").singleResult().getId();
        Object caseId = runtime.getVariable(instance, "caseId");
        Job job = management.createJobQuery().processInstanceId(instance).timers().singleResult();
        runtime.setVariable(instance, "caseId", "0"); // a reference to nothing: the next check of the case's progress fails
        exhaust(job.getId());

        JsonNode failures = administrator.get(address + "/incidents").json().path("incidents");
        assertThat(failures).hasSize(1);
        JsonNode failure = failures.get(0);
        assertThat(failure.path("process").asText()).isEqualTo("限期整改");
        assertThat(failure.path("step").asText()).isEqualTo("检查序时进度");
        assertThat(failure.path("cause").asText()).isNotBlank().isEqualTo(job(job).getExceptionMessage());
        JsonNode everywhere = administrator.get("/api/condition").json().path("failures");
        assertThat(everywhere).as("on the page of all that is stuck").filteredOn(one -> theCase.caseNumber().equals(one.path("caseNumber")
                .asText())).singleElement().satisfies(one -> assertThat(one.path("failure")).isEqualTo(failure));
        String retry = address + "/incidents/" + failure.path("id").asText() + "/retry";

        for (String other : List.of("shiling.lead", "natural-resources.reviewer", "district.leader", "admin.security", "admin.audit")) {
            assertThat(Http.as(port, other).post(retry, Map.of()).status()).as(other).isEqualTo(403);
        }
        RectificationCase foreign = driver.register(List.of("shiling"), List.of("natural-resources"));
        assertThat(administrator.post(retry.replace(theCase.caseNumber(), foreign.caseNumber()), Map.of()).status()).isEqualTo(404);
        assertThat(job(job).getRetries()).as("nothing was tried").isZero();
        assertThat(kinds()).doesNotContain("STEP_RETRIED");

        assertThat(administrator.post(retry, Map.of()).json().path("incidents")).isEmpty();
        assertThat(job(job).getRetries()).isEqualTo(1);
        exhaust(job.getId());
        failures = administrator.get(address + "/incidents").json().path("incidents");
        assertThat(failures).as("its cause is still there, and so is it").hasSize(1);
        assertThat(administrator.post(retry, Map.of()).status()).as("the former one is over").isEqualTo(404);

        runtime.setVariable(instance, "caseId", caseId);
        assertThat(administrator.post(address + "/incidents/" + failures.get(0).path("id").asText() + "/retry", Map.of()).status())
                .isEqualTo(200);
        management.executeJob(job.getId());
        assertThat(administrator.get(address + "/incidents").json().path("incidents")).isEmpty();
        assertThat(driver.passedIn(instance)).contains("Service_CheckProgress");
        assertThat(timeline.of(theCase.id())).filteredOn(entry -> entry.kind().equals("STEP_RETRIED")).hasSize(2)
                .allSatisfy(entry -> assertThat(entry.actor()).isEqualTo(ADMINISTRATOR));
        assertThat(audited("重试停滞环节")).hasSize(2).allSatisfy(entry -> assertThat(entry.detail()).contains("检查序时进度"));
    }

    @Test
    void aHeldTaskIsSetFreeOrGivenToOneOfItsCandidates() {
        Task task = driver.task(theCase, "Task_Investigate", "shiling.handler");
        String release = address + "/tasks/" + task.getId() + "/release";
        refused(release, Map.of("reason", "出差"), 409, "无人领取");
        driver.as("shiling.handler", () -> tasks.claim(task.getId(), "shiling.handler"));
        refused(release, Map.of("reason", " "), 400, "请写明原因");
        refused(release, Map.of("reason", "出差", "officer", "shanmen.handler"), 409, "只能改派给有权办理的岗位人员");
        refused(release, Map.of("reason", "出差", "officer", "shiling.handler"), 409, "无需改派");
        refused(address + "/tasks/none/release", Map.of("reason", "出差"), 404, "没有这项待办任务");
        assertThat(Http.as(port, "shiling.lead").post(release, Map.of("reason", "出差")).status()).isEqualTo(403);
        assertThat(holder(task)).isEqualTo("shiling.handler");
        assertThat(kinds()).doesNotContain("TASK_RELEASED", "TASK_REASSIGNED");

        JsonNode held = administrator.get(address + "/incidents").json().path("tasks").get(0);
        assertThat(held.path("holder").asText()).isEqualTo("shiling.handler");
        assertThat(held.path("candidates")).extracting(one -> one.path("id").asText()).contains("shiling.handler").doesNotContain(
                "shanmen.handler");
        assertThat(administrator.post(release, Map.of("reason", "承办人长期出差")).status()).isEqualTo(200);
        assertThat(holder(task)).isNull();
        assertThat(authorizations.createAuthorizationQuery().userIdIn("shiling.handler").resourceType(Resources.TASK)
                .resourceId(task.getId()).count()).isZero();
        assertThat(administrator.post(release, Map.of("reason", "承办人已返回", "officer", "shiling.handler")).status()).isEqualTo(200);
        assertThat(holder(task)).isEqualTo("shiling.handler");
        assertThat(timeline.of(theCase.id())).filteredOn(entry -> entry.kind().equals("TASK_RELEASED")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("承办人长期出差"));
        assertThat(kinds()).contains("TASK_REASSIGNED");
        assertThat(audited("放回任务")).hasSize(1);
        assertThat(audited("改派任务")).singleElement().satisfies(entry -> assertThat(entry.detail()).as("no words about a case")
                .contains("原因见案件时间线").doesNotContain("承办人已返回"));
        driver.pass(theCase, "Task_Investigate", "shiling.handler");
    }

    @Test
    void onlyTheSystemAdministratorLooksAndReadsNothingElse() {
        for (String other : List.of("shiling.handler", "natural-resources.reviewer", "district.leader", "admin.security", "admin.audit")) {
            Http.Answer answer = Http.as(port, other).get(address + "/incidents");
            assertThat(answer.status()).as(other).isEqualTo(403);
            assertThat(answer.text()).contains("只能由系统管理员");
        }
        assertThat(Http.anonymous(port).get(address + "/incidents").status()).isEqualTo(401);
        assertThat(administrator.get("/api/cases/NONE-1/incidents").status()).isEqualTo(404);
        assertThat(administrator.get(address).status()).as("the case itself").isEqualTo(404);
        assertThat(administrator.get(address + "/incidents").text()).doesNotContain(theCase.title());
        JsonNode pages = administrator.get("/api/pages").json();
        assertThat(pages.path("repair").asBoolean()).isTrue();
        assertThat(pages.path("casework").asBoolean()).isFalse();
        JsonNode township = Http.as(port, "shiling.lead").get("/api/pages").json();
        assertThat(township.path("repair").asBoolean()).isFalse();
        assertThat(township.path("casework").asBoolean()).isTrue();
        assertThat(township.path("processes").asBoolean()).isFalse();
    }

    private void refused(String path, Map<String, String> order, int status, String words) {
        Http.Answer answer = administrator.post(path, order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).contains(words);
    }

    /** Executes the job until it has spent its attempts. */
    private void exhaust(String jobId) {
        while (management.createJobQuery().jobId(jobId).singleResult().getRetries() > 0) {
            assertThat(catchThrowable(() -> management.executeJob(jobId))).isNotNull();
        }
    }

    private Job job(Job job) {
        return management.createJobQuery().jobId(job.getId()).singleResult();
    }

    private String holder(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private List<String> kinds() {
        return timeline.of(theCase.id()).stream().map(TimelineEntry::kind).toList();
    }

    private List<AuditEntry> audited(String action) {
        return audit.page(AuditQuestion.ALL, 100).stream().filter(entry -> entry.action().equals(action)
                && entry.actor().equals(ADMINISTRATOR) && theCase.caseNumber().equals(entry.object())).toList();
    }
}
