package org.zhenggai.rectification.finding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases. Procedures read and change a case only through this service; every change writes the timeline in the same
 * transaction and is published as a fact in the past tense.
 */
@Service
@Transactional
public class Cases {

    static final String COLUMNS = """
            c.id, c.case_number, c.finding_id, c.title, c.village, c.category, c.area_mu, c.farmland_mu, c.basic_farmland_mu,
            c.due_date, c.original_due_date, c.due_date_version, c.internal_due_date, c.named_condition, c.check_date,
            c.process_state, c.process_instance_id, c.ended_on,
            exists (select 1 from case_hold h where h.case_id = c.id and h.released_at is null) as held""";

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cases(JdbcClient jdbc, Timeline timeline, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** The case by its key. @throws java.util.NoSuchElementException when there is none: the engine carries only existing keys */
    public RectificationCase get(long id) {
        return jdbc.sql("select " + COLUMNS + " from rectification_case c where c.id = :id").param("id", id)
                .query(RectificationCase.class).optional().orElseThrow();
    }

    public Optional<RectificationCase> byNumber(String caseNumber) {
        return jdbc.sql("select " + COLUMNS + " from rectification_case c where c.case_number = :number")
                .param("number", caseNumber).query(RectificationCase.class).optional();
    }

    public Finding finding(RectificationCase rectificationCase) {
        return jdbc.sql("""
                select id, plan_id, path, heading, problem, target, category, deadline, problem_type, area_mu, farmland_mu,
                       basic_farmland_mu
                from finding where id = :id""").param("id", rectificationCase.findingId()).query(Finding.class).single();
    }

    /** Notes that the case's process instance was started. */
    public void started(long id, String processInstanceId) {
        jdbc.sql("update rectification_case set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId).param("id", id).update();
        timeline.append(id, Timeline.SYSTEM, "PROCESS_STARTED", "整改流程已启动", null);
    }

    /** The case has come to a new step of its procedure. */
    public void entered(long id, ProcessState state) {
        jdbc.sql("update rectification_case set process_state = :state where id = :id and process_state <> :state")
                .param("state", state.name()).param("id", id).update();
    }

    /** Areas found by investigation, in 亩; null leaves the plan's figure. */
    public void measured(long id, BigDecimal area, BigDecimal farmland, BigDecimal basicFarmland) {
        jdbc.sql("""
                update rectification_case set area_mu = coalesce(:area, area_mu), farmland_mu = coalesce(:farmland, farmland_mu),
                       basic_farmland_mu = coalesce(:basic, basic_farmland_mu) where id = :id""")
                .param("area", area).param("farmland", farmland).param("basic", basicFarmland).param("id", id).update();
    }

    /** Strikes the case off the list (销号). */
    public void close(long id) {
        end(id, ProcessState.CLOSED, "CASE_CLOSED", "案件已销号归档");
    }

    /** Ends the case as unfounded (不属实), after the supervising units confirmed it. */
    public void withdraw(long id) {
        end(id, ProcessState.WITHDRAWN, "CASE_WITHDRAWN", "督导单位确认问题不属实，案件撤销");
    }

    private void end(long id, ProcessState state, String kind, String summary) {
        jdbc.sql("update rectification_case set process_state = :state, ended_on = :today where id = :id")
                .param("state", state.name()).param("today", LocalDate.now(clock)).param("id", id).update();
        timeline.append(id, Timeline.SYSTEM, kind, summary, null);
        events.publishEvent(new CaseEnded(id, state));
    }

    /**
     * Moves the due date; the internal due date moves by the same number of days, the original one stays.
     *
     * @param reason why, in Chinese, for the timeline
     */
    public void moveDueDate(long id, LocalDate dueDate, String actor, String reason) {
        RectificationCase before = get(id);
        long window = before.internalDueDate().until(before.dueDate(), java.time.temporal.ChronoUnit.DAYS);
        jdbc.sql("""
                update rectification_case set due_date = :due, internal_due_date = :internal,
                       due_date_version = due_date_version + 1 where id = :id""")
                .param("due", dueDate).param("internal", dueDate.minusDays(window)).param("id", id).update();
        timeline.append(id, actor, "DUE_DATE_CHANGED",
                "整改期限由" + Wording.date(before.dueDate()) + "调整为" + Wording.date(dueDate), reason);
        events.publishEvent(new DueDateChanged(id, before.dueDate(), dueDate));
    }
}
