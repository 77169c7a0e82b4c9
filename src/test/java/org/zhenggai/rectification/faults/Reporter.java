package org.zhenggai.rectification.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.zhenggai.rectification.support.Http;

/** A township's officer who reports progress of a case again and again: finds the task, claims it, submits its form. */
final class Reporter extends Person {

    static final String TASK = "Task_Rectify";
    /** By which the entries of all reporters are found. */
    static final String WORDS = "次上报进展（故障演练）。";

    private final String officer;
    private final String caseNumber;
    private final Map<String, Boolean> sent = new ConcurrentHashMap<>();

    Reporter(String officer, String caseNumber, List<IntSupplier> ports) {
        super(officer, ports);
        this.officer = officer;
        this.caseNumber = caseNumber;
    }

    @Override
    boolean act(Http http) {
        Http.Answer open = http.get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + TASK);
        String task = open.json().path(0).path("id").asText();
        if (open.status() != 200 || task.isEmpty()) {
            return refused(open);
        }
        if (open.json().path(0).path("assignee").isNull()) {
            Http.Answer claimed = http.post("/api/tasks/" + task + "/claim", "");
            if (claimed.status() != 204) {
                return refused(claimed);
            }
        }
        String words = officer + "第" + (sent.size() + 1) + WORDS;
        sent.put(words, false);
        Http.Answer answer = http.submit("/engine-rest", task, Map.of("action", "PROGRESS", "progress", words));
        if (answer.status() != 204) {
            return refused(answer);
        }
        sent.put(words, true);
        return true;
    }

    /** What was submitted, and whether the server said that it is done. */
    Map<String, Boolean> sent() {
        return sent;
    }
}
