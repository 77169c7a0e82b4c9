package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Nobody touches or sees what is not theirs, under either of the engine's interfaces. */
@RectificationTest
class TaskGuardTest {

    private static final String REST = "/engine-rest";
    private static final String WEB = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    private RectificationCase theCase;
    private String task;

    @BeforeEach
    void aTaskOfShanmen() {
        theCase = driver.register(List.of("shanmen"), List.of("natural-resources"));
        task = driver.task(theCase, "Task_Investigate", "shanmen.handler").getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    void strangersSeeNothing(String base) {
        for (String user : List.of("shiling.handler", "shanmen.lead")) {
            Http stranger = client(base, user);
            String instance = driver.open(theCase).get(0).getProcessInstanceId();
            assertThat(stranger.get(base + "/task?processInstanceBusinessKey=" + theCase.caseNumber()).text()).isEqualTo("[]");
            assertThat(stranger.get(base + "/task/count?processInstanceBusinessKey=" + theCase.caseNumber()).json().path("count").asInt())
                    .isZero();
            for (String list : List.of("/variable-instance?processInstanceIdIn=" + instance, "/process-instance?businessKey="
                    + theCase.caseNumber(), "/execution?processInstanceId=" + instance, "/history/task?processInstanceId=" + instance,
                    "/history/process-instance?processInstanceId=" + instance, "/history/variable-instance?processInstanceId=" + instance,
                    "/history/activity-instance?processInstanceId=" + instance, "/history/detail?processInstanceId=" + instance,
                    "/history/user-operation?processInstanceId=" + instance, "/history/identity-link-log?taskId=" + task,
                    "/history/job-log?processInstanceId=" + instance, "/history/decision-instance", "/job", "/incident",
                    "/authorization", "/user?memberOfGroup=district")) {
                assertThat(stranger.get(base + list).text()).as(user + " " + list).isEqualTo("[]");
            }
            for (String one : List.of("/task/" + task, "/task/" + task + "/form-variables", "/task/" + task + "/deployed-form",
                    "/task/" + task + "/variables", "/task/" + task + "/identity-links", "/process-instance/" + instance,
                    "/process-instance/" + instance + "/variables", "/process-instance/" + instance + "/activity-instances",
                    "/history/process-instance/" + instance)) {
                assertThat(stranger.get(base + one).status()).as(user + " " + one).isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    void strangersAndAdministratorsChangeNothing(String base) {
        for (String user : List.of("shiling.handler", "natural-resources.supervisor", "district.leader", "admin.system",
                "admin.security", "admin.audit")) {
            Http stranger = client(base, user);
            assertThat(stranger.post(base + "/task/" + task + "/claim", Map.of("userId", user)).status()).as(user).isEqualTo(403);
            assertThat(stranger.submit(base, task, Answers.pass("Task_Investigate", driver.today())).status()).as(user).isEqualTo(403);
            assertThat(stranger.post(base + "/task/" + task + "/complete", Map.of()).status()).as(user).isEqualTo(403);
        }
        unchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    void aCandidateDoesNothingButClaimForHimself(String base) {
        Http officer = client(base, "shanmen.handler");
        String at = base + "/task/" + task;
        String instance = base + "/process-instance/" + driver.open(theCase).get(0).getProcessInstanceId();
        refused(officer.post(at + "/claim", Map.of("userId", "shanmen.handler-2")));
        refused(officer.post(at + "/assignee", Map.of("userId", "shanmen.handler")));
        refused(officer.post(at + "/delegate", Map.of("userId", "shanmen.handler-2")));
        refused(officer.post(at + "/resolve", Map.of()));
        refused(officer.post(at + "/unclaim", Map.of()));
        refused(officer.post(at + "/identity-links", Map.of("groupId", "shiling.handler", "type", "candidate")));
        refused(officer.post(at + "/identity-links/delete", Map.of("groupId", "shanmen.handler", "type", "candidate")));
        refused(officer.put(at + "/variables/leadUnit", Map.of("value", "shiling")));
        refused(officer.put(at + "/localVariables/deadline", Map.of("value", "never")));
        refused(officer.post(at + "/variables", Map.of("modifications", Map.of("x", Map.of("value", 1)))));
        refused(officer.delete(at + "/variables/leadUnit"));
        refused(officer.post(at + "/bpmnError", Map.of("errorCode", "x")));
        refused(officer.post(at + "/bpmnEscalation", Map.of("escalationCode", "x")));
        refused(officer.put(at, Map.of("name", "x", "priority", 99)));
        refused(officer.post(base + "/task/create", Map.of("name", "x")));
        refused(officer.put(instance + "/variables/leadUnit", Map.of("value", "shiling")));
        refused(officer.put(instance + "/suspended", Map.of("suspended", true)));
        refused(officer.post(instance + "/modification", Map.of("instructions",
                List.of(Map.of("type", "cancel", "activityId", "Task_Investigate")))));
        refused(officer.delete(instance));
        refused(officer.post(base + "/process-definition/key/deadline-bound-rectification/start", Map.of()));
        refused(officer.post(base + "/filter/create", Map.of("resourceType", "Task", "name", "x", "query", Map.of(), "properties", Map
                .of())));
        assertThat(officer.post(at + "/comment/create", Map.of("message", "x")).status()).isIn(400, 403);
        unchanged();
    }

    @Test
    void systemAdministratorRunsTheEngineButTouchesNoCase() {
        Http admin = Http.as(port, "admin.system");
        String instance = REST + "/process-instance/" + driver.open(theCase).get(0).getProcessInstanceId();
        assertThat(admin.get(instance).status()).isEqualTo(200);
        refused(admin.put(instance + "/variables/leadUnit", Map.of("value", "shiling")));
        refused(admin.delete(instance));
        refused(admin.post(REST + "/task/" + task + "/assignee", Map.of("userId", "admin.system")));
        unchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    void claimedTaskBelongsToItsHolder(String base) {
        Http holder = client(base, "shanmen.handler");
        Http colleague = client(base, "shanmen.handler-2");
        assertThat(holder.post(base + "/task/" + task + "/claim", Map.of("userId", "shanmen.handler")).status()).isEqualTo(204);
        assertThat(colleague.post(base + "/task/" + task + "/claim", Map.of("userId", "shanmen.handler-2")).status()).isEqualTo(409);
        refused(colleague.post(base + "/task/" + task + "/unclaim", Map.of()));
        refused(colleague.submit(base, task, Answers.pass("Task_Investigate", driver.today())));
        assertThat(holder.post(base + "/task/" + task + "/unclaim", Map.of()).status()).isEqualTo(204);
        Answer done = colleague.submit(base, task, Answers.pass("Task_Investigate", driver.today()));
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        Answer again = colleague.submit(base, task, Answers.pass("Task_Investigate", driver.today()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("message").asText()).contains("已经办结");
    }

    private void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.json().path("message").asText()).containsPattern("\\p{IsHan}");
    }

    private void unchanged() {
        assertThat(driver.keys(theCase)).containsExactly("Task_Investigate");
        assertThat(driver.task(theCase, "Task_Investigate", "shanmen.handler").getAssignee()).isNull();
        assertThat(driver.task(theCase, "Task_Investigate", "shanmen.handler").getName()).isEqualTo("调查核实");
    }

    private Http client(String base, String user) {
        return base.equals(WEB) ? Http.session(port, user) : Http.as(port, user);
    }
}
