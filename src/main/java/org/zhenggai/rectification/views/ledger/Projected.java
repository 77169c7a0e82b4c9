package org.zhenggai.rectification.views.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table with a row a case that one statement writes; the statement names its columns in the table's order. */
final class Projected {

    private final JdbcClient jdbc;
    private final String table;
    private final String facts;
    private volatile String upsertHead;
    private volatile String upsertTail;

    /** @param statement resource with the select over {@code rectification_case c} that makes the rows */
    Projected(JdbcClient jdbc, String table, String statement) {
        this.jdbc = jdbc;
        this.table = table;
        try {
            this.facts = new ClassPathResource(statement).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the rows of these cases. */
    void write(List<Long> caseIds) {
        jdbc.sql(head() + facts + " where c.id in (:ids)" + upsertTail).param("ids", caseIds).update();
    }

    /** Writes every row anew. @return the number of rows */
    int rebuild() {
        jdbc.sql("delete from " + table).update();
        return jdbc.sql(head() + facts + upsertTail).update();
    }

    private String head() {
        if (upsertHead == null) {
            String columns = jdbc.sql("""
                    select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                    where table_schema = current_schema() and table_name = :table""").param("table", table).query(String.class).single();
            upsertTail = " on conflict (case_id) do update set (" + columns + ") = row(" + Arrays.stream(columns.split(", "))
                    .map(column -> "excluded." + column).collect(Collectors.joining(", ")) + ")";
            upsertHead = "insert into " + table + " (" + columns + ")\n";
        }
        return upsertHead;
    }
}
