package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;
import org.zhenggai.rectification.ground.engine.language.QueryRefusedException;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.RectificationTest;

/** Expressions and objects in queries, filters and values: refused in Chinese, in the audit log, and without effect. */
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
    /** Has tried little so far: of one who tries much, entries are summed. */
    private static final String FRESH = "yehe.lead";

    @LocalServerPort
    private int port;
    @Autowired
    private FilterService filters;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

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
        long seq = jdbc.sql("select max(seq) from audit_entry").query(Long.class).single();
        for (String base : INTERFACES) {
            Http http = client(base, OFFICER);
            for (String criterion : CRITERIA) {
                for (String text : List.of(expression(), "${currentUser()}", "${1 + 1}", "#{taskService}")) {
                    for (Object body : List.of(Map.of(criterion, text), Map.of("orQueries", List.of(Map.of(criterion, text))),
                            Map.of("orQueries", List.of(Map.of("name", "a"), Map.of("name", "b", criterion, text))),
                            Map.of("orQueries", List.of(Map.of("orQueries", List.of(Map.of("orQueries",
                                    List.of(Map.of(criterion, text))))))))) {
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
        assertThat(noted("企图在查询中使用表达式")).as("the first written, equal ones counted").isPositive();
        assertThat(jdbc.sql("select actor from audit_entry where action = '企图在查询中使用表达式' and seq > ? order by seq")
                .param(seq).query(String.class).list()).as("under the caller's name").containsOnly(OFFICER);
        System.out.println(tried + " queries with expressions: refused and noted");
    }

    @Test
    void expressionsInFiltersAreRefused() {
        int tried = 0;
        for (String base : INTERFACES) {
            for (String user : List.of(OFFICER, base.startsWith("/camunda") ? "district.leader" : "admin.system")) {
                Http http = client(base, user);
                String mine = filter("我的待办");
                for (String text : List.of(expression(), "${currentUser()}")) {
                    for (Map<String, Object> query : List.<Map<String, Object>>of(Map.of("assigneeExpression", text),
                            Map.of("orQueries", List.of(Map.of("assigneeExpression", text))))) {
                        for (String what : List.of("/count", "/list", "/singleResult")) {
                            Answer answer = http.post(base + "/filter/" + mine + what, query);
                            if (!user.equals("admin.system")) { // who reads none of these filters
                                refused(answer, what);
                            } else {
                                neverStored(answer);
                            }
                        }
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

    /** Nobody of the sample may create filters; whoever might could not with an expression, not even one our own filters hold. */
    @Test
    void noCallerStoresAnExpression() {
        for (String text : List.of("${currentUser()}", expression())) {
            for (boolean deep : List.of(false, true)) {
                TaskQuery query = deep ? tasks.createTaskQuery().or().taskAssigneeExpression(text).endOr()
                        : tasks.createTaskQuery().taskAssigneeExpression(text);
                Filter filter = new FilterEntity(EntityTypes.TASK).setName(mark).setQuery(query);
                identity.setAuthentication(OFFICER, List.of("camunda-admin"));
                try {
                    assertThatThrownBy(() -> filters.saveFilter(filter)).isInstanceOf(QueryRefusedException.class);
                } finally {
                    identity.clearAuthentication();
                }
            }
        }
        assertThatThrownBy(() -> filters.saveFilter(filters.newTaskFilter(mark).setQuery(tasks.createTaskQuery()
                .or().taskAssigneeExpression(expression()).endOr()))).as("nor does the system").isInstanceOf(QueryRefusedException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}").list())
                .isInstanceOf(QueryRefusedException.class);
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
        assertThat(Http.as(port, OFFICER).get("/engine-rest/filter/" + filter("本单位待办") + "/count").json().path("count").asInt())
                .isPositive();
    }

    @Test
    void objectsAreNoValues() {
        String task = tasks.createTaskQuery().taskCandidateGroup("shanmen.handler").listPage(0, 1).get(0).getId();
        for (String base : INTERFACES) {
            Http http = client(base, OFFICER);
            for (String type : List.of("Object", "Bytes", "File", "Xml", "object")) {
                Map<String, Object> value = new HashMap<>(Map.of("type", type, "value", "AAAA", "valueInfo",
                        Map.of("objectTypeName", "javax.script.ScriptEngineManager", "serializationDataFormat", "application/json",
                                "filename", "a")));
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
                Answer answer = client(base, FRESH).post(base + path, part, "multipart/form-data; boundary=x");
                assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                assertThat(answer.json().path("message").asText()).contains("不接收文件");
                assertThat(jdbc.sql("select actor from audit_entry where action = '企图向引擎接口提交文件' order by seq desc limit 1")
                        .query(String.class).single()).isEqualTo(FRESH);
            }
            for (Object value : List.of(Map.of("a", 1), List.of(1))) {
                for (String path : List.of("/task", "/task/count")) {
                    Answer answer = http.post(base + path, Map.of("processVariables", List.of(Map.of("name", "a", "operator", "eq",
                            "value", value))));
                    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                    assertThat(answer.json().path("message").asText()).contains("不能是对象");
                }
            }
        }
    }

    private String filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult().getId();
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
