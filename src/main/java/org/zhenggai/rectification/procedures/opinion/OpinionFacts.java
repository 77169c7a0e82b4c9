package org.zhenggai.rectification.procedures.opinion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;

/** What the form of an opinion shows of the question. */
@Component
class OpinionFacts implements TaskFacts {

    private final OpinionStore store;

    OpinionFacts(OpinionStore store) {
        this.store = store;
    }

    @Override
    public Set<String> processes() {
        return Set.of(OpinionProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("opinionQuestion", "opinionBy", "opinionOn", "opinionUntil", "opinionTask");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        OpinionRequest one = store.get(task.subjectKey());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("opinionQuestion", one.question());
        facts.put("opinionBy", one.byName());
        facts.put("opinionOn", Wording.date(one.askedAt().toLocalDate()));
        facts.put("opinionUntil", Wording.date(one.until()));
        facts.put("opinionTask", one.taskName());
        return facts;
    }
}
