package org.zhenggai.rectification.procedures.acceptance;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Public notices (公示) and the objections against them. */
@Repository
public class PublicNotices {

    /** A notice; both days included. */
    public record PublicNotice(long caseId, int round, LocalDate startsOn, LocalDate endsOn, String medium, String completion,
            String hotline) {}

    /** An objection; {@code decision} is null until it is decided. */
    record Objection(long id, LocalDate receivedOn, String objector, String content, String decision) {}

    private final JdbcClient jdbc;

    PublicNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(PublicNotice notice) {
        jdbc.sql("""
                insert into public_notice (case_id, round, starts_on, ends_on, medium, completion, hotline)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(notice.caseId(), notice.round(), notice.startsOn(), notice.endsOn(), notice.medium(), notice.completion(),
                        notice.hotline()).update();
    }

    /** The notice of a round of the case's acceptance, if it was published. */
    public Optional<PublicNotice> of(long caseId, int round) {
        return jdbc.sql("""
                select case_id, round, starts_on, ends_on, medium, completion, hotline from public_notice
                where case_id = :case and round = :round""")
                .param("case", caseId).param("round", round).query(PublicNotice.class).optional();
    }

    void receive(long caseId, int round, LocalDate receivedOn, String objector, String content) {
        jdbc.sql("insert into objection (case_id, round, received_on, objector, content) values (?, ?, ?, ?, ?)")
                .params(caseId, round, receivedOn, objector, content).update();
    }

    /** The objection that waits for a decision. */
    Optional<Objection> open(long caseId, int round) {
        return jdbc.sql("""
                select id, received_on, objector, content, decision from objection
                where case_id = :case and round = :round and decision is null order by id desc limit 1""")
                .param("case", caseId).param("round", round).query(Objection.class).optional();
    }

    void decide(long objectionId, String decision, String finding, String officerId) {
        jdbc.sql("update objection set decision = :decision, finding = :finding, decided_by = :by where id = :id")
                .param("decision", decision).param("finding", finding).param("by", officerId).param("id", objectionId).update();
    }
}
