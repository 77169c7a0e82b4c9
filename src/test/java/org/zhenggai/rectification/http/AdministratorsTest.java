package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/**
 * Every resource of the engine's interface against every class of account: nobody makes accounts, grants, deployments or moves there,
 * and the three administrators read no case. What a row may answer beside 403 stands at its end: the resource looks at its input first.
 */
@RectificationTest
class AdministratorsTest {

    private static final List<String> BASES = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final List<String> ADMINISTRATORS = List.of("admin.system", "admin.security", "admin.audit");
    private static final List<String> OFFICERS = List.of("district.leader", "natural-resources.supervisor", "shanmen.handler",
            "shiling.lead");

    private static final String WRITES = """
            POST | /user/create | {"profile":{"id":"intruder","firstName":"x","lastName":"y"},"credentials":{"password":"Intruder-2023"}}
            PUT | /user/{self}/profile | {"id":"{self}","firstName":"x","lastName":"y"}
            PUT | /user/engine.owner/profile | {"id":"engine.owner","firstName":"x","lastName":"y"} | 404
            PUT | /user/{self}/credentials | {"password":"Changed-2023","authenticatedUserPassword":"Rehearse-2023"}
            PUT | /user/engine.owner/credentials | {"password":"Changed-2023","authenticatedUserPassword":"Rehearse-2023"} | 404
            PUT | /user/admin.audit/credentials | {"password":"Changed-2023","authenticatedUserPassword":"Rehearse-2023"} | 404
            DELETE | /user/admin.audit |
            DELETE | /user/{self} |
            POST | /user/admin.audit/unlock | | 404
            POST | /group/create | {"id":"intruders","name":"x","type":"y"}
            PUT | /group/overseers | {"id":"overseers","name":"x","type":"y"} | 404
            DELETE | /group/officers |
            PUT | /group/camunda-admin/members/{self} |
            PUT | /group/overseers/members/{self} |
            PUT | /group/system-administrators/members/{self} |
            DELETE | /group/overseers/members/district.leader |
            POST | /tenant/create | {"id":"intruders","name":"x"}
            PUT | /tenant/none/user-members/{self} |
            POST | /authorization/create | {"type":1,"permissions":["ALL"],"userId":"{self}","resourceType":0,"resourceId":"*"}
            POST | /authorization/create | {"type":0,"permissions":["ALL"],"userId":"*","resourceType":6,"resourceId":"*"}
            PUT | /authorization/{authorization} | {"permissions":["ALL"],"userId":"{self}","resourceType":0,"resourceId":"*"} | 404
            DELETE | /authorization/{authorization} | | 404
            POST | /filter/create | {"resourceType":"Task","name":"intruder","query":{},"properties":{}}
            PUT | /filter/{filter} | {"resourceType":"Task","name":"intruder","query":{},"properties":{}} | 404
            DELETE | /filter/{filter} | | 404
            POST | /deployment/{deployment}/redeploy | {"source":"x"} | 404
            DELETE | /deployment/{deployment} | | 404
            DELETE | /deployment/{deployment}?cascade=true | | 404
            POST | /process-definition/{definition}/start | {"variables":{}} | 404
            POST | /process-definition/key/deadline-bound-rectification/start | {} | 404
            POST | /process-definition/key/deadline-bound-rectification/submit-form | {"variables":{}} | 404
            PUT | /process-definition/{definition}/suspended | {"suspended":true,"includeProcessInstances":true}
            PUT | /process-definition/suspended | {"processDefinitionKey":"deadline-bound-rectification","suspended":true}
            PUT | /process-definition/{definition}/history-time-to-live | {"historyTimeToLive":1}
            POST | /process-definition/{definition}/restart | {"processInstanceIds":["{instance}"],"instructions":[{"type":"startBeforeActivity","activityId":"Task_Investigate"}]}
            DELETE | /process-definition/{definition}?cascade=true |
            DELETE | /process-definition/key/deadline-bound-rectification/delete |
            PUT | /decision-definition/{decision}/history-time-to-live | {"historyTimeToLive":1}
            POST | /decision-definition/{decision}/evaluate | {"variables":{}}
            POST | /migration/generate | {"sourceProcessDefinitionId":"{definition}","targetProcessDefinitionId":"{definition}"}
            POST | /migration/execute | {"migrationPlan":{"sourceProcessDefinitionId":"{definition}","targetProcessDefinitionId":"{definition}","instructions":[{"sourceActivityIds":["Task_Investigate"],"targetActivityIds":["Task_Investigate"]}]},"processInstanceIds":["{instance}"]}
            POST | /modification/execute | {"processDefinitionId":"{definition}","processInstanceIds":["{instance}"],"instructions":[{"type":"cancel","activityId":"Task_Investigate"}]}
            PUT | /process-instance/{instance}/suspended | {"suspended":true}
            PUT | /process-instance/suspended | {"processInstanceIds":["{instance}"],"suspended":true}
            POST | /process-instance/suspended-async | {"processInstanceIds":["{instance}"],"suspended":true}
            POST | /process-instance/{instance}/modification | {"instructions":[{"type":"cancel","activityId":"Task_Investigate"}]}
            POST | /process-instance/{instance}/modification-async | {"instructions":[{"type":"cancel","activityId":"Task_Investigate"}]}
            DELETE | /process-instance/{instance} |
            POST | /process-instance/delete | {"processInstanceIds":["{instance}"]}
            PUT | /process-instance/{instance}/variables/leadUnit | {"value":"shiling"}
            POST | /process-instance/{instance}/variables | {"modifications":{"leadUnit":{"value":"shiling"}}}
            DELETE | /process-instance/{instance}/variables/leadUnit |
            POST | /process-instance/variables-async | {"processInstanceIds":["{instance}"],"variables":{"leadUnit":{"value":"x"}}}
            POST | /process-instance/job-retries | {"processInstances":["{instance}"],"retries":3}
            POST | /process-instance/message-async | {"processInstanceIds":["{instance}"],"messageName":"case-withdrawn"}
            PUT | /execution/{instance}/localVariables/leadUnit | {"value":"shiling"}
            POST | /execution/{instance}/signal | {"variables":{}}
            POST | /execution/{instance}/create-incident | {"incidentType":"x"}
            POST | /execution/{instance}/messageSubscriptions/x/trigger | {}
            POST | /message | {"messageName":"case-withdrawn","all":true}
            POST | /signal | {"name":"anything"}
            POST | /condition | {"variables":{"x":{"value":true}}}
            PUT | /job/{job}/retries | {"retries":0}
            PUT | /job/{job}/retries | {"retries":1}
            PUT | /job/{job}/retries | {"retries":1,"dueDate":"2000-01-01T00:00:00.000+0800"}
            POST | /job/{job}/execute | {}
            PUT | /job/{job}/duedate | {"duedate":"2000-01-01T00:00:00.000+0800"}
            POST | /job/{job}/duedate/recalculate |
            PUT | /job/{job}/suspended | {"suspended":true}
            PUT | /job/suspended | {"processDefinitionKey":"deadline-bound-rectification","suspended":true}
            PUT | /job/{job}/priority | {"priority":1}
            DELETE | /job/{job} |
            POST | /job/retries | {"jobIds":["{job}"],"retries":1}
            PUT | /job-definition/{jobDefinition}/suspended | {"suspended":true,"includeJobs":true}
            PUT | /job-definition/suspended | {"processDefinitionKey":"deadline-bound-rectification","suspended":true}
            PUT | /job-definition/{jobDefinition}/retries | {"retries":0}
            PUT | /job-definition/{jobDefinition}/jobPriority | {"priority":1}
            POST | /external-task/fetchAndLock | {"workerId":"x","maxTasks":1,"topics":[{"topicName":"x","lockDuration":1000}]} | 404
            POST | /external-task/x/complete | {"workerId":"x"} | 404
            PUT | /external-task/retries | {"externalTaskIds":["x"],"retries":1} | 404
            POST | /task/create | {"name":"x"}
            POST | /task/{task}/claim | {"userId":"district.leader"}
            POST | /task/{task}/complete | {}
            POST | /task/{task}/submit-form | {"variables":{}}
            POST | /task/{task}/resolve | {}
            POST | /task/{task}/delegate | {"userId":"{self}"}
            POST | /task/{task}/assignee | {"userId":"{self}"}
            POST | /task/{task}/unclaim | {}
            POST | /task/{task}/identity-links | {"userId":"{self}","type":"candidate"}
            POST | /task/{task}/identity-links/delete | {"groupId":"shanmen.handler","type":"candidate"}
            PUT | /task/{task} | {"name":"x","priority":99} | 404
            DELETE | /task/{task} |
            POST | /task/{task}/bpmnError | {"errorCode":"x"}
            POST | /task/{task}/bpmnEscalation | {"escalationCode":"x"}
            PUT | /task/{task}/variables/leadUnit | {"value":"shiling"}
            PUT | /task/{task}/localVariables/deadline | {"value":"never"}
            POST | /task/{task}/comment/create | {"message":"x"} | 400
            DELETE | /task/{task}/comment | | 404
            PUT | /incident/none/annotation | {"annotation":"x"}
            DELETE | /incident/none |
            POST | /history/cleanup |
            POST | /history/process-instance/delete | {"historicProcessInstanceIds":["{instance}"]}
            DELETE | /history/process-instance/{instance} |
            DELETE | /history/process-instance/{instance}/variable-instances |
            POST | /history/process-instance/set-removal-time | {"historicProcessInstanceIds":["{instance}"],"absoluteRemovalTime":"2000-01-01T00:00:00.000+0800"}
            POST | /history/decision-instance/delete | {"historicDecisionInstanceIds":["x"]}
            DELETE | /history/batch/none |
            PUT | /history/user-operation/none/set-annotation | {"annotation":"x"}
            PUT | /batch/none/suspended | {"suspended":true}
            DELETE | /batch/none |
            DELETE | /metrics/task-worker |
            POST | /telemetry/configuration | {"enableTelemetry":true} | 404
            """;

    /** What an administrator may not find anything in; the system administrator sees where instances stand and what failed. */
    private static final List<String> READS = List.of("/task", "/task?processInstanceId={instance}", "/task/{task}",
            "/task/{task}/form-variables", "/task/{task}/variables", "/task/{task}/localVariables", "/task/{task}/deployed-form",
            "/task/{task}/rendered-form", "/task/{task}/identity-links", "/task/{task}/comment", "/task/{task}/attachment",
            "/process-instance/{instance}/variables", "/process-instance/{instance}/variables/leadUnit",
            "/process-instance/{instance}/comment", "/execution/{instance}/localVariables", "/variable-instance",
            "/variable-instance?processInstanceIdIn={instance}", "/process-instance?variables=leadUnit_eq_shanmen",
            "/execution?processVariables=leadUnit_eq_shanmen", "/history/process-instance", "/history/process-instance/{instance}",
            "/history/task", "/history/activity-instance", "/history/variable-instance", "/history/detail", "/history/decision-instance",
            "/history/identity-link-log", "/history/job-log", "/history/incident", "/history/external-task-log", "/user",
            "/user/admin.audit/profile",
            "/user?memberOfGroup=district", "/group?member=district.leader", "/authorization", "/tenant", "/external-task",
            "/history/task/report?reportType=count&groupBy=taskName");
    private static final List<String> RUNNING = List.of("/process-instance", "/process-instance/{instance}", "/execution", "/job",
            "/process-instance/{instance}/activity-instances", "/incident", "/event-subscription", "/deployment", "/decision-definition");
    private static final List<String> LOG = List.of("/history/user-operation");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ManagementService management;
    @Autowired
    private IdentityService identity;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private FilterService filters;
    @Autowired
    private HistoryService history;

    private RectificationCase theCase;
    private final Map<String, String> names = new TreeMap<>();

    @BeforeEach
    void aCase() {
        theCase = driver.register(List.of("yehe"), List.of("natural-resources"));
        Task task = driver.task(theCase, "Task_Investigate", "yehe.handler");
        names.put("task", task.getId());
        names.put("instance", task.getProcessInstanceId());
        names.put("definition", task.getProcessDefinitionId());
        names.put("job", management.createJobQuery().processInstanceId(theCase.processInstanceId()).list().get(0).getId());
        names.put("jobDefinition", management.createJobDefinitionQuery().processDefinitionKey("deadline-bound-rectification").list().get(0)
                .getId());
        names.put("deployment", repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId());
        names.put("decision", repository.createDecisionDefinitionQuery().latestVersion().listPage(0, 1).get(0).getId());
        names.put("filter", filters.createFilterQuery().listPage(0, 1).get(0).getId());
        names.put("authorization", authorizations.createAuthorizationQuery().groupIdIn("overseers").listPage(0, 1).get(0).getId());
    }

    @Test
    void nobodyWritesIntoTheEngine() {
        long deployments = repository.createDeploymentQuery().count();
        long users = identity.createUserQuery().count();
        long memberships = identity.createGroupQuery().groupMember("district.leader").count();
        List<String> broken = new ArrayList<>();
        int tried = 0;
        for (String base : BASES) {
            for (String user : all()) {
                Http http = base.equals(BASES.get(0)) ? Http.as(port, user) : Http.session(port, user);
                for (String row : WRITES.strip().split("\n")) {
                    String[] parts = row.split("\\|", -1);
                    String path = base + filled(parts[1].strip(), user);
                    String body = parts.length > 2 && !parts[2].isBlank() ? filled(parts[2].strip(), user) : null;
                    Http.Answer answer = send(http, parts[0].strip(), path, body);
                    tried++;
                    boolean input = parts.length > 3 && parts[3].strip().equals(String.valueOf(answer.status()));
                    if (answer.status() != 403 && !input) {
                        broken.add(user + " " + row + " -> " + answer.status() + " " + answer.text());
                    } else if (answer.status() == 403 && !answer.text().matches("(?s).*\\p{IsHan}.*")) {
                        broken.add(user + " " + row + " answers no Chinese: " + answer.text());
                    }
                }
            }
        }
        System.out.println("writes into the engine: " + tried + " tried, " + broken.size() + " broken");
        assertThat(broken).isEmpty();
        assertThat(tried).isGreaterThan(1000);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(identity.createUserQuery().count()).isEqualTo(users);
        assertThat(identity.createGroupQuery().groupMember("district.leader").count()).isEqualTo(memberships);
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list()).extracting("id").containsExactly("engine.owner");
        assertThat(driver.keys(theCase)).containsExactly("Task_Investigate");
        assertThat(runtime.getVariable(names.get("instance"), "leadUnit")).isEqualTo("yehe");
        assertThat(runtime.createProcessInstanceQuery().suspended().count()).isZero();
        assertThat(management.createJobDefinitionQuery().suspended().count()).isZero();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(names.get("instance")).count()).isOne();
        driver.pass(theCase, "Task_Investigate", "yehe.handler");
    }

    @Test
    void administratorsReadNoCase() {
        List<String> broken = new ArrayList<>();
        int tried = 0;
        for (String base : BASES) {
            for (String user : ADMINISTRATORS) {
                Http http = base.equals(BASES.get(0)) ? Http.as(port, user) : Http.session(port, user);
                List<String> closed = new ArrayList<>(READS);
                if (!user.equals("admin.system")) {
                    closed.addAll(RUNNING);
                }
                if (!user.equals("admin.audit")) {
                    closed.addAll(LOG);
                }
                for (String path : closed) {
                    Http.Answer answer = http.get(base + filled(path, user));
                    tried++;
                    boolean own = path.equals("/user") && answer.json().size() == 1 && answer.json().get(0).path("id").asText().equals(user)
                            || path.equals("/user/admin.audit/profile") && user.equals("admin.audit");
                    boolean empty = answer.status() == 200 && List.of("[]", "{}", "{\"links\":[]}").contains(answer.text());
                    if (!own && !empty && answer.status() != 403 && answer.status() != 404) {
                        broken.add(user + " " + path + " -> " + answer.status() + " " + shortened(answer.text()));
                    }
                }
            }
        }
        Http system = Http.as(port, "admin.system");
        for (String path : RUNNING) {
            assertThat(system.get(BASES.get(0) + filled(path, "admin.system")).status()).as(path).isEqualTo(200);
        }
        assertThat(Http.as(port, "admin.audit").get(BASES.get(0) + LOG.get(0)).status()).isEqualTo(200);
        System.out.println("reads of administrators: " + tried + " tried, " + broken.size() + " broken");
        assertThat(broken).isEmpty();
    }

    @Test
    void nobodyEntersTheEnginesAdministration() {
        for (String user : all()) {
            Http session = Http.session(port, user);
            assertThat(session.post("/camunda/api/admin/auth/user/default/login/admin",
                    "username=" + user + "&password=" + RectificationTest.PASSWORD, "application/x-www-form-urlencoded").status())
                    .as(user).isIn(401, 403);
            assertThat(session.get("/camunda/app/admin/default/").text()).as(user).doesNotContain("\"admin\":true");
        }
    }

    @Test
    void officersStillReadTheColumnsOfTheirList() {
        Http officer = Http.as(port, "yehe.handler");
        assertThat(officer.get("/engine-rest/task/" + names.get("task") + "/localVariables").json().path("caseNumber").path("value")
                .asText())
                .isEqualTo(theCase.caseNumber());
        assertThat(officer.get("/engine-rest/task/" + names.get("task") + "/form-variables").status()).isEqualTo(200);
        assertThat(officer.submit("/engine-rest", names.get("task"), Answers.pass("Task_Investigate", driver.today())).status()).isEqualTo(
                204);
        assertThat(Http.as(port, "district.leader").get("/engine-rest/process-instance/" + names.get("instance") + "/variables").json()
                .path("leadUnit").path("value").asText()).isEqualTo("yehe");
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(ADMINISTRATORS);
        all.addAll(OFFICERS);
        return all;
    }

    private String filled(String text, String user) {
        String filled = text.replace("{self}", user);
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    private static Http.Answer send(Http http, String method, String path, String body) {
        return switch (method) {
            case "POST" -> http.post(path, body == null ? "" : body);
            case "PUT" -> http.put(path, body == null ? "" : body);
            default -> http.delete(path);
        };
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
