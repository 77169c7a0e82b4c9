package org.zhenggai.rectification.casework.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseEnded;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.Timeline;

/** Gives each case that is struck off the list its archive number (归档号), counted by year without gaps; it is kept for good. */
@Component
class ArchiveNumbers {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final ArchiveSettings settings;
    private final Clock clock;

    ArchiveNumbers(JdbcClient jdbc, Timeline timeline, ArchiveSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the transaction that closes the case; a case closed for a second time has its number already. */
    @EventListener
    void on(CaseEnded ended) {
        boolean numbered = jdbc.sql("select count(*) from case_archive where case_id = :case").param("case", ended.caseId())
                .query(Integer.class).single() > 0;
        if (ended.state() != ProcessState.CLOSED || numbered) {
            return;
        }
        int year = LocalDate.now(clock).getYear();
        // until the commit: two cases closed at once must not count to the same number, and one rolled back must leave no gap
        jdbc.sql("select pg_advisory_xact_lock(hashtext('case_archive'))").query((row, n) -> 0).single();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from case_archive where year = :year").param("year", year)
                .query(Integer.class).single();
        String name = settings.number().replace("{year}", String.valueOf(year)).replace("{number}", String.valueOf(number));
        jdbc.sql("insert into case_archive (case_id, year, number, name, assigned_at) values (?, ?, ?, ?, ?)")
                .params(ended.caseId(), year, number, name, OffsetDateTime.now(clock)).update();
        timeline.append(ended.caseId(), Timeline.SYSTEM, "CASE_ARCHIVED", "案卷已归档，归档号" + name, null);
    }
}
