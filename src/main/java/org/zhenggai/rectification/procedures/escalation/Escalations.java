package org.zhenggai.rectification.procedures.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.ReadsAhead;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.database.ReadAhead;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;

/** What was triggered, and what was done about it. */
@Repository
class Escalations implements ReadsAhead {

    /** What somebody did about an escalation. */
    record Step(String step, String title, String text, String officerId, LocalDate doneOn) {}

    /** An interview as it was held; {@code participants} are names. */
    record Interview(LocalDate heldOn, String place, String participants, String minutes) {}

    private static final String COLUMNS = """
            id, case_id, rule, level, instrument, due_date_version, due_date, occasion, reason, respond_days, state, triggered_on,
            issued_on, document_no, requirement, signed_by, respond_by, interview_on, interview_answered_on, ended_on,
            issued_with, absorbed_by""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReadAhead<List<Escalation>> ahead = new ReadAhead<>();

    Escalations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Escalation get(long id) {
        return jdbc.sql("select " + COLUMNS + " from escalation where id = :id").param("id", id).query(Escalation.class).single();
    }

    /** All of a case, oldest first. */
    List<Escalation> of(long caseId) {
        return ahead.of(caseId, id -> jdbc.sql("select " + COLUMNS + " from escalation where case_id = :case order by id")
                .param("case", id).query(Escalation.class).list());
    }

    @Override
    public void readAhead(List<RectificationCase> cases) {
        Map<Long, List<Escalation>> read = new HashMap<>();
        cases.forEach(c -> read.put(c.id(), new ArrayList<>()));
        jdbc.sql("select " + COLUMNS + " from escalation where case_id in (:cases) order by id").param("cases", read.keySet())
                .query(Escalation.class).list().forEach(one -> read.get(one.caseId()).add(one));
        ahead.keep(read);
    }

    @Override
    public void over() {
        ahead.over();
    }

    private void changes(long id) {
        ahead.forgetAll(known -> known.stream().anyMatch(one -> one.id() == id));
    }

    List<Position> addressees(long id) {
        return jdbc.sql("select unit_id, role from escalation_addressee where escalation_id = :id order by position").param("id", id)
                .query((row, n) -> new Position(row.getString("unit_id"), Role.valueOf(row.getString("role")))).list();
    }

    List<Step> steps(long id) {
        return jdbc.sql("select step, title, text, officer_id, done_on from escalation_step where escalation_id = :id order by id")
                .param("id", id).query(Step.class).list();
    }

    /** Records a draft; empty when the row was triggered under this version and occasion already. */
    Optional<Long> trigger(long caseId, LadderRow row, int dueDateVersion, LocalDate dueDate, String occasion, List<Position> to) {
        ahead.forget(caseId);
        Optional<Long> id = jdbc.sql("""
                insert into escalation (case_id, rule, level, instrument, due_date_version, due_date, occasion, reason, respond_days,
                       state, triggered_on)
                values (:case, :rule, :level, :instrument, :version, :due, :occasion, :reason, :days, 'DRAFT', :today)
                on conflict (case_id, rule, due_date_version, occasion) do nothing returning id""")
                .param("case", caseId).param("rule", row.rule()).param("level", row.level()).param("instrument", row.instrument())
                .param("version", dueDateVersion).param("due", dueDate).param("occasion", occasion).param("reason", row.reason())
                .param("days", row.respondDays()).param("today", LocalDate.now(clock)).query(Long.class).optional();
        id.ifPresent(key -> {
            for (int i = 0; i < to.size(); i++) {
                jdbc.sql("insert into escalation_addressee (escalation_id, position, unit_id, role) values (?, ?, ?, ?)")
                        .params(key, i + 1, to.get(i).unitId(), to.get(i).role().name()).update();
            }
        });
        return id;
    }

    /** Until the transaction ends no letter of the case is signed; one that is being signed is waited for. */
    void lock(long caseId) {
        ahead.forget(caseId);
        jdbc.sql("select id from escalation where case_id = :case order by id for update").param("case", caseId).query(Long.class).list();
    }

    /** The letters that are issued as one document with this one, in its order; none where it is no first one. */
    List<Escalation> issuedWith(long first) {
        return jdbc.sql("select " + COLUMNS + " from escalation where issued_with = :first order by id = :first desc, id")
                .param("first", first).query(Escalation.class).list();
    }

    /** What the letter took in. */
    List<Escalation> absorbedBy(long id) {
        return jdbc.sql("select " + COLUMNS + " from escalation where absorbed_by = :id order by id").param("id", id)
                .query(Escalation.class).list();
    }

    /** From now on these are one document, which bears the key of the first. */
    void issueTogether(List<Long> letters) {
        letters.forEach(this::changes);
        jdbc.sql("update escalation set issued_with = :first where id in (:letters)").param("first", letters.get(0))
                .param("letters", letters).update();
    }

    /** The letter takes a weaker one in, and reaches whom that would have reached. */
    void absorb(long weaker, long letter) {
        changes(weaker);
        jdbc.sql("update escalation set absorbed_by = :letter where id = :weaker").param("letter", letter).param("weaker", weaker)
                .update();
        jdbc.sql("""
                insert into escalation_addressee (escalation_id, position, unit_id, role)
                select :letter, (select coalesce(max(position), 0) from escalation_addressee where escalation_id = :letter) + w.position,
                       w.unit_id, w.role
                from escalation_addressee w where w.escalation_id = :weaker and not exists (select 1 from escalation_addressee k
                  where k.escalation_id = :letter and k.unit_id = w.unit_id and k.role = w.role)""").param("letter", letter)
                .param("weaker", weaker).update();
    }

    /** @param reason as the letter states it, with the days of that day */
    void sign(long id, String documentNo, String requirement, String reason, String officer) {
        changes(id);
        jdbc.sql("""
                update escalation set document_no = :number, requirement = :requirement, reason = :reason, signed_by = :by
                where id = :id""").param("number", documentNo).param("requirement", requirement).param("reason", reason)
                .param("by", officer).param("id", id).update();
    }

    /** Notes the number of a letter that nobody signs. */
    void number(long id, String documentNo) {
        changes(id);
        jdbc.sql("update escalation set document_no = :number where id = :id").param("number", documentNo).param("id", id).update();
    }

    void issue(long id, LocalDate respondBy) {
        changes(id);
        jdbc.sql("update escalation set state = 'ISSUED', issued_on = :today, respond_by = :by where id = :id")
                .param("today", LocalDate.now(clock)).param("by", respondBy).param("id", id).update();
    }

    void interviewed(long id, LocalDate heldOn, LocalDate respondBy) {
        changes(id);
        jdbc.sql("update escalation set interview_on = :held, respond_by = :by where id = :id")
                .param("held", heldOn).param("by", respondBy).param("id", id).update();
    }

    void record(long id, Interview interview, String recordedBy) {
        jdbc.sql(
                "insert into interview_record (escalation_id, held_on, place, participants, minutes, recorded_by) values (?, ?, ?, ?, ?, ?)")
                .params(id, interview.heldOn(), interview.place(), interview.participants(), interview.minutes(), recordedBy).update();
    }

    Optional<Interview> interview(long id) {
        return jdbc.sql("select held_on, place, participants, minutes from interview_record where escalation_id = :id").param("id", id)
                .query(Interview.class).optional();
    }

    void interviewAnswered(long id) {
        changes(id);
        jdbc.sql("update escalation set interview_answered_on = :today where id = :id").param("today", LocalDate.now(clock))
                .param("id", id).update();
    }

    void end(long id, Escalation.State state) {
        changes(id);
        jdbc.sql("update escalation set state = :state, ended_on = :today where id = :id").param("state", state.name())
                .param("today", LocalDate.now(clock)).param("id", id).update();
    }

    void addStep(long id, String step, String title, String text, String officer) {
        jdbc.sql("insert into escalation_step (escalation_id, step, title, text, officer_id, done_on) values (?, ?, ?, ?, ?, ?)")
                .params(id, step, title, text, officer, LocalDate.now(clock)).update();
    }

    /** How often the instrument was issued on the case. */
    int issued(long caseId, Instrument instrument) {
        return (int) of(caseId).stream().filter(one -> one.instrument() == instrument && one.issuedOn() != null).count();
    }

    /** Day of the last interview whose report has not come in. */
    Optional<LocalDate> unansweredInterview(long caseId) {
        return of(caseId).stream().filter(one -> one.interviewOn() != null && one.interviewAnsweredOn() == null)
                .map(Escalation::interviewOn).reduce((first, later) -> later);
    }
}
