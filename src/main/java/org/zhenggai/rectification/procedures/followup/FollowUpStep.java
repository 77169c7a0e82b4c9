package org.zhenggai.rectification.procedures.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.followup.FollowUp.Check;

/** 实地回访: what the first supervising unit saw; a unit responsible for the case never judges it. */
@Component
class FollowUpStep implements TaskStep {

    private static final String RELAPSED = "RELAPSED";

    private final FollowUpStore store;
    private final FollowUps followUps;
    private final SeparationOfDuties duties;
    private final Timeline timeline;
    private final DateRules dates;

    FollowUpStep(FollowUpStore store, FollowUps followUps, SeparationOfDuties duties, Timeline timeline,
            DateRules dates) {
        this.store = store;
        this.followUps = followUps;
        this.duties = duties;
        this.timeline = timeline;
        this.dates = dates;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(FollowUpProcess.KEY + "/" + FollowUpProcess.VISIT);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        FollowUp followUp = store.get(form.subjectKey());
        LocalDate visited = form.date("visitedOn");
        dates.notInFuture("visitedOn", "回访日期", visited);
        if (visited.isBefore(followUp.closedOn())) {
            throw new SubmissionRefusedException("visitedOn", "回访日期", "不得早于销号日期（" + Wording.date(followUp.closedOn()) + "）");
        }
        duties.demandOtherUnit(form, "conclusion", "回访结论");
        List<Check> checks = store.checks(followUp.id());
        Check check = checks.get(checks.size() - 1);
        String conclusion = form.text("conclusion");
        store.visited(check, visited, form.text("seen"), conclusion, form.userId());
        boolean relapsed = RELAPSED.equals(conclusion);
        boolean more = !relapsed && followUps.more(check.number());
        if (!more) {
            store.end(followUp.id(), relapsed ? FollowUpState.RELAPSED : FollowUpState.STABLE);
        }
        timeline.append(followUp.caseId(), form.userId(), form.taskKey(), "第" + check.number() + "次回头看："
                + (relapsed ? "发现反弹" : "整改成果稳定"), form.text("seen"));
        return Map.of("followUpOutcome", conclusion, "anotherCheck", more);
    }
}
