package org.zhenggai.rectification.ground.audit;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.ChainProblem.Kind;
import org.zhenggai.rectification.ground.audit.SealWriter.Touched;
import org.zhenggai.rectification.ground.database.AtCommit;
import org.zhenggai.rectification.ground.database.LastAct;

/**
 * The one door through which rows of a case change: whoever changes one says so, and what it then holds is sealed as a last act of the same
 * transaction. A row that holds something else was changed past it. The cost of a change is that of the rows it touches.
 */
@Service
public class Seals {

    /** The seals as chains, one for each case. */
    public static final EntryChain.Table CHAIN = SealWriter.CHAIN;

    /**
     * A row that is not as it was sealed.
     *
     * @param caseId   its case
     * @param objectId its key as text
     * @param kind     changed, removed, or never registered
     */
    public record Problem(SealedTable table, long caseId, String objectId, Kind kind) {}

    /** Before the timelines and the audit log link their entries: heads are taken in one order by all. */
    private static final int ORDER = 500;
    private static final int PORTION = 1000;

    private final JdbcTemplate jdbc;
    private final AtCommit atCommit;
    private final List<SealedTable> tables;
    private final EntryChain chain;
    private final LastAct<Touched> sealing;

    Seals(JdbcTemplate jdbc, AtCommit atCommit, List<SealedTable> tables) {
        this.jdbc = jdbc;
        this.atCommit = atCommit;
        this.tables = tables;
        this.chain = new EntryChain(jdbc, CHAIN);
        this.sealing = LastAct.of(ORDER, new SealWriter(jdbc)::seal);
    }

    /** The row changes in the present transaction. */
    public void changed(SealedTable table, long caseId, Object objectId) {
        atCommit.note(sealing, new Touched(table, caseId, String.valueOf(objectId)));
    }

    /** Checks that no seal was changed, removed or inserted. @param caseId the one case, null for all */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainCheck.Result check(Long caseId, int listed) {
        return ChainCheck.of(chain, caseId, listed);
    }

    /**
     * Compares every row with its last seal, streaming over all of them.
     *
     * @param caseId the one case, null for all
     * @return number of rows compared
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public long compare(Long caseId, Consumer<Problem> problems) {
        long rows = 0;
        for (SealedTable table : tables) {
            rows += compare(table, caseId, problems);
            missing(table, caseId, problems);
        }
        return rows;
    }

    private long compare(SealedTable table, Long caseId, Consumer<Problem> problems) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(PORTION);
        long[] rows = {0};
        streaming.query(table.withSeal() + ") r" + (caseId == null ? "" : " where r.case_id = ?"), row -> {
            rows[0]++;
            SealWriter.Row found = SealWriter.row(table, row);
            if (found.changed()) {
                problems.accept(new Problem(table, found.caseId(), found.objectId(),
                        found.sealed() == null ? Kind.INSERTED : Kind.CHANGED));
            }
        }, Stream.ofNullable(caseId).toArray());
        return rows[0];
    }

    private void missing(SealedTable table, Long caseId, Consumer<Problem> problems) {
        jdbc.query("select s.case_id, s.object_id from (select distinct case_id, object_id from record_seal where kind = ?"
                + (caseId == null ? "" : " and case_id = ?") + ") s left join (" + table.select()
                + ") r on r.object_id = s.object_id where r.object_id is null order by s.case_id, s.object_id", row -> {
                    problems.accept(new Problem(table, row.getLong("case_id"), row.getString("object_id"), Kind.REMOVED));
                }, Stream.concat(Stream.of(table.kind()), Stream.ofNullable(caseId)).toArray());
    }
}
