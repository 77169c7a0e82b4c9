package org.zhenggai.rectification.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.audit.AuditLog;
import org.zhenggai.rectification.finding.CaseBatch;
import org.zhenggai.rectification.finding.CaseChanged;
import org.zhenggai.rectification.finding.CaseNoted;

/**
 * Keeps the ledger's rows in step with the facts: every case a transaction touched is projected once, as its last act, by the one
 * statement that knows the facts ({@code ledger/row.sql}).
 */
@Service
public class LedgerProjection {

    private static final int LOCK = 0x1ED6E7;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final String facts;
    private final CaseBatch batch = new CaseBatch(CaseBatch.WATCHES, this::project);
    private volatile String upsertHead;
    private volatile String upsertTail;

    LedgerProjection(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
        try {
            this.facts = new ClassPathResource("ledger/row.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener
    void on(CaseChanged changed) {
        batch.add(changed.caseId());
    }

    @EventListener
    void on(CaseNoted noted) {
        batch.add(noted.caseId());
    }

    /** Makes every row anew from the facts. @return the number of rows */
    @Transactional
    public int rebuild(String actor) {
        jdbc.sql("lock table ledger_row in share row exclusive mode").update();
        jdbc.sql("delete from ledger_row").update();
        int rows = jdbc.sql(head() + facts + upsertTail).update();
        audit.record(actor, "重建整改台账", rows + "行");
        return rows;
    }

    /** A database from before the ledger has cases without rows: they are made when the application starts. */
    @EventListener
    @Transactional
    void on(ApplicationReadyEvent ready) {
        project(jdbc.sql("""
                select c.id from rectification_case c where not exists (select 1 from ledger_row l where l.case_id = c.id)
                order by c.id""").query(Long.class).list());
    }

    private void project(List<Long> caseIds) {
        // two transactions on one case: the second waits here and then reads what the first has committed
        caseIds.stream().map(id -> id % 256).distinct().sorted().forEach(id ->
                jdbc.sql("select pg_advisory_xact_lock(:lock, :id)").param("lock", LOCK).param("id", id.intValue())
                        .query((row, n) -> n).list());
        for (int from = 0; from < caseIds.size(); from += 1000) {
            jdbc.sql(head() + facts + " where c.id in (:ids)" + upsertTail)
                    .param("ids", caseIds.subList(from, Math.min(from + 1000, caseIds.size()))).update();
        }
    }

    private String head() {
        if (upsertHead == null) {
            String columns = jdbc.sql("""
                    select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                    where table_schema = current_schema() and table_name = 'ledger_row'""").query(String.class).single();
            upsertTail = " on conflict (case_id) do update set (" + columns + ") = row(" + Arrays.stream(columns.split(", "))
                    .map(column -> "excluded." + column).collect(Collectors.joining(", ")) + ")";
            upsertHead = "insert into ledger_row (" + columns + ")\n";
        }
        return upsertHead;
    }
}
