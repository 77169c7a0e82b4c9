package org.zhenggai.rectification.hostile;

import java.util.ArrayList;
import java.util.List;
import org.zhenggai.rectification.hostile.HostileValues.Body;

/** What the engine's interface can be asked, each with what nobody should send. */
final class EngineAddresses {

    /** A request under the engine's root. */
    record Request(String method, String path, Body body) {}

    private static final List<String> LISTS = List.of("task", "process-instance", "execution", "process-definition", "deployment",
            "decision-definition",
            "case-definition", "case-instance", "case-execution", "incident", "job", "job-definition", "variable-instance", "user",
            "group", "filter",
            "authorization", "tenant", "external-task", "event-subscription", "batch", "metrics", "history/task",
            "history/process-instance",
            "history/activity-instance", "history/variable-instance", "history/detail", "history/incident", "history/job-log",
            "history/user-operation",
            "history/decision-instance", "history/identity-link-log", "history/batch", "history/external-task-log",
            "history/case-instance", "schema/log");
    private static final List<String> PARAMETERS = List.of("firstResult", "maxResults", "sortBy", "sortOrder", "processDefinitionKey",
            "id", "processInstanceId",
            "taskId", "dueBefore", "createdAfter", "startedBefore", "processVariables", "variables", "businessKey", "withoutTenantId",
            "active", "unfinished",
            "caseInstanceId", "nameLike", "candidateGroups", "variableValue", "deserializeValues");
    private static final List<String> VALUES = List.of("-1", "99999999999999999999", "x", "%00", "a_eq_", "a_eq_%00", "_", "2024-13-45",
            "x".repeat(5000), "%ED%A0%80", "a_zz_b,c");
    private static final List<String> ONES = List.of("task/%s", "task/%s/form", "task/%s/form-variables", "task/%s/variables",
            "task/%s/variables/a", "task/%s/variables/a/data",
            "task/%s/identity-links", "task/%s/comment", "task/%s/attachment", "task/%s/deployed-form", "task/%s/rendered-form",
            "task/%s/report", "process-instance/%s",
            "process-instance/%s/variables", "process-instance/%s/activity-instances", "process-instance/%s/comment",
            "process-definition/%s", "process-definition/%s/xml",
            "process-definition/%s/diagram", "process-definition/key/%s", "process-definition/key/%s/xml",
            "process-definition/key/%s/startForm", "process-definition/key/%s/deployed-start-form",
            "process-definition/key/%s/rendered-form", "process-definition/key/%s/statistics", "decision-definition/%s",
            "decision-definition/key/%s/xml", "deployment/%s", "deployment/%s/resources",
            "deployment/%s/resources/x/data", "user/%s/profile", "group/%s", "filter/%s", "filter/%s/list", "filter/%s/singleResult",
            "authorization/%s", "incident/%s", "job/%s",
            "job/%s/stacktrace", "execution/%s", "execution/%s/localVariables", "variable-instance/%s", "variable-instance/%s/data",
            "batch/%s", "external-task/%s", "external-task/%s/errorDetails",
            "history/task/%s", "history/process-instance/%s", "history/variable-instance/%s", "history/variable-instance/%s/data",
            "history/detail/%s", "history/job-log/%s/stacktrace",
            "history/decision-instance/%s", "history/external-task-log/%s/error-details", "metrics/%s", "metrics/%s/sum", "identity/%s",
            "modification/%s", "schema/%s", "nothing/%s", "tenant/%s",
            "telemetry/%s", "optimize/%s", "version", "engine", "telemetry/configuration", "telemetry/data", "metrics/task-worker",
            "history/cleanup/job", "history/cleanup/configuration",
            "history/cleanable-process-instance-report", "history/process-definition/%s/statistics",
            "history/report/process-instance-report", "history/task/report", "identity/groups?userId=%s",
            "identity/password-policy", "report/%s", "condition");
    private static final List<String> IDS = List.of("unknown", "x".repeat(3000), "%F0%9F%98%80", "%27",
            "00000000-0000-0000-0000-000000000000");
    private static final List<String> DELETES = List.of("task/%s", "process-instance/%s", "deployment/%s", "user/%s", "group/%s",
            "filter/%s", "authorization/%s", "job/%s",
            "history/process-instance/%s", "history/task/%s", "history/variable-instance/%s", "task/%s/comment", "task/%s/variables/a",
            "batch/%s", "metrics/%s", "process-definition/%s", "process-definition/key/%s",
            "history/decision-instance/%s", "group/%s/members/x", "tenant/%s", "incident/%s");
    private static final List<String> POSTS = List.of("task", "task/count", "task/create", "task/%s/claim", "task/%s/unclaim",
            "task/%s/complete", "task/%s/submit-form", "task/%s/resolve", "task/%s/delegate",
            "task/%s/assignee", "task/%s/bpmnError", "task/%s/bpmnEscalation", "task/%s/identity-links", "task/%s/variables",
            "task/%s/comment/create", "task/%s/attachment/create", "process-instance",
            "process-instance/count", "process-instance/delete", "process-instance/suspended", "process-instance/%s/modification",
            "process-instance/%s/variables", "process-instance/job-retries",
            "process-definition/key/%s/start", "process-definition/key/%s/submit-form", "process-definition/%s/start",
            "process-definition/%s/restart", "process-definition/suspended", "decision-definition/key/%s/evaluate",
            "deployment/create", "deployment/%s/redeploy", "migration/generate", "migration/validate", "migration/execute",
            "migration/executeAsync", "modification/execute", "message", "signal", "condition",
            "external-task", "external-task/fetchAndLock", "external-task/%s/complete", "external-task/%s/failure", "job", "job/retries",
            "job/%s/execute", "user", "user/create", "user/%s/unlock",
            "group", "group/create", "filter/create", "filter/%s/list", "filter/%s/count", "filter/%s/singleResult",
            "authorization/create", "identity/verify", "identity/password-policy",
            "variable-instance", "execution", "execution/%s/signal", "execution/%s/messages/a/trigger", "history/task",
            "history/process-instance", "history/process-instance/delete", "history/activity-instance",
            "history/variable-instance", "history/detail", "history/cleanup", "history/decision-instance/delete",
            "history/process-instance/set-removal-time", "batch/%s/suspended", "tenant/create", "telemetry/configuration");
    private static final List<String> PUTS = List.of("task/%s", "task/%s/variables/a", "task/%s/localVariables/a",
            "process-instance/%s/variables/a", "process-instance/%s/suspended", "process-definition/%s/suspended",
            "process-definition/key/%s/suspended", "process-definition/%s/history-time-to-live", "user/%s/profile", "user/%s/credentials",
            "group/%s", "group/%s/members/x", "filter/%s", "authorization/%s", "job/%s/retries",
            "job/%s/duedate", "job/%s/priority", "job/%s/suspended", "job-definition/%s/retries", "external-task/%s/retries",
            "external-task/%s/priority", "execution/%s/localVariables/a", "incident/%s/annotation",
            "history/user-operation/%s/set-annotation", "batch/%s/suspended", "decision-definition/%s/history-time-to-live", "tenant/%s",
            "process-instance/suspended", "job/suspended", "external-task/retries", "job-definition/suspended");
    private static final List<String> BODIES = List.of("", "{", "null", "[]", "1", "\"x\"", "{\"\\u0000\":1}", "{\"userId\":\"\\u0000\"}",
            "{\"userId\":\"\\ud800\"}", "[".repeat(10_000) + "]".repeat(10_000),
            "{\"variables\":{\"a\":{\"value\":\"rO0ABXQAA2FiYw==\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
            "{\"variables\":{\"a\":{\"value\":\"{\",\"type\":\"Json\"}}}", "{\"variables\":{\"a\":{\"value\":\"<\",\"type\":\"Xml\"}}}",
            "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Nonsense\"}}}",
            "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Integer\"}}}",
            "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Date\"}}}",
            "{\"variables\":{\"a\":{\"value\":[],\"type\":\"String\"}}}", "{\"variables\":{\"a\":{\"type\":\"File\"}}}",
            "{\"variables\":{\"a\":{\"value\":\"{\\\"a\\\":1}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.Nothing\",\"serializationDataFormat\":\"application/json\"}}}}",
            "{\"variables\":1}", "{\"variables\":{\"a\":null}}",
            "{\"value\":\"{\",\"type\":\"Json\"}", "{\"value\":1E1000000000}", "{\"value\":null}",
            "{\"firstResult\":-1,\"maxResults\":-5}", "{\"sorting\":[{\"sortBy\":\"x\",\"sortOrder\":\"y\"}]}",
            "{\"sorting\":[null]}", "{\"sorting\":1}",
            "{\"orQueries\":[null]}", "{\"orQueries\":[{\"orQueries\":[{}]}]}", "{\"orQueries\":{}}", "{\"processVariables\":[null]}",
            "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"zz\",\"value\":1}]}",
            "{\"processVariables\":[{\"name\":null,\"operator\":\"eq\",\"value\":{}}]}",
            "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"like\",\"value\":1}]}", "{\"dueAfter\":\"2024-02-30\"}",
            "{\"dueAfter\":\"+999999999-12-31T00:00:00.000+0800\"}",
            "{\"userId\":\"" + "x".repeat(300_000) + "\"}", "{\"id\":\"" + "x".repeat(5000) + "\"}", "{\"id\":1,\"name\":[]}",
            "{\"unknownField\":1}", "{\"retries\":-1}", "{\"retries\":\"x\"}", "{\"suspended\":\"x\"}", "{\"duedate\":\"x\"}",
            "{\"assignee\":{}}", "{\"type\":7,\"permissions\":[\"X\"],\"userId\":\"a\",\"resourceType\":99,\"resourceId\":\"*\"}",
            "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"a\":1}}", "{\"resourceType\":\"Nonsense\",\"name\":\"x\"}",
            "{\"profile\":{\"id\":\"x y\",\"firstName\":\"\\u0000\"},\"credentials\":{}}", "{\"profile\":null}", "{\"messageName\":null}",
            "{\"messageName\":\"" + "x".repeat(3000) + "\"}", "{\"instructions\":[null]}", "{\"instructions\":[{\"type\":\"x\"}]}",
            "{\"migrationPlan\":null}", "{\"sourceProcessDefinitionId\":\"x\",\"targetProcessDefinitionId\":\"y\"}",
            "{\"workerId\":\"a\",\"maxTasks\":-1,\"topics\":[null]}", "{\"processInstanceIds\":[null]}",
            "{\"processInstanceIds\":\"x\"}", "{\"username\":null,\"password\":1}");

    private EngineAddresses() {}

    static List<Request> all() {
        List<Request> all = new ArrayList<>();
        for (String list : LISTS) {
            PARAMETERS.forEach(parameter -> VALUES.forEach(value -> all.add(new Request("GET", list + "?maxResults=1&" + parameter + "="
                    + value, null))));
            all.add(new Request("GET", list + "/count?firstResult=-1", null));
            all.add(new Request("DELETE", list, null));
            all.add(new Request("PATCH", list, new Body("{}", HostileValues.JSON)));
        }
        ONES.forEach(one -> IDS.forEach(id -> all.add(new Request("GET", filled(one, id), null))));
        DELETES.forEach(one -> IDS.forEach(id -> all.add(new Request("DELETE", filled(one, id), null))));
        for (String id : List.of("unknown", "substitution")) {
            POSTS.forEach(one -> bodies(all, "POST", filled(one, id)));
        }
        PUTS.forEach(one -> bodies(all, "PUT", filled(one, "unknown")));
        return all;
    }

    private static String filled(String pattern, String id) {
        return pattern.replace("%s", id);
    }

    private static void bodies(List<Request> all, String method, String path) {
        BODIES.forEach(body -> all.add(new Request(method, path, new Body(body, HostileValues.JSON))));
        all.add(new Request(method, path, new Body("x", "text/plain")));
        all.add(new Request(method, path, null));
        all.add(new Request(method, path, new Body("x", "multipart/form-data")));
        all.add(new Request(method, path,
                new Body("--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.bpmn\"\r\n\r\n<a\r\n--b--\r\n",
                        "multipart/form-data; boundary=b")));
    }
}
