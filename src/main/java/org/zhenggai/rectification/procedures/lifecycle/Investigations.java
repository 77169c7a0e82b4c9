package org.zhenggai.rectification.procedures.lifecycle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Investigations, every version kept. */
@Repository
class Investigations {

    private static final String COLUMNS = """
            case_id, version, conclusion, investigated_on, facts, unfounded_reason, illegal_subject, problem_type,
            original_type, fits_spatial_plan, crime_clue, discipline_clue, investigated_by""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Investigations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Investigation> current(long caseId) {
        return jdbc.sql("select " + COLUMNS + " from investigation where case_id = :case order by version desc limit 1")
                .param("case", caseId).query(Investigation.class).optional();
    }

    /** Takes the newest version back. */
    void takeBack(long caseId) {
        jdbc.sql("""
                delete from investigation where case_id = :case
                and version = (select max(v.version) from investigation v where v.case_id = :case)""").param("case", caseId).update();
    }

    /** Adds the next version; the version in the argument is ignored. */
    void add(Investigation found) {
        jdbc.sql("insert into investigation (" + COLUMNS + ", recorded_at) values (?,"
                + " (select coalesce(max(version), 0) + 1 from investigation where case_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(found.caseId(), found.caseId(), found.conclusion(), found.investigatedOn(), found.facts(), found.unfoundedReason(),
                        found.illegalSubject(), found.problemType(), found.originalType(), found.fitsSpatialPlan(), found.crimeClue(),
                        found.disciplineClue(), found.investigatedBy(), OffsetDateTime.now(clock)).update();
    }
}
