package org.zhenggai.rectification.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.EntryChain;
import org.zhenggai.rectification.ground.audit.SealedTable;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.support.Superuser;
import org.zhenggai.rectification.views.ledger.LedgerProjection;

/**
 * Years of closed cases: one that was really brought to its end is copied, set by set, with all that hangs on it by foreign keys in our
 * tables and with its history in the engine's, each year's copies a year earlier. The product links the timelines, seals the records and
 * makes the ledger. Files of evidence are shared: their content is on the disk once, whoever refers to it.
 */
@TestComponent
class Decade {

    /** A copy's numbers are the original's and so many more for each copy. */
    private static final long STEP = 100_000_000;
    private static final int PORTION = 500;
    /** Made anew by the product, or of this moment alone. */
    private static final Set<String> NOT_COPIED = Set.of("record_seal", "record_seal_head", "timeline_head", "ledger_row", "ledger_entry",
            "ledger_event", "imported_case");
    private static final List<String> HISTORY = List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst",
            "act_hi_detail", "act_hi_decinst", "act_hi_op_log", "act_hi_comment", "act_hi_identitylink", "act_hi_job_log",
            "act_ge_bytearray", "way_instance", "way_step");

    /** A foreign key of one column. */
    private record Arrow(String child, String column, String parent, String parentColumn) {}

    /** A column, and how a copy's value comes of it. */
    private record Column(String name, String type, boolean drawn) {}

    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Seals seals;
    private final List<SealedTable> sealed;
    private final LedgerProjection ledger;

    Decade(JdbcClient jdbc, DataSource database, TransactionTemplate transaction, Seals seals, List<SealedTable> sealed,
            LedgerProjection ledger) {
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.seals = seals;
        this.sealed = sealed;
        this.ledger = ledger;
    }

    /** @return rows copied by table, without the ledger's and the seals */
    Map<String, Long> grow(String number, int copies, int perYear) {
        long original = jdbc.sql("select id from rectification_case where case_number = ?").param(number).query(Long.class).single();
        List<String> sql = new ArrayList<>();
        sql.add("create temp table copy as select n, to_hex(n + 1610612736) as mark, cast(n as bigint) * " + STEP + " as more, '" + number
                + "-' || n as number, make_interval(years => 1 + (n - 1) / " + perYear + ") as earlier from generate_series(1, " + copies
                + ") n");
        sql.add("create temp table instance as select id_ as id from act_hi_procinst where business_key_ = '" + number + "'");
        Map<String, String> history = new LinkedHashMap<>();
        HISTORY.forEach(table -> history.put(table, rows(table)));
        sql.add("create temp table known as " + history.entrySet().stream().map(entry -> "select e." + key(entry.getKey()) + " as id from "
                + entry.getKey() + " e where " + entry.getValue()).collect(Collectors.joining(" union ")));
        history.forEach((table, rows) -> sql.addAll(history(table, rows, number)));
        Map<String, String> ours = ours(original);
        ours.forEach((table, rows) -> sql.add(copied(table, rows, ours, number)));
        sql.add("analyze");
        Superuser.committed(database, sql.toArray(String[]::new));
        link(original, copies);
        ledger.rebuild("decade");
        Superuser.committed(database, "analyze");
        Map<String, Long> counted = new LinkedHashMap<>();
        List.of("rectification_case", "timeline_entry", "form_submission", "evidence_piece").forEach(table -> counted.put(table, jdbc.sql(
                "select count(*) from " + table).query(Long.class).single()));
        return counted;
    }

    private static String key(String table) {
        return table.equals("way_instance") ? "id" : table.equals("way_step") ? "activity_id" : "id_";
    }

    private static String rows(String table) {
        return switch (table) {
            case "act_hi_identitylink" ->
                "e.task_id_ in (select id_ from act_hi_taskinst where proc_inst_id_ in (select id from instance))";
            case "act_hi_job_log" -> "e.process_instance_id_ in (select id from instance)";
            case "act_ge_bytearray" -> "e.id_ in (select bytearray_id_ from act_hi_varinst where proc_inst_id_ in (select id from instance)"
                    + " union all select bytearray_id_ from act_hi_detail where proc_inst_id_ in (select id from instance))";
            case "way_instance" -> "e.id in (select id from instance)";
            case "way_step" -> "e.instance_id in (select id from instance)";
            default -> "e.proc_inst_id_ in (select id from instance)";
        };
    }

    /** Every key of the engine ends in a UUID: its last eight signs become those of the copy. */
    private List<String> history(String table, String rows, String number) {
        List<Column> columns = columns(table).stream().filter(column -> !column.drawn()).toList();
        String template = columns.stream().map(column -> text(column)
                ? "case when e.%1$s in (select id from known) then left(e.%1$s, -8) || '~'"
                        .formatted(column.name()) + " when e.%1$s = '%2$s' then '^' else e.%1$s end as %1$s".formatted(column.name(),
                                number)
                : "e." + column.name()).collect(Collectors.joining(", "));
        return List.of("create temp table t_" + table + " as select " + template + " from " + table + " e where " + rows,
                "insert into " + table + " (" + names(columns) + ") select " + columns.stream().map(column -> text(column)
                        ? "replace(replace(t.%1$s, '~', c.mark), '^', c.number)".formatted(column.name()) : moved(column, "t"))
                        .collect(Collectors.joining(", ")) + " from t_" + table + " t cross join copy c");
    }

    /** Tables that hang on the case, parents first, and which of their rows. */
    private Map<String, String> ours(long original) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("rectification_case", "r.id = " + original);
        List<Arrow> arrows = arrows();
        for (boolean grown = true; grown;) {
            grown = false;
            for (Arrow arrow : arrows) {
                if (rows.containsKey(arrow.parent()) && !rows.containsKey(arrow.child()) && !NOT_COPIED.contains(arrow.child())
                        && !arrow.column().startsWith("related") && !arrow.column().startsWith("relapse")) {
                    rows.put(arrow.child(), "r." + arrow.column() + " in (select r." + arrow.parentColumn() + " from " + arrow.parent()
                            + " r where " + rows.get(arrow.parent()) + ")");
                    grown = true;
                }
            }
        }
        return rows;
    }

    private List<Arrow> arrows() {
        return jdbc.sql("""
                select c.conrelid::regclass::text as child, a.attname as column, c.confrelid::regclass::text as parent,
                  f.attname as parent_column
                from pg_constraint c cross join lateral generate_subscripts(c.conkey, 1) i
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[i]
                join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[i]
                where c.contype = 'f' and c.conrelid::regclass::text not like 'act\\_%' and c.conrelid <> c.confrelid
                order by array_length(c.conkey, 1), c.conname""").query(Arrow.class).list();
    }

    private String copied(String table, String rows, Map<String, String> ours, String number) {
        List<Arrow> up = arrows().stream().filter(arrow -> arrow.child().equals(table) && ours.containsKey(arrow.parent())).toList();
        Set<String> meant = arrows().stream().filter(arrow -> arrow.parent().equals(table)).map(Arrow::parentColumn).collect(Collectors
                .toSet());
        List<Column> columns = columns(table).stream().filter(column -> !column.drawn() || meant.contains(column.name())).toList();
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : columns) {
            Arrow arrow = up.stream().filter(one -> one.column().equals(column.name())).findFirst().orElse(null);
            values.put(column.name(), arrow == null ? column.drawn() || isKey(table, column.name()) ? changed(column) : moved(column, "r")
                    : isChanged(arrow.parent(), arrow.parentColumn(), ours)
                            ? "case when r.%s in (select r.%s from %s r where %s) then %s else r.%s end"
                                    .formatted(column.name(), arrow.parentColumn(), arrow.parent(), ours.get(arrow.parent()), changed(
                                            column),
                                            column.name()) : moved(column, "r"));
        }
        for (Column column : columns) {
            if (text(column) && values.get(column.name()).equals("r." + column.name()) && column.name().matches(".*_id|.*instance.*")) {
                values.put(column.name(), "case when r.%1$s in (select id from known) then left(r.%1$s, -8) || c.mark else r.%1$s end"
                        .formatted(column.name()));
            }
        }
        for (List<String> unique : uniques(table)) {
            if (unique.stream().allMatch(name -> values.getOrDefault(name, "r.").equals("r." + name))) {
                columns.stream().filter(column -> unique.contains(column.name())).max(Comparator.comparing(Decade::text)
                        .thenComparing(column -> !column.name().contains("year")))
                        .ifPresent(column -> values.put(column.name(), column.name().equals("case_number") ? "c.number"
                                : column.type().equals("uuid") ? changed(column)
                                : "r." + column.name() + (text(column) ? " || '-' || c.n" : " + c.n")));
            }
        }
        if (table.equals("timeline_entry")) {
            values.putAll(Map.of("position", "cast(null as bigint)", "previous_hash", "null", "hash", "null"));
        }
        return "insert into %s (%s) overriding system value select %s from %s r cross join copy c where %s order by c.n".formatted(table,
                names(
                        columns), String.join(", ", values.values()), table, rows);
    }

    /** Whether a copied row has another value there than its original. */
    private boolean isChanged(String table, String column, Map<String, String> ours) {
        return isKey(table, column) || columns(table).stream().anyMatch(one -> one.name().equals(column) && one.drawn())
                || arrows().stream().anyMatch(arrow -> arrow.child().equals(table) && arrow.column().equals(column)
                        && ours.containsKey(arrow.parent()));
    }

    /** Whether it alone names a row. */
    private boolean isKey(String table, String column) {
        return uniques(table).stream().anyMatch(unique -> unique.equals(List.of(column))) && !column.equals("case_number")
                && columns(table).stream().anyMatch(one -> one.name().equals(column) && (!text(one) || column.matches("id|.*_id")));
    }

    private static String changed(Column column) {
        return text(column) ? "left(r." + column.name() + ", -8) || c.mark" : column.type().equals("uuid")
                ? "cast(left(cast(r." + column.name() + " as text), -8) || c.mark as uuid)" : "r." + column.name() + " + c.more";
    }

    private static String moved(Column column, String row) {
        return switch (column.type()) {
            case "date" -> "cast(%s.%s - c.earlier as date)".formatted(row, column.name());
            case "timestamp with time zone", "timestamp without time zone" -> row + "." + column.name() + " - c.earlier";
            default -> row + "." + column.name();
        };
    }

    private static boolean text(Column column) {
        return column.type().startsWith("character") || column.type().equals("text");
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
                select column_name as name, data_type as type, is_identity = 'YES' as drawn from information_schema.columns
                where table_schema = current_schema() and table_name = :table and is_generated = 'NEVER' order by ordinal_position""")
                .param("table", table).query(Column.class).list();
    }

    private List<List<String>> uniques(String table) {
        return jdbc.sql("""
                select string_agg(a.attname, ',' order by a.attnum) from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indrelid = cast(:table as regclass) and i.indisunique group by i.indexrelid""").param("table", table)
                .query(String.class).list().stream().map(names -> List.of(names.split(","))).toList();
    }

    /** The product's own work on what was copied. */
    private void link(long original, int copies) {
        EntryChain chain = new EntryChain(new JdbcTemplate(database), Timeline.CHAIN);
        inPortions(jdbc.sql("select seq from timeline_entry where position is null order by seq").query(Long.class).list(), chain::link);
        record Sealed(String kind, String objectId) {}
        List<Sealed> objects = jdbc.sql("select distinct kind, object_id from record_seal where case_id = ? order by kind, object_id")
                .param(original).query(Sealed.class).list();
        List<Long> numbers = IntStream.rangeClosed(1, copies).mapToObj(Long::valueOf).toList();
        inPortions(numbers, some -> some.forEach(n -> objects.forEach(object -> seals.changed(sealed.stream().filter(table -> table.kind()
                .equals(object.kind())).findFirst().orElseThrow(), original + n * STEP, idOf(object.objectId(), n)))));
    }

    /** The copy's id of a sealed record. */
    private static String idOf(String original, long n) {
        return original.matches("\\d+") ? String.valueOf(Long.parseLong(original) + n * STEP)
                : original.substring(0, original.length() - 8) + Long.toHexString(n + 1_610_612_736L);
    }

    private void inPortions(List<Long> all, Consumer<List<Long>> work) {
        IntStream.range(0, (all.size() + PORTION - 1) / PORTION).mapToObj(n -> all.subList(n * PORTION, Math.min(all.size(), (n + 1)
                * PORTION))).forEach(some -> transaction.executeWithoutResult(status -> work.accept(some)));
    }
}
