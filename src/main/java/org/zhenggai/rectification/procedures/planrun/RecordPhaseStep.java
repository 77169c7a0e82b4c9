package org.zhenggai.rectification.procedures.planrun;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** The phases of a plan: who organised one records that it was done and how. */
@Component
class RecordPhaseStep implements TaskStep {

    private static final int ARRANGEMENTS = 3;

    private final PlanRecords records;
    private final DateRules dates;
    private final PhaseAcceptance acceptance;
    private final PlanPhases phases;
    private final Clock clock;

    RecordPhaseStep(PlanRecords records, DateRules dates, PhaseAcceptance acceptance, PlanPhases phases, Clock clock) {
        this.acceptance = acceptance;
        this.phases = phases;
        this.records = records;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public Set<String> tasks() {
        return Stream.of(RectificationPlanProcess.PHASE_TASKS, RectificationPlanProcess.FORMER).flatMap(List::stream)
                .map(RectificationPlanProcess::path).collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        int phase = RectificationPlanProcess.phase(form.task()).orElseThrow();
        LocalDate completed = form.date("completedOn") == null ? LocalDate.now(clock) : form.date("completedOn");
        dates.notInFuture("completedOn", "完成日期", completed);
        if (!form.chosen("confirmed").isEmpty() && form.chosen("confirmed").size() < ARRANGEMENTS) {
            throw new SubmissionRefusedException("confirmed", "已落实的安排", "建账、倒排工期、挂图作战须全部落实后再提交");
        }
        List<Map<String, Object>> inspections = form.rows("inspections");
        for (int i = 0; i < inspections.size(); i++) {
            dates.notInFuture("inspections[" + i + "].inspectedOn", "检查日期", (LocalDate) inspections.get(i).get("inspectedOn"));
        }
        String plan = form.task().subjectId();
        // forms of the former model have no list for reasons
        acceptance.keep(form, plan, phase, RectificationPlanProcess.FORMER.contains(form.taskKey()) ? null : phases.kind(plan, phase));
        records.done(plan, phase, completed, form.text("record"), form.userId());
        for (int i = 0; i < inspections.size(); i++) {
            Map<String, Object> row = inspections.get(i);
            records.inspection(plan, phase, i + 1, (LocalDate) row.get("inspectedOn"), (String) row.get("place"),
                    (String) row.get("result"));
        }
        return Map.of();
    }
}
