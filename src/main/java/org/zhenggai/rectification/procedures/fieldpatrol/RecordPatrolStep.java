package org.zhenggai.rectification.procedures.fieldpatrol;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.FieldProblems;

/** 登记巡查: which grid was patrolled on which day, and what was found there; what was found is reported by the model's next step. */
@Component
class RecordPatrolStep implements TaskStep {

    private final PatrolStore store;
    private final PeriodStore periods;
    private final PatrolCalendar calendar;
    private final AuditLog audit;

    RecordPatrolStep(PatrolStore store, PeriodStore periods, PatrolCalendar calendar, AuditLog audit) {
        this.store = store;
        this.periods = periods;
        this.calendar = calendar;
        this.audit = audit;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(FieldPatrolProcess.KEY + "/" + FieldPatrolProcess.RECORD);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Patrol patrol = store.get(form.subjectKey());
        PatrolPeriod period = periods.last(patrol.id()).orElseThrow();
        List<PatrolFind> before = periods.finds(period.id());
        FieldProblems problems = new FieldProblems();
        List<GridRound> rounds = PatrolRecord.rounds(form, period, periods.rounds(period.id()), before, calendar.today(), problems);
        List<PatrolFind> finds = PatrolRecord.finds(form, period, rounds, before, problems);
        problems.refuse();
        periods.record(period.id(), rounds, finds, form.userId());
        long patrolled = rounds.stream().filter(round -> round.patrolledOn() != null).count();
        audit.record(Act.of(Category.CASEWORK, form.userId(), "登记田长制巡查").on(patrol.key()).saying("第" + period.number() + "期，巡查网格"
                + patrolled + "个（共" + rounds.size() + "个），新发现问题" + finds.size() + "个"));
        return Map.of();
    }
}
