package org.zhenggai.rectification.load;

import java.util.List;
import javax.sql.DataSource;
import org.zhenggai.rectification.support.Superuser;

/** What the database was asked, by pg_stat_statements; a batch of fifty updates is fifty. */
final class Statements {

    /** @param calls how often; {@code millis} in all */
    record Asked(String text, long calls, double millis) {}

    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
        Superuser.committed(database, "create extension if not exists pg_stat_statements");
    }

    void forget() {
        Superuser.committed(database, "select pg_stat_statements_reset()");
    }

    /** All since then, most frequent first. */
    List<Asked> all() {
        List<Asked> all = new java.util.ArrayList<>();
        Superuser.undone(database, jdbc -> all.addAll(jdbc.query("""
                select s.query, s.calls, s.total_exec_time from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = current_database() and s.query !~* '^(begin|commit|rollback|set |show |select pg_stat)'
                order by s.calls desc, s.total_exec_time desc""",
                (row, n) -> new Asked(row.getString(1).replaceAll("\\s+", " "), row.getLong(2), row.getDouble(3)))));
        return all;
    }
}
