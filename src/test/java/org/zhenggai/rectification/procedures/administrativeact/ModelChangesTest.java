package org.zhenggai.rectification.procedures.administrativeact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Deployments;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** A changed model is deployed by two, stands in the log by its hashes, and can be rolled back; nobody deploys in another way. */
@RectificationTest
class ModelChangesTest {

    private static final String SYSTEM = "admin.system";
    private static final String SECURITY = "admin.security";
    private static final String MODELS = "/api/administration/models";
    private static final String FORM = "follow-up-visit.form";
    private static final String MODEL = "rectification-preparation.bpmn";
    private static final Map<String, Object> AGREED = Map.of("decision", "APPROVE", "opinion", "逐行核对");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ModelRegister register;
    @Autowired
    private JdbcClient jdbc;

    private String shipped;
    private long lastVersion;
    private long lastAct;

    @BeforeEach
    void shippedModels() {
        shipped = repository.createDeploymentQuery().singleResult().getId();
        lastVersion = jdbc.sql("select max(id) from model_version").query(Long.class).single();
        lastAct = jdbc.sql("select coalesce(max(id), 0) from administrative_act").query(Long.class).single();
    }

    /** Other tests know one deployment. */
    @AfterEach
    void asShipped() {
        tasks.createTaskQuery().taskDefinitionKey("Task_Withdraw").list()
                .forEach(task -> driver.submit(task.getId(), task.getAssignee(), Map.of("withdrawnBecause", "测试结束")));
        Deployments.withdrawAllBut(shipped, repository);
        jdbc.sql("delete from model_version where id > ?").param(lastVersion).update();
        jdbc.sql("delete from administrative_act where id > ?").param(lastAct).update();
        jdbc.sql("delete from model_change").update();
    }

    @Test
    void changedModelIsDeployedByTwoAndRolledBack() throws Exception {
        String shippedHash = hash(MODEL);
        RectificationCase before = driver.register(List.of("yehe"), List.of("natural-resources"));
        JsonNode upload = upload(MODEL, text -> text.replace("name=\"调查核实\"", "name=\"调查核实（修订）\""));
        assertThat(upload.path("difference").asText()).contains("--- 现行/" + MODEL,
                "-    <bpmn:userTask id=\"Task_Investigate\" name=\"调查核实\"",
                "+    <bpmn:userTask id=\"Task_Investigate\" name=\"调查核实（修订）\"");
        assertThat(repository.createDeploymentQuery().count()).as("only tried out").isOne();

        String instance = propose("DEPLOY_MODEL", "model", upload.path("id").asText());
        assertThat(Http.as(port, SECURITY).get("/engine-rest/task/" + review(instance) + "/form-variables").text()).contains("调查核实（修订）");
        assertThat(repository.createDeploymentQuery().count()).isOne();
        driver.submit(review(instance), SECURITY, AGREED);
        assertThat(driver.passedIn(instance)).contains("Service_CarryOut", "End_CarriedOut");
        assertThat(hash(MODEL)).isEqualTo(upload.path("sha256").asText());
        RectificationCase after = driver.register(List.of("yehe"), List.of("natural-resources"));
        assertThat(driver.open(after)).extracting("name").containsExactly("调查核实（修订）");
        assertThat(driver.open(before)).extracting("name").containsExactly("调查核实");
        driver.pass(after, "Task_Investigate", "yehe.handler", "Task_DraftProgramme", "yehe.handler");
        assertThat(log()).anyMatch(entry -> entry.contains("上传模型变更") && entry.contains(shippedHash) && entry.contains(hash(MODEL)))
                .anyMatch(entry -> entry.contains("执行管理事项") && entry.contains(shippedHash) && entry.contains(hash(MODEL)));

        JsonNode file = file(MODEL);
        assertThat(file.path("versions")).hasSize(2);
        assertThat(file.path("versions").get(0).path("origin").asText()).startsWith("管理事项");
        String back = propose("ROLL_BACK_MODEL", "version", file.path("versions").get(1).path("id").asText());
        driver.submit(review(back), SECURITY, AGREED);
        assertThat(hash(MODEL)).isEqualTo(shippedHash);
        assertThat(driver.open(driver.register(List.of("yehe"), List.of("natural-resources")))).extracting("name").containsExactly("调查核实");
        assertThat(file(MODEL).path("versions")).hasSize(3);
        register.run(null);
        assertThat(file(MODEL).path("versions")).as("a start with the same files records nothing").hasSize(3);
    }

    @Test
    void changedFormAndTableToo() throws Exception {
        JsonNode form = upload(FORM, text -> text.replaceFirst("\"label\": \"", "\"label\": \"（修订）"));
        String instance = propose("DEPLOY_MODEL", "model", form.path("id").asText());
        assertThatThrownBy(() -> propose("DEPLOY_MODEL", "model",
                upload(FORM, text -> text.replaceFirst("\"label\": \"", "\"label\": \"（再修订）")).path("id").asText()))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("已有一件待复核");
        driver.submit(review(instance), SECURITY, AGREED);
        assertThat(hash(FORM)).isEqualTo(form.path("sha256").asText());
        JsonNode table = upload("schedule-state.dmn", text -> text.replaceFirst("<description>", "<description>修订："));
        driver.submit(review(propose("DEPLOY_MODEL", "model", table.path("id").asText())), SECURITY, AGREED);
        assertThat(hash(FORM)).as("one change keeps the other").isEqualTo(form.path("sha256").asText());
        assertThat(hash("schedule-state.dmn")).isEqualTo(table.path("sha256").asText());
    }

    @Test
    void whatWasDeployedMeanwhileIsComparedAnew() throws Exception {
        JsonNode first = upload(FORM, text -> text.replaceFirst("\"label\": \"", "\"label\": \"（甲）"));
        JsonNode second = upload(FORM, text -> text.replaceFirst("\"label\": \"", "\"label\": \"（乙）"));
        driver.submit(review(propose("DEPLOY_MODEL", "model", first.path("id").asText())), SECURITY, AGREED);
        assertThatThrownBy(() -> propose("DEPLOY_MODEL", "model", second.path("id").asText())).isInstanceOf(
                SubmissionRefusedException.class)
                .hasMessageContaining("已经变更");
    }

    @Test
    void whatTheEngineWouldNotTakeIsRefusedAtOnce() throws Exception {
        String good = Files.readString(Path.of("processes", MODEL));
        refused(MODEL, good.substring(0, good.length() / 2), "不能读取");
        refused(MODEL, good, "没有变更");
        refused(MODEL, good.replace("sourceRef=\"Task_Investigate\"", "sourceRef=\"Task_Nowhere\""), "不能");
        refused(MODEL, good.replace("process id=\"rectification-preparation\"", "process id=\"intruder\""), "编号");
        refused("intruder.bpmn", good, "没有部署过");
        refused("../" + MODEL, good, "没有部署过");
        refused(FORM, "{", "不能读取");
        Http system = Http.as(port, SYSTEM);
        assertThat(system.post(MODELS + "?fileName=" + FORM, "\u0000{}", "application/octet-stream").status()).isEqualTo(400);
        assertThat(system.post(MODELS + "?fileName=" + FORM, "", "application/octet-stream").status()).isEqualTo(400);
        assertThat(repository.createDeploymentQuery().count()).isOne();
        assertThat(jdbc.sql("select count(*) from model_change").query(Long.class).single()).isZero();
    }

    @Test
    void onlySystemUploadsOnlySystemAndSecurityRead() throws Exception {
        String changed = Files.readString(Path.of("forms", FORM)).replaceFirst("\"label\": \"", "\"label\": \"（修订）");
        for (String other : List.of(SECURITY, "admin.audit", "district.leader", "shanmen.handler")) {
            assertThat(Http.as(port, other).post(MODELS + "?fileName=" + FORM, changed, "application/octet-stream").status()).as(other)
                    .isEqualTo(403);
        }
        assertThat(Http.as(port, SECURITY).get(MODELS).json().path("items").size()).isGreaterThan(80);
        assertThat(Http.as(port, SECURITY).get(MODELS + "/files/" + FORM).text()).isEqualTo(Files.readString(Path.of("forms", FORM)));
        assertThat(Http.as(port, SYSTEM).get(MODELS + "/files/none.bpmn").status()).isEqualTo(404);
        for (String other : List.of("admin.audit", "district.leader", "shanmen.handler")) {
            for (String path : List.of("", "/uploads", "/files/" + FORM)) {
                assertThat(Http.as(port, other).get(MODELS + path).status()).as(other + path).isEqualTo(403);
            }
        }
        assertThat(Http.anonymous(port).get(MODELS).status()).isEqualTo(401);
    }

    @Test
    void theEnginesOwnDoorIsClosed() throws Exception {
        String model = Files.readString(Path.of("processes", MODEL));
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; "
                + "name=\"data\"; filename=\"x.bpmn\"\r\nContent-Type: text/xml\r\n\r\n" + model + "\r\n--b--\r\n";
        for (String user : List.of(SYSTEM, SECURITY, "admin.audit", "district.leader", "shanmen.handler")) {
            for (String base : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
                Http http = base.startsWith("/engine-rest") ? Http.as(port, user) : Http.session(port, user);
                Http.Answer answer = http.post(base + "/deployment/create", body, "multipart/form-data; boundary=b");
                assertThat(answer.status()).as(user + " " + answer.text()).isEqualTo(403);
                assertThat(answer.text()).contains("模型变更", "另一名管理员");
            }
        }
        assertThat(repository.createDeploymentQuery().count()).isOne();
    }

    private void refused(String fileName, String content, String message) {
        Http.Answer answer = Http.as(port, SYSTEM).post(MODELS + "?fileName=" + fileName, content, "application/octet-stream");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains(message);
    }

    private JsonNode upload(String fileName, UnaryOperator<String> change) throws Exception {
        String present = Http.as(port, SYSTEM).get(MODELS + "/files/" + fileName).text();
        Http.Answer answer = Http.as(port, SYSTEM).post(MODELS + "?fileName=" + fileName, change.apply(present),
                "application/octet-stream");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String propose(String kind, String field, String value) {
        return driver.start(AdministrativeActProcess.KEY, SYSTEM, Map.of("kind", kind, field, value, "reason", "规则调整"));
    }

    private String review(String instance) {
        return driver.openIn(instance).stream().filter(task -> task.getTaskDefinitionKey().equals("Task_Review")).findFirst().orElseThrow()
                .getId();
    }

    private JsonNode file(String fileName) {
        return StreamSupport.stream(Http.as(port, SYSTEM).get(MODELS).json().path("items").spliterator(), false)
                .filter(file -> file.path("fileName").asText().equals(fileName)).findFirst().orElseThrow();
    }

    private String hash(String fileName) {
        return file(fileName).path("sha256").asText();
    }

    private List<String> log() {
        return StreamSupport.stream(Http.as(port, "admin.audit").get("/api/audit?size=100").json().path("items").spliterator(), false)
                .map(entry -> Stream.of("action", "object", "detail", "before", "after").map(part -> entry.path(part).asText(""))
                        .collect(Collectors.joining(" "))).toList();
    }
}
