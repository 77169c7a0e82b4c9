package org.zhenggai.rectification.http;

import java.util.List;
import java.util.Map;

/** Where the engine's interfaces tell of a case: by its name, in a list, as the answer to a search. */
final class CaseAddresses {

    /** One thing each, by its name: 4xx, or empty. */
    static final List<String> ONE = List.of("/task/{task}", "/task/{task}/form", "/task/{task}/form-variables", "/task/{task}/variables",
            "/task/{task}/localVariables", "/task/{task}/identity-links", "/task/{task}/deployed-form", "/task/{task}/variables/caseNumber",
            "/task?processInstanceId={instance}", "/task?processInstanceBusinessKey={number}", "/task/count?candidateGroup={unit}.handler",
            "/task/count?processVariables=leadUnit_eq_{unit}", "/history/task?taskId={task}",
            "/history/task/count?processInstanceId={instance}",
            "/process-instance/{instance}/variables", "/process-instance/{instance}/variables/leadUnit",
            "/history/process-instance/{instance}",
            "/history/process-instance?processInstanceIds={instance}", "/history/activity-instance?processInstanceId={instance}",
            "/history/activity-instance/count?processInstanceId={instance}", "/history/variable-instance?processInstanceId={instance}",
            "/history/variable-instance/count?processInstanceId={instance}", "/history/detail?processInstanceId={instance}",
            "/history/identity-link-log?taskId={task}", "/history/job-log?jobId={job}", "/variable-instance?processInstanceIdIn={instance}",
            "/process-instance?variables=leadUnit_eq_{unit}", "/execution/count?processVariables=leadUnit_eq_{unit}",
            "/process-instance/count?variables=caseNumber_eq_{number}");
    /** Where instances stand, which the system administrator sees. */
    static final List<String> RUNNING = List.of("/process-instance/{instance}", "/process-instance?processInstanceIds={instance}",
            "/process-instance/{instance}/activity-instances", "/execution?processInstanceId={instance}", "/execution/{execution}",
            "/job/{job}",
            "/job/count?processInstanceId={parent}", "/event-subscription?processInstanceId={parent}");
    /** Lists of everything: nothing of the case in them. */
    static final List<String> LISTS = List.of("/task", "/variable-instance", "/history/process-instance", "/history/task",
            "/history/activity-instance", "/history/variable-instance", "/history/detail", "/history/identity-link-log", "/history/job-log",
            "/history/user-operation", "/history/incident", "/filter", "/user", "/authorization", "/batch");
    static final String LEAD = "[{\"name\":\"leadUnit\",\"operator\":\"eq\",\"value\":\"{unit}\"}]";
    /** Searches. */
    static final Map<String, List<String>> SEARCHES = Map.of(
            "/task", List.of("{\"processInstanceId\":\"{instance}\"}", "{\"orQueries\":[{\"processInstanceId\":\"{instance}\"}]}",
                    "{\"orQueries\":[{\"processVariables\":" + LEAD + "}]}"),
            "/process-instance", List.of("{\"variables\":" + LEAD + "}", "{\"orQueries\":[{\"variables\":" + LEAD + "}]}",
                    "{\"businessKey\":\"{number}\",\"orQueries\":[{\"variables\":" + LEAD + "}]}"),
            "/execution", List.of("{\"processVariables\":" + LEAD + "}"),
            "/history/process-instance", List.of("{\"variables\":" + LEAD + "}", "{\"orQueries\":[{\"variables\":" + LEAD + "}]}"),
            "/history/task", List.of("{\"processVariables\":" + LEAD + "}", "{\"orQueries\":[{\"taskId\":\"{task}\",\"taskName\":\"x\"}]}"),
            "/variable-instance", List.of("{\"variableValues\":" + LEAD + "}"));
    static final List<String> COCKPIT_SEARCHES = List.of("{\"variables\":" + LEAD + "}",
            "{\"variables\":[{\"name\":\"caseNumber\",\"operator\":\"like\",\"value\":\"{number}\"}]}");

    private CaseAddresses() {}
}
