package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases and where they stand. Procedures read and change a case only through this service and {@link CaseTerms}; every change
 * writes the timeline in the same transaction and is published as a fact in the past tense.
 */
@Service
@Transactional
public class Cases {

    static final String COLUMNS = """
            c.id, c.case_number, c.finding_id, c.title, c.village, c.category, c.area_mu, c.farmland_mu, c.basic_farmland_mu,
            c.due_date, c.original_due_date, c.due_date_version, c.internal_due_date, c.named_condition, c.check_date,
            c.process_state, c.process_instance_id, c.ended_on,
            exists (select 1 from case_hold h where h.case_id = c.id and h.released_at is null) as held,
            c.behind, c.registered_on, c.state_since, c.extension_barred, c.relapse_of""";

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final CaseAhead ahead;

    Cases(JdbcClient jdbc, Timeline timeline, Clock clock, ApplicationEventPublisher events, CaseAhead ahead) {
        this.ahead = ahead;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** The case by its key. @throws java.util.NoSuchElementException when there is none: the engine carries only existing keys */
    public RectificationCase get(long id) {
        return ahead.read().of(id, this::read);
    }

    /** The same as it stands at this moment, with what others have committed since it was read. */
    public RectificationCase now(long id) {
        changes(id);
        return get(id);
    }

    /** The row or a hold of the case is another now: whoever asks next is told so. */
    void changes(long id) {
        ahead.read().forget(id);
    }

    private RectificationCase read(long id) {
        return jdbc.sql("select " + COLUMNS + " from rectification_case c where c.id = :id").param("id", id)
                .query(RectificationCase.class).optional().orElseThrow();
    }

    /**
     * Those of these numbers that nobody changes at this moment, in their order: locked until the transaction ends, and waited for by
     * nobody who only adds to their records. Who takes locks on what belongs to a case takes the case first, as everybody does.
     */
    public List<RectificationCase> free(List<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : jdbc.sql("select " + COLUMNS
                + " from rectification_case c where c.case_number in (:numbers) order by c.case_number for no key update of c skip locked")
                .param("numbers", caseNumbers).query(RectificationCase.class).list();
    }

    public Optional<RectificationCase> byNumber(String caseNumber) {
        return jdbc.sql("select " + COLUMNS + " from rectification_case c where c.case_number = :number")
                .param("number", caseNumber).query(RectificationCase.class).optional();
    }

    /** Locks the case until the transaction ends: what reads a date or a hold and writes it anew comes after whoever did so before. */
    void lock(long id) {
        changes(id);
        jdbc.sql("select id from rectification_case where id = :id for update").param("id", id).query(Long.class).single();
    }

    /** Cases that have not come to an end, by case number. */
    public List<RectificationCase> open() {
        return jdbc.sql("select " + COLUMNS + " from rectification_case c where c.ended_on is null order by c.case_number")
                .query(RectificationCase.class).list();
    }

    /** All cases of a plan, by case number. */
    public List<RectificationCase> ofPlan(String planId) {
        return jdbc.sql("select " + COLUMNS + " from rectification_case c join finding f on f.id = c.finding_id"
                + " where f.plan_id = :plan order by c.case_number")
                .param("plan", planId).query(RectificationCase.class).list();
    }

    /** Numbers of the cases that were opened because this one relapsed. */
    public List<String> relapsesOf(long id) {
        return jdbc.sql("select case_number from rectification_case where relapse_of = :id order by case_number").param("id", id)
                .query(String.class).list();
    }

    public Finding finding(RectificationCase rectificationCase) {
        return ahead.findings().of(rectificationCase.id(), id -> readFinding(rectificationCase.findingId()));
    }

    private Finding readFinding(String id) {
        return jdbc.sql("""
                select id, plan_id, path, heading, problem, target, category, deadline, problem_type, area_mu, farmland_mu,
                       basic_farmland_mu, conversion_deadline, indicator
                from finding where id = :id""").param("id", id).query(Finding.class).single();
    }

    /** Notes that a process instance of the case's category was started; the newest one is the case's instance. */
    public void started(long id, String processInstanceId) {
        jdbc.sql("update rectification_case set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId).param("id", id).update();
        changes(id);
        timeline.append(id, Timeline.SYSTEM, "PROCESS_STARTED", "整改流程已启动", null);
    }

    /** The case has come to a new step of its procedure. */
    public void entered(long id, ProcessState state) {
        int moved = jdbc.sql("""
                update rectification_case set process_state = :state, state_since = :today
                where id = :id and process_state <> :state""")
                .param("state", state.name()).param("today", LocalDate.now(clock)).param("id", id).update();
        changes(id);
        if (moved > 0) {
            events.publishEvent(new CaseChanged(id));
        }
    }

    /** Areas found by investigation, in 亩; null leaves the plan's figure. */
    public void measured(long id, BigDecimal area, BigDecimal farmland, BigDecimal basicFarmland) {
        jdbc.sql("""
                update rectification_case set area_mu = coalesce(:area, area_mu), farmland_mu = coalesce(:farmland, farmland_mu),
                       basic_farmland_mu = coalesce(:basic, basic_farmland_mu) where id = :id""")
                .param("area", area).param("farmland", farmland).param("basic", basicFarmland).param("id", id).update();
        changes(id);
        events.publishEvent(new CaseNoted(id));
    }

    /** Notes what the last check saw: whether a milestone or a progress report is missing. */
    public void behind(long id, boolean behind) {
        if (get(id).behind() == behind) {
            return;
        }
        int marked = jdbc.sql("update rectification_case set behind = :behind where id = :id and behind <> :behind")
                .param("behind", behind).param("id", id).update();
        changes(id);
        if (marked > 0) {
            events.publishEvent(new CaseNoted(id));
        }
    }

    /** Strikes the case off the list (销号). */
    public void close(long id) {
        end(id, ProcessState.CLOSED, Timeline.SYSTEM, "CASE_CLOSED", "案件已销号归档", null);
    }

    /** Ends the case as unfounded (不属实), after the supervising units confirmed it. */
    public void withdraw(long id) {
        end(id, ProcessState.WITHDRAWN, Timeline.SYSTEM, "CASE_WITHDRAWN", "督导单位确认问题不属实，案件撤销", null);
    }

    /**
     * Ends an umbrella case (总案) because the cases of the list it stood for are registered; its process ends visibly.
     *
     * @param numbers the case numbers of these cases
     */
    public void replace(long id, List<String> numbers, String actor) {
        end(id, ProcessState.REPLACED, actor, "CASE_REPLACED", "遗留问题清单已导入，总案由清单案件取代",
                "取代本案的案件：" + String.join("、", numbers));
    }

    private void end(long id, ProcessState state, String actor, String kind, String summary, String detail) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("update rectification_case set process_state = :state, state_since = :today, ended_on = :today where id = :id")
                .param("state", state.name()).param("today", today).param("id", id).update();
        changes(id);
        timeline.append(id, actor, kind, summary, detail);
        events.publishEvent(new CaseEnded(id, state));
    }

    /**
     * Undoes the closure of a case: its process starts again. Does nothing where the case is not closed.
     *
     * @param reason    why, in Chinese
     * @param keepsDate whether the old date stays as it was; otherwise the working days since the closure are given back
     */
    public void reopen(long id, String actor, String reason, boolean keepsDate) {
        LocalDate closedOn = get(id).endedOn();
        int reopened = jdbc.sql("""
                update rectification_case set process_state = :state, state_since = :today, ended_on = null
                where id = :id and process_state = 'CLOSED'""")
                .param("state", ProcessState.NOT_STARTED.name()).param("today", LocalDate.now(clock)).param("id", id).update();
        changes(id);
        if (reopened > 0) {
            timeline.append(id, actor, "CASE_REOPENED", "销号撤销，案件重新开启", reason);
            events.publishEvent(new CaseReopened(id, reason, keepsDate ? null : closedOn));
        }
    }

    /** Records an independent cause (domain.md §5); a table decides what follows. The unit concerned reads no confidential clue. */
    public void found(long id, Cause cause, String detail, String actor) {
        timeline.append(id, actor, "CAUSE_FOUND", "发现：" + cause.label(), cause.confidential() ? "线索内容见移送材料" : detail);
        events.publishEvent(new CauseFound(id, cause, detail, actor));
    }
}
