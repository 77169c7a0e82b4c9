package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;
import org.zhenggai.rectification.engine.BusyException;
import org.zhenggai.rectification.engine.Trials;
import org.zhenggai.rectification.engine.language.ModelRefusedException;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.RectificationTest;

/** Expressions, models, tables, forms and values from outside: refused in Chinese, in the audit log, and without effect. */
@RectificationTest
class NoCodeFromOutsideTest {

    /** Every criterion of a task query that takes an expression. */
    private static final List<String> CRITERIA = List.of("assigneeExpression", "assigneeLikeExpression", "ownerExpression",
            "candidateUserExpression", "candidateGroupExpression", "candidateGroupsExpression", "involvedUserExpression",
            "processInstanceBusinessKeyExpression", "processInstanceBusinessKeyLikeExpression", "dueDateExpression", "dueBeforeExpression",
            "dueAfterExpression", "followUpDateExpression", "followUpBeforeExpression", "followUpAfterExpression",
            "followUpBeforeOrNotExistentExpression", "createdOnExpression", "createdBeforeExpression", "createdAfterExpression",
            "updatedAfterExpression");
    private static final List<String> INTERFACES = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final String OFFICER = "shanmen.handler";

    @LocalServerPort
    private int port;
    @Autowired
    private FilterService filters;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Trials trials;

    private final String mark = "no-code-" + UUID.randomUUID();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void nothingHasRun() {
        made.forEach(filters::deleteFilter);
        assertThat(System.getProperty(mark)).as("an expression has run").isNull();
    }

    /** Runs where expressions can reach classes: it would leave a system property behind. */
    private String expression() {
        return "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, '" + mark
                + "', 'ran')}";
    }

    private Http client(String base, String user) {
        return base.startsWith("/camunda") ? Http.session(port, user) : Http.as(port, user);
    }

    @Test
    void expressionsInQueriesAreRefusedAtEveryDepth() {
        int tried = 0;
        long before = noted("企图在查询中使用表达式");
        for (String base : INTERFACES) {
            Http http = client(base, OFFICER);
            for (String criterion : CRITERIA) {
                for (String text : List.of(expression(), "${currentUser()}", "${1 + 1}", "#{taskService}")) {
                    for (Object body : List.of(Map.of(criterion, text), Map.of("orQueries", List.of(Map.of(criterion, text))),
                            Map.of("orQueries", List.of(Map.of("name", "a"), Map.of("name", "b", criterion, text))))) {
                        for (String path : List.of("/task/count", "/task")) {
                            refused(http.post(base + path, body), path + body);
                            tried++;
                        }
                    }
                }
                refused(http.get(base + "/task/count?" + criterion + "=" + UriUtils.encode(expression(), "UTF-8")), criterion);
                tried++;
            }
        }
        assertThat(noted("企图在查询中使用表达式") - before).as("noted").isEqualTo(tried);
        System.out.println(tried + " queries with expressions: refused and noted");
    }

    @Test
    void expressionsInFiltersAreRefused() {
        int tried = 0;
        for (String base : INTERFACES) {
            for (String user : List.of(OFFICER, "admin.system")) {
                Http http = client(base, user);
                String mine = filter("我的待办");
                for (String text : List.of(expression(), "${currentUser()}")) {
                    for (Map<String, Object> query : List.<Map<String, Object>>of(Map.of("assigneeExpression", text),
                            Map.of("orQueries", List.of(Map.of("assigneeExpression", text))))) {
                        refused(http.post(base + "/filter/" + mine + "/count", query), "count");
                        refused(http.post(base + "/filter/" + mine + "/list", query), "list");
                        refused(http.post(base + "/filter/" + mine + "/singleResult", query), "single");
                        Map<String, Object> filter = Map.of("resourceType", "Task", "name", mark, "query", query, "properties", Map.of());
                        neverStored(http.post(base + "/filter/create", filter));
                        neverStored(http.put(base + "/filter/" + mine, filter));
                        tried += 5;
                    }
                }
            }
        }
        assertThat(filters.createFilterQuery().filterName(mark).count()).isZero();
        System.out.println(tried + " filters with expressions: refused");
    }

    /** What was stored before the door was shut does not run either. */
    @Test
    void storedExpressionsDoNotRun() {
        Filter filter = filters.saveFilter(filters.newTaskFilter(mark).setQuery(tasks.createTaskQuery().taskName("a")));
        made.add(filter.getId());
        for (String query : List.of("{\"assigneeExpression\": \"%s\"}", "{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}",
                "{\"taskAssigneeExpression\": \"%s\"}", "{\"dueBeforeExpression\": \"%s\"}")) {
            jdbc.sql("update act_ru_filter set query_ = ? where id_ = ?").params(query.formatted(expression()), filter.getId()).update();
            for (String what : List.of("/count", "/list", "/singleResult")) {
                Answer answer = Http.as(port, "admin.system").get("/engine-rest/filter/" + filter.getId() + what);
                if (answer.status() < 300) {
                    assertThat(query).as("criteria the engine does not know are not there").contains("task");
                } else {
                    assertThat(answer.status()).as(answer.text()).isIn(400, 404);
                    assertThat(answer.json().path("message").asText()).matches("(?s).*\\p{IsHan}.*");
                }
            }
        }
    }

    @Test
    void theFiltersOfTasklistGoOnWorking() {
        for (String base : INTERFACES) {
            Http http = client(base, OFFICER);
            for (String name : List.of("我的待办", "本单位待办", "即将到期", "已超期")) {
                Answer list = http.post(base + "/filter/" + filter(name) + "/list?firstResult=0&maxResults=15",
                        Map.of("sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc"))));
                assertThat(list.status()).as(name + list.text()).isEqualTo(200);
                assertThat(http.get(base + "/filter/" + filter(name) + "/count").status()).isEqualTo(200);
            }
        }
        assertThat(Http.as(port, OFFICER).get("/engine-rest/filter/" + filter("本单位待办") + "/count").json().path("count").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<bpmn:serviceTask id='run' camunda:expression=\"%s\"/>", "<bpmn:scriptTask id='run' scriptFormat='juel'><bpmn:script>%s</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='run' camunda:class='java.lang.Thread'/>", "<bpmn:serviceTask id='run' camunda:delegateExpression='${dataSource}'/>",
        "<bpmn:userTask id='run' camunda:assignee=\"%s\"/>", "<bpmn:userTask id='run' name=\"%s\"/>"})
    void modelsWithCodeAreRefusedWhoeverDeploys(String task) {
        String model = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                  targetNamespace="t" id="D"><bpmn:process id="evil" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="s"><bpmn:timerEventDefinition><bpmn:timeDate>2020-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>
                <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="run"/>
                %s
                </bpmn:process></bpmn:definitions>""".formatted(task.formatted(expression()));
        long before = noted("企图部署不允许的内容");
        assertThat(deploy("evil.bpmn", model).status()).isEqualTo(400);
        assertThat(deploy("evil.bpmn", model).json().path("message").asText()).contains("文件evil.bpmn第5行", "run");
        assertThat(noted("企图部署不允许的内容") - before).isEqualTo(2);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> repository.createDeployment().addString("evil.bpmn", model).deploy())
                .isInstanceOf(ModelRefusedException.class);
        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("evil").count()).isZero();
        assertThat(repository.createDeploymentQuery().deploymentName(mark).count()).isZero();
    }

    @Test
    void tablesAndFormsWithCodeAreRefused() throws IOException {
        String external = "count([function(x) external {java: {class: \"java.lang.System\", method signature: \"clearProperty(java.lang.String)\"}}])";
        String table = Files.readString(Path.of("processes", "schedule-state.dmn"));
        String form = Files.readString(Path.of("forms", "escalation-answer.form"));
        for (String text : List.of(external, "count(for i in 1..100000 return i)", "matches(category, \"(a+)+b\")")) {
            Answer answer = deploy("schedule-state.dmn", table.replaceFirst("<text>category</text>", "<text>" + text + "</text>"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).contains("schedule-state.dmn", "Expression_category", "FEEL");
            Answer refused = deploy("escalation-answer.form", form.replace("=hasSteps != true", text.replace("\"", "\\\"")));
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.json().path("message").asText()).contains("escalation-answer.form", "行");
        }
        for (String file : List.of("a.html", "a.js", "a.groovy", "a.cmmn")) {
            assertThat(deploy(file, "x").status()).as(file).isEqualTo(400);
        }
        assertThat(deploy("schedule-state.dmn", table.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY % x SYSTEM \"http://localhost:1/\"> %x;]>"))
                .status()).isEqualTo(400);
    }

    @Test
    void whatIfRunsNoCodeAndTakesNoTime() throws IOException {
        String ladder = Files.readString(Path.of("processes", "escalation-ladder.dmn"));
        String rule = ladder.substring(ladder.indexOf("<rule"), ladder.indexOf("</rule>") + 7);
        long before = noted("企图试算决策表");
        List<String> hostile = List.of(
                ladder.replaceFirst("<text>daysLeft</text>", "<text>count([function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}])</text>"),
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
        assertThat(noted("企图试算决策表") - before).isEqualTo(hostile.size());
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
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> trials.run("测试", () -> 1)).isInstanceOf(BusyException.class);
            assertThat(Http.as(port, OFFICER).get("/engine-rest/task/count").status()).as("others go on").isEqualTo(200);
        } finally {
            leave.countDown();
            first.join();
        }
        assertThat(Http.as(port, "district.leader").post("/api/escalation/what-if", "<a/>", "application/xml").status()).isEqualTo(400);
    }

    @Test
    void objectsAreNoValues() {
        String task = tasks.createTaskQuery().taskCandidateGroup("shanmen.handler").listPage(0, 1).get(0).getId();
        for (String base : INTERFACES) {
            Http http = client(base, OFFICER);
            for (String type : List.of("Object", "Bytes", "File", "Xml", "object")) {
                Map<String, Object> value = new HashMap<>(Map.of("type", type, "value", "AAAA", "valueInfo",
                        Map.of("objectTypeName", "javax.script.ScriptEngineManager", "serializationDataFormat", "application/json", "filename", "a")));
                Map<String, Object> one = Map.of("variables", Map.of("a", value));
                for (Answer answer : List.of(http.put(base + "/task/" + task + "/variables/a", value),
                        http.put(base + "/task/" + task + "/localVariables/a", value),
                        http.post(base + "/task/" + task + "/localVariables", Map.of("modifications", Map.of("a", value))),
                        http.post(base + "/task/" + task + "/submit-form", one), http.post(base + "/task/" + task + "/complete", one),
                        http.post(base + "/process-definition/key/suspension/start", one),
                        http.post(base + "/process-definition/key/suspension/submit-form", one),
                        http.post(base + "/message", Map.of("messageName", "m", "processVariables", Map.of("a", value))),
                        http.post(base + "/condition", Map.of("variables", Map.of("a", value))))) {
                    assertThat(answer.status()).as(type + answer.text()).isIn(400, 403);
                    assertThat(answer.json().path("message").asText()).matches("(?s).*\\p{IsHan}.*");
                }
            }
            String part = "--x\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n{}\r\n"
                    + "--x\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\njavax.script.ScriptEngineManager\r\n--x--\r\n";
            for (String path : List.of("/task/" + task + "/variables/a/data", "/task/" + task + "/localVariables/a/data",
                    "/execution/x/localVariables/a/data", "/process-instance/x/variables/a/data")) {
                Answer answer = http.post(base + path, part, "multipart/form-data; boundary=x");
                assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                assertThat(answer.json().path("message").asText()).contains("不接收文件");
            }
            for (Object value : List.of(Map.of("a", 1), List.of(1))) {
                for (String path : List.of("/task", "/task/count")) {
                    Answer answer = http.post(base + path, Map.of("processVariables", List.of(Map.of("name", "a", "operator", "eq", "value", value))));
                    assertThat(answer.status()).as(answer.text()).isIn(200, 400);
                }
            }
        }
    }

    private String filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult().getId();
    }

    private Answer deploy(String file, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + mark + "\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                + content + "\r\n--x--\r\n";
        return Http.as(port, "admin.system").post("/engine-rest/deployment/create", body, "multipart/form-data; boundary=x");
    }

    private long noted(String action) {
        JsonNode items = Http.as(port, "admin.audit").get("/api/audit?size=500").json().path("items");
        assertThat(items.size()).isPositive();
        return jdbc.sql("select count(*) from audit_entry where action = ?").param(action).query(Long.class).single();
    }

    private static void refused(Answer answer, String what) {
        assertThat(answer.status()).as(what + answer.text()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("查询条件不能使用表达式");
    }

    /** Who may not write filters hears that; who may is refused for the expression. */
    private static void neverStored(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(400, 403, 404);
        assertThat(answer.json().path("message").asText()).matches("(?s).*\\p{IsHan}.*");
    }
}
