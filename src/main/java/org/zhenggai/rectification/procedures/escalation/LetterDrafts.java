package org.zhenggai.rectification.procedures.escalation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The prepared texts of letters that wait for their signature; only ever added. */
@Repository
class LetterDrafts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets no second text of the same letter in before this transaction ends. */
    void lock(long escalationId) {
        jdbc.sql("select id from escalation where id = :id for update").param("id", escalationId).query(Long.class).single();
    }

    /** The text that counts; empty while there is none. */
    Optional<LetterDraft> newest(long escalationId) {
        return jdbc.sql("""
                select id, requirement, measure, officer_id, officer_name, written_at from escalation_draft
                where escalation_id = :escalation order by id desc limit 1""").param("escalation", escalationId)
                .query((row, n) -> new LetterDraft(row.getLong("id"), row.getString("requirement"), row.getString("measure"),
                        row.getString("officer_id"), row.getString("officer_name"),
                        row.getObject("written_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime()))
                .optional();
    }

    void add(long escalationId, String requirement, String measure, String officer, String name) {
        jdbc.sql("""
                insert into escalation_draft (escalation_id, requirement, measure, officer_id, officer_name, written_at)
                values (:escalation, :requirement, :measure, :officer, :name, :at)""").param("escalation", escalationId)
                .param("requirement", requirement).param("measure", measure).param("officer", officer).param("name", name)
                .param("at", OffsetDateTime.now(clock)).update();
    }
}
