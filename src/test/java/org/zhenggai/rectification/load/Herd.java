package org.zhenggai.rectification.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.EntryChain;
import org.zhenggai.rectification.ground.audit.SealedTable;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.support.Superuser;
import org.zhenggai.rectification.views.ledger.LedgerProjection;

/**
 * Grows the database to any number of open cases: one case of each township is really started, and copied with everything the engine and
 * our tables know of it, set by set. The product itself then links the timelines, seals the cases and makes the ledger, so that its own
 * verification finds nothing to say.
 */
@TestComponent
class Herd {

    private static final String PLAN = "herd";
    private static final int PORTION = 1000;
    /** Clones are above every key the product gives out. */
    private static final long FIRST = 10_000_000;

    private final PlanRegistration plans;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Seals seals;
    private final SealedTable sealedCase;
    private final LedgerProjection ledger;

    Herd(PlanRegistration plans, @Lazy RuntimeService runtime, JdbcClient jdbc, DataSource database, TransactionTemplate transaction,
            Seals seals, List<SealedTable> sealed, LedgerProjection ledger) {
        this.plans = plans;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.seals = seals;
        this.sealedCase = sealed.stream().filter(table -> table.kind().equals("CASE")).findFirst().orElseThrow();
        this.ledger = ledger;
    }

    /** Starts a case in each township and copies them until there are so many. All have the same last day. */
    void grow(int cases, List<String> townships, LocalDate due) {
        grow(cases, cases, townships, due);
    }

    /** The same, but the first township gets no more than {@code first} of them, and the others the rest. */
    void grow(int cases, int first, List<String> townships, LocalDate due) {
        List<PlanDocument.CaseEntry> started = townships.stream().map(lead -> new PlanDocument.CaseEntry("停车场占用耕地", "某村",
                List.of(lead), null, null)).toList();
        plans.register(new PlanDocument(PLAN, "测算方案", 2023, null, "HERD", 10, List.of(), List.of(new PlanDocument.FindingEntry("1",
                "测算", "未经批准擅自占用耕地建设停车场并硬化地面", "违法状态得到消除", List.of("依法立案查处，限期拆除地上设施，恢复耕种条件"),
                Category.DEADLINE_BOUND, due, null, "UNAPPROVED_CONSTRUCTION", null, null, null, List.of("natural-resources"), null,
                started))));
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(PLAN, "rectification-plan").list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "not measured", true, true, true, true));
        copy(cases - townships.size(), townships.size(), first);
        link();
        ledger.rebuild("herd");
    }

    private void copy(int copies, int templates, int first) {
        List<String> sql = new ArrayList<>();
        sql.add("create temp table template as select id, case_number, process_instance_id,"
                + " cast(row_number() over (order by id) - 1 as int) as k from rectification_case where finding_id = 'herd/1'");
        sql.add("create temp table instance as select h.id_ as id, t.k, t.id as case_id, t.case_number from act_hi_procinst h"
                + " join template t on t.case_number = h.business_key_");
        sql.add("create temp table herd as select n, case when n > " + (long) first * templates + " and mod(n, " + templates
                + ") = 0 then 1 + mod(n / " + templates + ", " + (templates - 1) + ") else mod(n, " + templates + ") end as k, " + FIRST
                + " + n as case_id,"
                + " 'HERD-' || lpad(cast(n as text), 7, '0') as case_number,"
                // no network card begins so: nothing is made a second time
                + " to_hex(n + 1879048192) as mark from generate_series(1, " + copies + ") n");
        Map<String, String> tables = engineTables();
        sql.add("create temp table known as " + String.join(" union ", Stream.concat(tables.entrySet().stream().map(entry -> "select e."
                + key(entry.getKey()) + " as id from " + entry.getKey() + " e where " + entry.getValue()),
                Stream.of("select id from instance")).toList()));
        tables.forEach((table, rows) -> sql.addAll(ofEngine(table, rows)));
        sql.add(ours("rectification_case", "id", Map.of("case_number", "h.case_number", "process_instance_id",
                "left(r.process_instance_id, -8) || h.mark", "title", "r.title || '第' || h.n || '号'")));
        for (String table : List.of("case_unit", "timeline_entry", "ladder_evaluation")) {
            sql.add(ours(table, "case_id", table.equals("timeline_entry")
                    ? Map.of("position", "cast(null as bigint)", "previous_hash", "null", "hash", "null") : Map.of()));
        }
        sql.add("select setval(pg_get_serial_sequence('rectification_case', 'id'), " + (FIRST + copies + 1) + ")");
        sql.add("analyze");
        Superuser.committed(database, sql.toArray(String[]::new));
    }

    /** Tables with rows of the instances, and which. */
    private static Map<String, String> engineTables() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_event_subscr", "act_hi_procinst",
                "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail")) {
            tables.put(table, "e.proc_inst_id_ in (select id from instance)");
        }
        for (String table : List.of("act_ru_job", "act_hi_job_log")) {
            tables.put(table, "e.process_instance_id_ in (select id from instance)");
        }
        for (String table : List.of("act_ru_identitylink", "act_hi_identitylink")) {
            tables.put(table, "e.task_id_ in (select id_ from act_ru_task where proc_inst_id_ in (select id from instance))");
        }
        tables.put("act_ru_authorization",
                "e.resource_id_ in (select id_ from act_ru_task where proc_inst_id_ in (select id from instance))");
        tables.put("way_instance", "e.id in (select id from instance)");
        tables.put("way_step", "e.instance_id in (select id from instance)");
        return tables;
    }

    private static String key(String table) {
        return table.equals("way_instance") ? "id" : table.equals("way_step") ? "activity_id" : "id_";
    }

    /** The instance by which a row belongs to a template. */
    private static String instance(String table) {
        return switch (table) {
            case "act_ru_job", "act_hi_job_log" -> "e.process_instance_id_";
            case "act_ru_identitylink", "act_hi_identitylink" -> "(select t.proc_inst_id_ from act_ru_task t where t.id_ = e.task_id_)";
            case "act_ru_authorization" -> "(select t.proc_inst_id_ from act_ru_task t where t.id_ = e.resource_id_)";
            case "way_instance" -> "e.id";
            case "way_step" -> "e.instance_id";
            default -> "e.proc_inst_id_";
        };
    }

    /** Every key of the engine ends in a UUID: its last eight signs become those of the copy. */
    private List<String> ofEngine(String table, String rows) {
        List<String> columns = columns(table).stream().filter(column -> !column.equals("id") || !table.equals("way_step")).toList();
        List<String> marked = columns.stream().filter(this::marked).toList();
        String template = columns.stream().map(column -> marked.contains(column)
                ? ("case when e.%1$s in (select id from known) then left(e.%1$s, -8) || '~' when e.%1$s = i.case_number then '^'%2$s"
                        + " else e.%1$s end as %1$s").formatted(column, column.equals("text_") ? " when e.name_ = 'caseId' then '#'" : "")
                : "e." + column).reduce((a, b) -> a + ", " + b).orElseThrow();
        String copied = columns.stream().map(column -> marked.contains(column)
                ? "replace(replace(replace(t.%s, '~', h.mark), '^', h.case_number), '#', cast(h.case_id as text))".formatted(column)
                : "t." + column).reduce((a, b) -> a + ", " + b).orElseThrow();
        return List.of("create temp table t_%s as select i.k as k__, %s from %s e join instance i on i.id = %s where %s".formatted(table,
                template, table, instance(table), rows),
                "insert into %s (%s) select %s from t_%s t join herd h on h.k = t.k__".formatted(table, String.join(", ", columns), copied,
                        table));
    }

    private boolean marked(String column) {
        return column.endsWith("id_") || column.endsWith("_id") || column.equals("id") || List.of("text_", "business_key_", "business_key",
                "called_instance", "called_by", "parent_act_inst_", "super_exec_", "var_scope_").contains(column);
    }

    private String ours(String table, String caseKey, Map<String, String> changed) {
        List<String> columns = columns(table).stream().filter(column -> column.equals(caseKey) || !List.of("id", "seq").contains(column))
                .toList();
        return "insert into %s (%s) select %s from %s r join template t on t.id = r.%s join herd h on h.k = t.k order by h.n".formatted(
                table, String.join(", ", columns), columns.stream().map(column -> column.equals(caseKey) ? "h.case_id"
                        : changed.getOrDefault(column, "r." + column)).reduce((a, b) -> a + ", " + b).orElseThrow(),
                table, caseKey);
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                select column_name from information_schema.columns where table_schema = current_schema() and table_name = :table
                order by ordinal_position""").param("table", table).query(String.class).list();
    }

    /** The product's own work on what was copied. */
    private void link() {
        EntryChain chain = new EntryChain(new JdbcTemplate(database), Timeline.CHAIN);
        List<Long> entries = jdbc.sql("select seq from timeline_entry where position is null order by seq").query(Long.class).list();
        List<Long> cases = jdbc.sql("select id from rectification_case where id > :first order by id").param("first", FIRST)
                .query(Long.class).list();
        inPortions(entries, chain::link);
        inPortions(cases, some -> some.forEach(id -> seals.changed(sealedCase, id, id)));
        Superuser.committed(database, "analyze");
    }

    /** Gives the cases another last day, and seals them with it. */
    void due(List<Long> cases, LocalDate day) {
        inPortions(cases, some -> {
            jdbc.sql("update rectification_case set due_date = :day where id in (:ids)").param("day", day).param("ids", some).update();
            some.forEach(id -> seals.changed(sealedCase, id, id));
        });
    }

    private void inPortions(List<Long> all, java.util.function.Consumer<List<Long>> work) {
        IntStream.range(0, (all.size() + PORTION - 1) / PORTION).mapToObj(n -> all.subList(n * PORTION, Math.min(all.size(),
                (n + 1) * PORTION))).forEach(some -> transaction.executeWithoutResult(status -> work.accept(some)));
    }
}
