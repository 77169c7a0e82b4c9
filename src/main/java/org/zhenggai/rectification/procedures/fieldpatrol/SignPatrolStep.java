package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.FieldProblems;
import org.zhenggai.rectification.procedures.fieldpatrol.PatrolPeriod.Conclusion;

/** 签阅巡查记录: the unit's lead lets the patrol go on, has a period completed, changes the order or stops it; never who recorded it. */
@Component
class SignPatrolStep implements TaskStep {

    private final PatrolStore store;
    private final PeriodStore periods;
    private final PatrolCalendar calendar;
    private final PatrolSettings settings;
    private final SeparationOfDuties duties;
    private final AuditLog audit;

    SignPatrolStep(PatrolStore store, PeriodStore periods, PatrolCalendar calendar, PatrolSettings settings, SeparationOfDuties duties,
            AuditLog audit) {
        this.store = store;
        this.periods = periods;
        this.calendar = calendar;
        this.settings = settings;
        this.duties = duties;
        this.audit = audit;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(FieldPatrolProcess.KEY + "/" + FieldPatrolProcess.SIGN);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Patrol patrol = store.get(form.subjectKey());
        PatrolPeriod period = periods.last(patrol.id()).orElseThrow();
        duties.demandOther(form, "conclusion", "签阅意见", period.recordedBy());
        Conclusion conclusion = Conclusion.valueOf(form.text("conclusion"));
        Map<String, Object> goesOn = new LinkedHashMap<>();
        goesOn.put("patrolOutcome", conclusion.name());
        boolean returned = conclusion == Conclusion.RETURN;
        LocalDate until = returned ? calendar.supplementUntil(period.endsOn()) : period.recordUntil();
        if (returned) {
            goesOn.put("patrolDueAt", calendar.endOf(until));
            goesOn.put("patrolEndsAt", calendar.endOf(until));
        } else if (conclusion == Conclusion.ADJUST) {
            FieldProblems problems = new FieldProblems();
            List<PatrolGrid> grids = GridRows.read(form, "newGrids", problems);
            problems.refuse();
            store.change(patrol.id(), form.text("cadence"), grids);
            goesOn.put("deadline", settings.cadence(form.text("cadence")).label());
        } else if (conclusion == Conclusion.STOP) {
            store.end(patrol.id(), PatrolState.STOPPED, form.userId(), form.text("comment"));
        }
        periods.signed(period.id(), returned ? PeriodState.RETURNED : PeriodState.SIGNED, until, conclusion, form.text("comment"), form
                .userId());
        audit.record(Act.of(Category.CASEWORK, form.userId(), "签阅田长制巡查").on(patrol.key()).saying("第" + period.number() + "期："
                + conclusion.label()));
        return goesOn;
    }
}
