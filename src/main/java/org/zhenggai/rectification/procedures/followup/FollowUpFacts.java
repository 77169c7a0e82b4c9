package org.zhenggai.rectification.procedures.followup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.procedures.followup.FollowUp.Check;

/** What the form of a follow-up shows beside the case: the check and what earlier ones saw. */
@Component
class FollowUpFacts implements TaskFacts {

    private final FollowUpStore store;
    private final FollowUps followUps;

    FollowUpFacts(FollowUpStore store, FollowUps followUps) {
        this.store = store;
        this.followUps = followUps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(FollowUpProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("checkNumber", "closedOnText", "checkDueText", "earlierText");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        FollowUp followUp = store.get(task.subjectKey());
        List<Check> checks = store.checks(followUp.id());
        Check check = checks.get(checks.size() - 1);
        List<String> earlier = followUps.earlier(followUp.id());
        return Map.of("checkNumber", check.number(), "closedOnText", Wording.date(followUp.closedOn()),
                "checkDueText", Wording.date(check.dueOn()),
                "earlierText", earlier.isEmpty() ? "" : Markdown.of("**以往回访**\n\n%s",
                        Markdown.all(earlier.stream().map(line -> Markdown.of("- %s\n", line)).toList())));
    }
}
