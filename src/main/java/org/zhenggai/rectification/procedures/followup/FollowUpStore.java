package org.zhenggai.rectification.procedures.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.procedures.followup.FollowUp.Check;

/** Follow-ups and their checks; the highest number is the check that is awaited or was made last. */
@Repository
class FollowUpStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long open(long caseId, LocalDate closedOn) {
        return jdbc.sql("insert into follow_up (case_id, closed_on, state) values (:case, :closed, 'RUNNING') returning id")
                .param("case", caseId).param("closed", closedOn).query(Long.class).single();
    }

    FollowUp get(long id) {
        return jdbc.sql("select id, case_id, closed_on, state from follow_up where id = :id").param("id", id)
                .query(FollowUp.class).single();
    }

    void end(long id, FollowUpState state) {
        jdbc.sql("update follow_up set state = :state where id = :id").param("state", state.name()).param("id", id).update();
    }

    /** Ends whatever follow-up of the case still runs. */
    void voidRunning(long caseId) {
        jdbc.sql("update follow_up set state = 'VOID' where case_id = :case and state = 'RUNNING'").param("case", caseId).update();
    }

    List<Check> checks(long followUpId) {
        return jdbc.sql("""
                select follow_up_id, number, due_on, visited_on, seen, conclusion, officer_id from follow_up_check
                where follow_up_id = :id order by number""").param("id", followUpId).query(Check.class).list();
    }

    void plan(long followUpId, int number, LocalDate dueOn) {
        jdbc.sql("insert into follow_up_check (follow_up_id, number, due_on) values (?, ?, ?)").params(followUpId, number, dueOn)
                .update();
    }

    void visited(Check check, LocalDate visitedOn, String seen, String conclusion, String officer) {
        jdbc.sql("""
                update follow_up_check set visited_on = :visited, seen = :seen, conclusion = :conclusion, officer_id = :by,
                       recorded_on = :today where follow_up_id = :id and number = :number""")
                .param("visited", visitedOn).param("seen", seen).param("conclusion", conclusion).param("by", officer)
                .param("today", LocalDate.now(clock)).param("id", check.followUpId()).param("number", check.number()).update();
    }
}
