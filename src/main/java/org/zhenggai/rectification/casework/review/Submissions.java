package org.zhenggai.rectification.casework.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.database.ReadAhead;
import org.zhenggai.rectification.ground.organization.Persons;

/** What was submitted for review, round by round. Nothing is overwritten: each round keeps its own list. */
@Service
@Transactional
public class Submissions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Persons persons;
    private final ReadAhead<Map<Stage, Integer>> rounds = new ReadAhead<>();

    Submissions(JdbcClient jdbc, Clock clock, Persons persons) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.persons = persons;
    }

    /** Opens the next round of the stage. @return its number, from 1 */
    public int open(long caseId, Stage stage, String submittedBy, LocalDate completedOn, String report) {
        rounds.forget(caseId); // another transaction may have opened one
        int round = round(caseId, stage) + 1;
        jdbc.sql("""
                insert into submission (case_id, stage, round, submitted_by, submitted_for, submitted_at, completed_on, report)
                values (:case, :stage, :round, :by, :for, :at, :completed, :report)""")
                .param("case", caseId).param("stage", stage.name()).param("round", round).param("by", submittedBy)
                .param("for", persons.actingFor(submittedBy))
                .param("at", OffsetDateTime.now(clock)).param("completed", completedOn).param("report", report).update();
        rounds.forget(caseId);
        return round;
    }

    /** Takes the current round of the stage back, of which nobody has judged anything yet; what was handed in with it is none any more. */
    public void takeBack(long caseId, Stage stage) {
        int round = round(caseId, stage);
        jdbc.sql("delete from submitted_piece where case_id = :case and round = :round and :evidence").param("case", caseId)
                .param("round", round).param("evidence", stage == Stage.EVIDENCE).update();
        jdbc.sql("delete from submission where case_id = :case and stage = :stage and round = :round").param("case", caseId)
                .param("stage", stage.name()).param("round", round).update();
        rounds.forget(caseId);
    }

    /** The current round of the stage, 0 when nothing was submitted yet. */
    public int round(long caseId, Stage stage) {
        return rounds.of(caseId, this::rounds).getOrDefault(stage, 0);
    }

    private Map<Stage, Integer> rounds(long caseId) {
        Map<Stage, Integer> rounds = new EnumMap<>(Stage.class);
        jdbc.sql("select stage, max(round) as round from submission where case_id = :case group by stage").param("case", caseId)
                .query((row, n) -> rounds.put(Stage.valueOf(row.getString("stage")), row.getInt("round"))).list();
        return rounds;
    }

    /** The current round's submission. */
    public Optional<Submission> current(long caseId, Stage stage) {
        return jdbc.sql("""
                select case_id, stage, round, submitted_by, submitted_for, submitted_at, completed_on, report from submission
                where case_id = :case and stage = :stage order by round desc limit 1""")
                .param("case", caseId).param("stage", stage.name()).query(Submission.class).optional();
    }
}
