package org.zhenggai.rectification.ground.organization;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 提前结束代办: the principal is back early. The process takes the substitute's groups away right after. */
@Component
class RevokeSubstitutionStep implements TaskStep, TaskFacts {

    private final SubstitutionStore store;
    private final Organization organization;

    RevokeSubstitutionStep(SubstitutionStore store, Organization organization) {
        this.store = store;
        this.organization = organization;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SubstitutionProcess.KEY + "/" + SubstitutionProcess.REVOKE);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        store.ended(form.subjectKey(), SubstitutionState.REVOKED, form.text("reason"));
        return Map.of();
    }

    @Override
    public Set<String> processes() {
        return Set.of(SubstitutionProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("substituteName", "periodText", "substitutionReason");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        Substitution substitution = store.get(task.subjectKey());
        return Map.of("substituteName", organization.nameOf(substitution.substitute()),
                "periodText", substitution.fromDay() + "至" + substitution.untilDay(), "substitutionReason", substitution.reason());
    }
}
