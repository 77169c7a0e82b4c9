package org.zhenggai.rectification.views.trace;

import java.sql.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.database.AtCommit;
import org.zhenggai.rectification.ground.database.LastAct;

/**
 * Writes the way taken in the transaction that takes it. What is entered and left in one transaction (gateways, service tasks, events)
 * is one row written once, and all rows of a transaction are written together.
 */
@Component
public class WayRecorder {

    /** Before the chains: this takes no lock that others wait for. */
    private static final int ORDER = 100;
    private static final int TEXT = Types.VARCHAR;
    private static final int INSTANT = Types.TIMESTAMP_WITH_TIMEZONE;

    private final JdbcTemplate jdbc;
    private final AtCommit atCommit;
    private final LastAct<WayNote> writing = LastAct.of(ORDER, this::write);

    WayRecorder(JdbcTemplate jdbc, AtCommit atCommit) {
        this.jdbc = jdbc;
        this.atCommit = atCommit;
    }

    /** Takes a note within the transaction of what it tells. */
    public void note(WayNote note) {
        atCommit.note(writing, note);
    }

    private static final class Row {
        private final WayNote.Entered entered;
        private final String flow;
        private String called;
        private WayNote.Left left;

        private Row(WayNote.Entered entered, String flow) {
            this.entered = entered;
            this.flow = flow;
        }
    }

    private void write(List<WayNote> notes) {
        Map<String, Queue<String>> flows = new HashMap<>();
        Map<String, Row> fresh = new LinkedHashMap<>();
        List<Object[]> begun = new ArrayList<>();
        List<Object[]> over = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        List<Object[]> called = new ArrayList<>();
        List<Object[]> left = new ArrayList<>();
        for (WayNote note : notes) {
            if (note instanceof WayNote.Taken taken) {
                flows.computeIfAbsent(taken.instance() + taken.target(), key -> new ArrayDeque<>()).add(taken.flow());
            } else if (note instanceof WayNote.Entered entered) {
                Queue<String> here = flows.get(entered.instance() + entered.element());
                fresh.put(entered.activity(), new Row(entered, here == null ? null : here.poll()));
            } else if (note instanceof WayNote.Called call) {
                Row row = fresh.get(call.activity());
                if (row == null) {
                    called.add(new Object[] {call.called(), call.activity()});
                } else {
                    row.called = call.called();
                }
            } else if (note instanceof WayNote.Left gone) {
                Row row = fresh.get(gone.activity());
                if (row == null) {
                    left.add(new Object[] {gone.at(), gone.canceled(), gone.activity()});
                } else {
                    row.left = gone;
                }
            } else if (note instanceof WayNote.Begun b) {
                begun.add(new Object[] {b.instance(), b.businessKey(), b.definition(), b.processKey(), b.processName(), b.version(),
                        b.calledBy(), b.at()});
            } else if (note instanceof WayNote.Over end) {
                over.add(new Object[] {end.at(), end.state(), end.instance()});
            } else if (note instanceof WayNote.Moved move) {
                moved.add(new Object[] {move.definition(), move.version(), move.instance()});
            }
        }
        batch("insert into way_instance (id, business_key, definition_id, process_key, process_name, version, called_by, started_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)", begun, TEXT, TEXT, TEXT, TEXT, TEXT, Types.INTEGER, TEXT, INSTANT);
        batch("insert into way_step (instance_id, activity_id, element_id, element_type, name, flow_id, called_instance, started_at,"
                + " ended_at, canceled) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", fresh.values().stream().map(WayRecorder::values).toList(),
                TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, INSTANT, INSTANT, Types.BOOLEAN);
        batch("update way_step set called_instance = ? where activity_id = ? and ended_at is null", called, TEXT, TEXT);
        batch("update way_step set ended_at = ?, canceled = ? where activity_id = ? and ended_at is null", left, INSTANT, Types.BOOLEAN,
                TEXT);
        batch("update way_instance set ended_at = ?, end_state = ? where id = ?", over, INSTANT, TEXT, TEXT);
        batch("update way_instance set definition_id = ?, version = ? where id = ?", moved, TEXT, Types.INTEGER, TEXT);
    }

    private static Object[] values(Row row) {
        WayNote.Entered e = row.entered;
        return new Object[] {e.instance(), e.activity(), e.element(), e.type(), e.name(), row.flow, row.called, e.at(),
                row.left == null ? null : row.left.at(), row.left != null && row.left.canceled()};
    }

    /** Types are told, so that the driver need not ask for each null. */
    private void batch(String sql, List<Object[]> rows, int... types) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, types);
        }
    }
}
