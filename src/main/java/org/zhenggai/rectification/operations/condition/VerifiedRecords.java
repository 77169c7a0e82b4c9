package org.zhenggai.rectification.operations.condition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.RecordsVerified;

/** Keeps what the last verification of all records came to, whoever asked for it. */
@Component
class VerifiedRecords {

    private static final Clock REAL = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc;

    VerifiedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction of its own: the verification's only reads. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(RecordsVerified verified) {
        jdbc.sql("insert into condition_verification (verified_at, problems, verdict) values (:at, :problems, :verdict)")
                .param("at", OffsetDateTime.now(REAL)).param("problems", verified.problems()).param("verdict", verified.verdict()).update();
    }

    Optional<Measures.Verified> last() {
        return jdbc.sql("select verified_at, problems, verdict from condition_verification order by id desc limit 1")
                .query((row, n) -> new Measures.Verified(row.getObject("verified_at", OffsetDateTime.class), row.getLong("problems"),
                        row.getString("verdict"))).optional();
    }
}
