package org.zhenggai.rectification.procedures.instruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.procedures.instruction.Instruction.State;

/** The tables of instructions. */
@Repository
class InstructionStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What was done about an instruction. */
    enum Kind {
        ANSWER("落实情况"),
        ACCEPT("同意办结"),
        RETURN("继续落实");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param until the new day where it was returned, null otherwise */
    record Step(Kind kind, String text, LocalDate until, String officerId, LocalDate doneOn) {}

    private static final String COLUMNS = """
            id, case_id, text, until, given_by, given_for, by_name, given_at, unit_id, role, officer_id, state""";

    private final JdbcClient jdbc;
    private final Clock clock;

    InstructionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else gives an instruction on the case: the same one pressed twice would be two. */
    void lock(long caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('instruction'), :case)").param("case", (int) caseId).query((row, n) -> 0).single();
    }

    long add(long caseId, String text, LocalDate until, String by, String principal, String name, Position to, String officer) {
        return jdbc.sql("""
                insert into instruction (case_id, text, until, given_by, given_for, by_name, given_at, unit_id, role, officer_id, state)
                values (:case, :text, :until, :by, :for, :name, :at, :unit, :role, :officer, 'OPEN') returning id""")
                .param("case", caseId).param("text", text).param("until", until).param("by", by).param("for", principal)
                .param("name", name).param("at", OffsetDateTime.now(clock)).param("unit", to.unitId()).param("role", to.role().name())
                .param("officer", officer).query(Long.class).single();
    }

    Instruction get(long id) {
        return jdbc.sql("select " + COLUMNS + " from instruction where id = :id").param("id", id).query((row, n) -> instruction(row))
                .single();
    }

    /** All of a case, newest first. */
    List<Instruction> of(long caseId) {
        return jdbc.sql("select " + COLUMNS + " from instruction where case_id = :case order by id desc").param("case", caseId)
                .query((row, n) -> instruction(row)).list();
    }

    List<Step> steps(long id) {
        return jdbc.sql("select kind, text, until, officer_id, done_on from instruction_step where instruction_id = :id order by id")
                .param("id", id).query((row, n) -> new Step(Kind.valueOf(row.getString("kind")), row.getString("text"),
                        row.getObject("until", LocalDate.class), row.getString("officer_id"), row.getObject("done_on", LocalDate.class)))
                .list();
    }

    void answer(long id, String text, String officer) {
        state(id, State.ANSWERED);
        step(id, Kind.ANSWER, text, null, officer);
    }

    void accept(long id, String text, String officer) {
        state(id, State.CLOSED);
        step(id, Kind.ACCEPT, text, null, officer);
    }

    /** Ends those of the case that are not closed. @return their ids */
    List<Long> end(long caseId) {
        return jdbc.sql("update instruction set state = 'VOID' where case_id = :case and state in ('OPEN', 'ANSWERED') returning id")
                .param("case", caseId).query(Long.class).list();
    }

    /** The answer that was given last is taken back by who gave it; the instruction is open again. */
    void takeBackAnswer(long id, String officer) {
        jdbc.sql("""
                delete from instruction_step where id = (select max(s.id) from instruction_step s where s.instruction_id = :id)
                   and kind = 'ANSWER' and officer_id = :officer""").param("id", id).param("officer", officer).update();
        state(id, State.OPEN);
    }

    void sendBack(long id, String text, LocalDate until, String officer) {
        state(id, State.OPEN);
        jdbc.sql("update instruction set until = :until where id = :id").param("until", until).param("id", id).update();
        step(id, Kind.RETURN, text, until, officer);
    }

    private void state(long id, State state) {
        jdbc.sql("update instruction set state = :state where id = :id").param("state", state.name()).param("id", id).update();
    }

    private void step(long id, Kind kind, String text, LocalDate until, String officer) {
        jdbc.sql("""
                insert into instruction_step (instruction_id, kind, text, until, officer_id, done_on)
                values (:id, :kind, :text, :until, :officer, :today)""").param("id", id).param("kind", kind.name()).param("text", text)
                .param("until", until).param("officer", officer).param("today", LocalDate.now(clock)).update();
    }

    private static Instruction instruction(ResultSet row) throws SQLException {
        return new Instruction(row.getLong("id"), row.getLong("case_id"), row.getString("text"), row.getObject("until", LocalDate.class),
                row.getString("given_by"), row.getString("given_for"), row.getString("by_name"),
                row.getObject("given_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(), row.getString("unit_id"),
                Role.valueOf(row.getString("role")), row.getString("officer_id"), State.valueOf(row.getString("state")));
    }
}
