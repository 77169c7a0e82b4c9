package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.ground.engine.Trials;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;
import org.zhenggai.rectification.ground.refusal.BusyException;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.RectificationTest;

/** Models, tables and forms with code, whoever brings them: refused in Chinese, in the audit log, without effect and without delay. */
@RectificationTest
class NoModelsFromOutsideTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Trials trials;

    private final String mark = "no-models-" + UUID.randomUUID();

    @AfterEach
    void nothingHasRun() {
        assertThat(System.getProperty(mark)).as("an expression has run").isNull();
        assertThat(repository.createDeploymentQuery().deploymentName(mark).count()).isZero();
    }

    /** Runs where expressions can reach classes: it would leave a system property behind. */
    private String expression() {
        return "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, '" + mark
                + "', 'ran')}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"<bpmn:serviceTask id='run' camunda:expression=\"%s\"/>",
            "<bpmn:scriptTask id='run' scriptFormat='juel'><bpmn:script>%s</bpmn:script></bpmn:scriptTask>",
            "<bpmn:serviceTask id='run' camunda:class='java.lang.Thread'/>",
            "<bpmn:serviceTask id='run' camunda:delegateExpression='${dataSource}'/>",
            "<bpmn:userTask id='run' camunda:assignee=\"%s\"/>", "<bpmn:userTask id='run' name=\"%s\"/>"})
    void modelsWithCodeAreRefusedWhoeverDeploys(String task) {
        String model = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t" id="D">
                <bpmn:process id="evil" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="s"><bpmn:timerEventDefinition><bpmn:timeDate>2020-01-01T00:00:00</bpmn:timeDate>
                </bpmn:timerEventDefinition></bpmn:startEvent>
                <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="run"/>
                %s
                </bpmn:process></bpmn:definitions>""".formatted(task.formatted(expression()));
        assertThat(deploy("evil.bpmn", model).status()).as("nobody deploys alone").isEqualTo(403);
        assertThatThrownBy(() -> repository.createDeployment().addString("evil.bpmn", model).deploy())
                .isInstanceOf(ModelRefusedException.class).hasMessageContaining("文件evil.bpmn第7行").hasMessageContaining("run");
        assertThat(noted("企图部署不允许的内容")).isPositive();
        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("evil").count()).isZero();
        assertThat(repository.createDeploymentQuery().deploymentName(mark).count()).isZero();
    }

    /** What lies in the database from former times is refused when it is read again. */
    @Test
    void storedModelsWithCodeAreNotParsed() {
        String key = "stored-" + UUID.randomUUID();
        Deployment deployment = repository.createDeployment().addModelInstance("stored.bpmn", Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1).startEvent().serviceTask("run").camundaExpression("${'harmless'}").endEvent().done()).deploy();
        try {
            runtime.startProcessInstanceByKey(key);
            jdbc.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ?").params(new String(resource(deployment)).replace(
                    "${'harmless'}", expression()).getBytes(StandardCharsets.UTF_8), deployment.getId()).update();
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache().discardProcessDefinitionCache();
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey(key)).isInstanceOf(ModelRefusedException.class)
                    .hasMessageContaining("stored.bpmn");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private byte[] resource(Deployment deployment) {
        try (InputStream content = repository.getResourceAsStream(deployment.getId(), "stored.bpmn")) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tablesAndFormsWithCodeAreRefused() throws IOException {
        String external = "count([function(x) external {java: {class: \"java.lang.System\", "
                + "method signature: \"clearProperty(java.lang.String)\"}}])";
        String table = Files.readString(Path.of("processes", "schedule-state.dmn"));
        String form = Files.readString(Path.of("forms", "escalation-answer.form"));
        for (String text : List.of(external, "count(for i in 1..100000 return i)", "matches(category, \"(a+)+b\")")) {
            Answer answer = propose("schedule-state.dmn", table.replaceFirst("<text>category</text>", "<text>" + text + "</text>"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.json().path("detail").asText()).contains("schedule-state.dmn", "Expression_category", "FEEL");
            Answer refused = propose("escalation-answer.form", form.replace("=hasSteps != true", text.replace("\"", "\\\"")));
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.json().path("detail").asText()).contains("escalation-answer.form", "行");
        }
        for (String file : List.of("a.html", "a.js", "a.groovy", "a.cmmn")) {
            assertThat(propose(file, "x").status()).as(file).isIn(400, 404);
        }
        assertThat(propose("schedule-state.dmn", table.replaceFirst("\\?>",
                "?><!DOCTYPE a [<!ENTITY % x SYSTEM \"http://localhost:1/\"> %x;]>"))
                .status()).isEqualTo(400);
    }

    @Test
    void whatIfRunsNoCodeAndTakesNoTime() throws IOException {
        String ladder = Files.readString(Path.of("processes", "escalation-ladder.dmn"));
        String rule = ladder.substring(ladder.indexOf("<rule"), ladder.indexOf("</rule>") + 7);
        List<String> hostile = List.of(
                ladder.replaceFirst("<text>daysLeft</text>",
                        "<text>count([function(x) external {java: {class: \"java.lang.System\", "
                                + "method signature: \"exit(int)\"}}])</text>"),
                ladder.replaceFirst("<text>daysLeft</text>", "<text>string(count(for i in 1..100000 return i))</text>"),
                ladder.replaceFirst("<text>daysLeft</text>", "<text>" + "a in (".repeat(150) + "</text>"),
                ladder.replace(rule, rule.repeat(2000)), "<a>".repeat(300_000), "{".repeat(3_000_000),
                "<!DOCTYPE a [<!ENTITY x \"y\">]><definitions/>");
        for (String table : hostile) {
            long start = System.nanoTime();
            Answer answer = Http.as(port, "district.leader").post("/api/escalation/what-if", table, "application/xml");
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.json().path("detail").asText()).contains("决策表");
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(5);
        }
        assertThat(noted("企图试算决策表")).as("the first written, equal ones counted").isPositive();
    }

    @Test
    void oneTrialAtATime() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = new Thread(() -> trials.run("测试", () -> {
            inside.countDown();
            try {
                return leave.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        first.start();
        assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();
        try {
            Answer busy = Http.as(port, "district.leader").post("/api/escalation/what-if", "<a/>", "application/xml");
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.json().path("detail").asText()).contains("稍候");
            assertThatThrownBy(() -> trials.run("测试", () -> 1)).isInstanceOf(BusyException.class);
            assertThat(Http.as(port, "shanmen.handler").get("/engine-rest/task/count").status()).as("others go on").isEqualTo(200);
        } finally {
            leave.countDown();
            first.join();
        }
        assertThat(Http.as(port, "district.leader").post("/api/escalation/what-if", "<a/>", "application/xml").status()).isEqualTo(400);
    }

    /** As a system administrator proposes a changed file; another one would have to approve it. */
    private Answer propose(String file, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--x--\r\n";
        return Http.as(port, "admin.system").post("/api/administration/models", body, "multipart/form-data; boundary=x");
    }

    private Answer deploy(String file, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + mark + "\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                + content + "\r\n--x--\r\n";
        return Http.as(port, "admin.system").post("/engine-rest/deployment/create", body, "multipart/form-data; boundary=x");
    }

    private long noted(String action) {
        JsonNode items = Http.as(port, "admin.audit").get("/api/audit?size=500").json().path("items");
        assertThat(items.size()).isPositive();
        return jdbc.sql("select count(*) from audit_entry where action = ?").param(action).query(Long.class).single();
    }
}
