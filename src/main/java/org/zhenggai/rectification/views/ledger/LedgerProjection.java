package org.zhenggai.rectification.views.ledger;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.CaseNoted;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.database.AtCommit;
import org.zhenggai.rectification.ground.database.LastAct;
import org.zhenggai.rectification.ground.organization.UnitRenamed;

/**
 * Keeps the ledger's rows in step with the facts: every case a transaction touched is projected once, as its last act, by the
 * statements that know the facts: {@code ledger/row.sql} for what people read, {@code ledger/fact.sql} for what is counted.
 */
@Service
public class LedgerProjection {

    private static final int LOCK = 0x1ED6E7;
    /** It only watches: after the acts that change cases, before those that seal and link. */
    private static final int ORDER = 50;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Projected rows;
    private final Projected facts;
    private final AtCommit atCommit;
    private final LastAct<Long> projecting = LastAct.of(ORDER, noted -> project(noted.stream().distinct().sorted().toList()));

    LedgerProjection(JdbcClient jdbc, AuditLog audit, AtCommit atCommit) {
        this.atCommit = atCommit;
        this.jdbc = jdbc;
        this.audit = audit;
        this.rows = new Projected(jdbc, "ledger_row", "ledger/row.sql");
        this.facts = new Projected(jdbc, "ledger_fact", "ledger/fact.sql");
    }

    @EventListener
    @Transactional
    void on(CaseChanged changed) {
        atCommit.note(projecting, changed.caseId());
    }

    @EventListener
    @Transactional
    void on(CaseNoted noted) {
        atCommit.note(projecting, noted.caseId());
    }

    /** Names of units stand in the rows, and are searched for there. */
    @EventListener
    @Transactional
    void on(UnitRenamed renamed) {
        jdbc.sql("select distinct case_id from case_party where unit_id = :unit").param("unit", renamed.unitId()).query(Long.class).list()
                .forEach(id -> atCommit.note(projecting, id));
    }

    /** Makes every row anew from the facts. @return the number of rows */
    @Transactional
    public int rebuild(String actor) {
        jdbc.sql("lock table ledger_row, ledger_fact in share row exclusive mode").update();
        facts.rebuild();
        int made = rows.rebuild();
        audit.record(Act.of(Category.SETTING, actor, "重建整改台账").saying(made + "行"));
        return made;
    }

    private void project(List<Long> caseIds) {
        // two transactions on one case: the second waits here and then reads what the first has committed
        caseIds.stream().map(id -> id % 256).distinct().sorted().forEach(id -> jdbc.sql("select pg_advisory_xact_lock(:lock, :id)").param(
                "lock", LOCK).param("id", id.intValue())
                .query((row, n) -> n).list());
        for (int from = 0; from < caseIds.size(); from += 1000) {
            List<Long> some = caseIds.subList(from, Math.min(from + 1000, caseIds.size()));
            rows.write(some);
            facts.write(some);
        }
    }
}
