package org.zhenggai.rectification.views.ledger;

import static org.jooq.impl.DSL.insertInto;
import static org.zhenggai.rectification.views.ledger.LedgerTables.ENTRY;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.database.Composed;

/** What only the ledger knows of a case. Every change is in the case's timeline. */
@Component
public class LedgerEntries {

    private final JdbcClient jdbc;
    private final Timeline timeline;

    LedgerEntries(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** Writes these values and leaves the others as they are. */
    public void write(long caseId, Map<LedgerColumn, String> values, String actor, String source) {
        if (values.isEmpty()) {
            return;
        }
        List<LedgerColumn> columns = List.copyOf(values.keySet());
        Map<Field<?>, Object> written = new LinkedHashMap<>();
        columns.forEach(column -> written.put(ENTRY.of(column), column.kind() == LedgerColumn.Kind.DATE
                ? LocalDate.parse(values.get(column)) : values.get(column)));
        if (values.containsKey(LedgerColumn.PROGRESS)) {
            written.put(ENTRY.progressSeq, last(caseId));
        }
        if (values.containsKey(LedgerColumn.REPORTED_ON)) {
            written.put(ENTRY.reportedSeq, last(caseId));
        }
        Composed.of(insertInto(ENTRY).set(ENTRY.caseId, caseId).set(written).onConflict(ENTRY.caseId).doUpdate().set(written)).by(jdbc)
                .update();
        // the timeline is read by everyone whom the case concerns, a telephone number is not for all of them
        timeline.append(caseId, actor, "LEDGER_UPDATED", "台账更新：" + columns.stream().map(LedgerColumn::label)
                .collect(Collectors.joining("、")), source + "\n" + columns.stream().map(column -> column.label() + "："
                        + (column == LedgerColumn.PHONE ? Phone.masked(values.get(column)) : values.get(column)))
                        .collect(Collectors.joining("\n")));
    }

    /** Names the officer who supervises the case (督导责任人). */
    public void assignSupervisor(long caseId, String officerName, String actor) {
        write(caseId, Map.of(LedgerColumn.SUPERVISING_PERSON, officerName), actor, "指定督导责任人");
    }

    private long last(long caseId) {
        return jdbc.sql("select coalesce(max(seq), 0) from case_history where case_id = :id").param("id", caseId).query(Long.class)
                .single();
    }
}
