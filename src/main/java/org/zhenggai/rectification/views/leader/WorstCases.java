package org.zhenggai.rectification.views.leader;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.OpenTask;
import org.zhenggai.rectification.ground.engine.task.OpenTasks;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.escalation.EscalationProcess;
import org.zhenggai.rectification.procedures.escalation.PresentReason;

/**
 * The cases that stand worst: those past their date, the oldest date first, then those behind their milestones, then those whose date is
 * near. A case whose clock is held is none of them.
 */
@Repository
class WorstCases {

    /** A case with what the ladder says of it today, and who has it in hand. */
    record Worst(String caseNumber, String title, String unit, LocalDate due, String level, String reason, List<Holder> holders) {}

    /** A step that waits, and for whom. */
    record Holder(String task, String name) {}

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseUnits units;
    private final PresentReason reasons;
    private final Colours colours;
    private final OpenTasks tasks;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final LeaderSettings settings;
    private final Clock clock;

    WorstCases(JdbcClient jdbc, Cases cases, CaseUnits units, PresentReason reasons, Colours colours, OpenTasks tasks,
            Organization organization,
            WorkingCalendar calendar, LeaderSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.units = units;
        this.reasons = reasons;
        this.colours = colours;
        this.tasks = tasks;
        this.organization = organization;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    List<Worst> of(Reader reader) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select c.id from case_standing c
                where c.ended_on is null and (c.due_date <= :near or c.behind)
                  and not exists (select 1 from case_pause p where p.case_id = c.id and p.released_at is null)
                  and (:all or exists (select 1 from case_party v where v.case_id = c.id and v.unit_id = :unit))
                order by coalesce(c.due_date < :today, false) desc, case when c.due_date < :today then c.due_date end, c.behind desc,
                         c.due_date nulls last, c.id
                limit :worst""")
                .param("near", calendar.plusWorkingDays(today, settings.near())).param("today", today).param("all", reader.all())
                .param("unit", reader.unitId()).param("worst", settings.worst()).query(Long.class).list().stream().map(this::worst)
                .toList();
    }

    private Worst worst(long caseId) {
        RectificationCase c = cases.get(caseId);
        PresentReason.Now now = reasons.of(c);
        // where the ladder does nothing yet, the colour says what is behind
        String reason = "NONE".equals(now.level()) ? c.colourReason(colours.of(c.standing(), c.dueDate())) : now.reason();
        return new Worst(c.caseNumber(), c.title(), organization.unitName(units.lead(caseId)), c.dueDate(), now.level(), reason,
                tasks.of(c.caseNumber()).stream().filter(task -> !EscalationProcess.SIGN.equals(task.key())).map(task -> new Holder(task
                        .name(), holder(task))).distinct().toList());
    }

    private String holder(OpenTask task) {
        return task.assignee() != null ? organization.officer(task.assignee()).map(officer -> organization.unitName(officer.unitId()) + "　")
                .orElse("") + organization.nameOf(task.assignee())
                : organization.namesOf(task.candidateGroups());
    }
}
