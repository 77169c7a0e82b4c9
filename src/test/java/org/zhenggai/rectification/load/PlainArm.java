package org.zhenggai.rectification.load;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.rectification.support.Superuser;

/**
 * The rows that the engine writes, in the engine's own tables with its own indexes, by prepared statements and no engine: what the database
 * and the driver can do. Timers are worked off fifty a commit, everything else commits one by one, an import fifty by fifty.
 */
class PlainArm implements Arm {

    private static final int TOGETHER = 50;
    private static final List<String> TABLES = List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_job",
            "act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail", "act_hi_job_log",
            "act_ru_identitylink", "act_hi_identitylink");
    /** Begins what refers to a row of the same instance. */
    private static final String MARK = "#";

    /** A row of the template by column; texts that name a row of it bear the mark. */
    private record Template(String table, Map<String, Object> row) {}

    private final CamundaArm schema;
    private final HikariDataSource database;
    private final JdbcTemplate jdbc;
    private int started;
    private final List<Template> rows = new ArrayList<>();

    PlainArm() {
        schema = new CamundaArm("schema", true);
        schema.start(1);
        database = (HikariDataSource) schema.database();
        jdbc = new JdbcTemplate(database);
        List<String> ids = TABLES.stream().flatMap(table -> jdbc.queryForList("select id_ from " + table, String.class).stream()).distinct()
                .toList();
        TABLES.forEach(table -> jdbc.queryForList("select * from " + table).forEach(row -> rows.add(new Template(table, marked(row,
                ids)))));
        rows.sort(Comparator.comparing((Template one) -> TABLES.indexOf(one.table())).thenComparing(one -> one.row().get(
                "parent_id_") != null));
    }

    private static Map<String, Object> marked(Map<String, Object> row, List<String> ids) {
        Map<String, Object> marked = new LinkedHashMap<>();
        row.forEach((column, value) -> marked.put(column, value instanceof String text && ids.contains(text) ? MARK + text : value));
        return marked;
    }

    /** Writes one instance's rows. */
    private void insert(Connection connection) throws SQLException {
        String mark = UUID.randomUUID().toString().substring(24);
        String group = EngineModel.group(started++);
        for (Template template : rows) {
            String columns = String.join(", ", template.row().keySet());
            String values = String.join(", ", template.row().keySet().stream().map(column -> "?").toList());
            try (PreparedStatement insert = connection.prepareStatement("insert into " + template.table() + " (" + columns + ") values ("
                    + values + ")")) {
                int i = 1;
                for (Object value : template.row().values()) {
                    insert.setObject(i++, EngineModel.GROUP.equals(value) ? group : value instanceof String text && text.startsWith(MARK)
                            ? of(mark, text) : value);
                }
                insert.executeUpdate();
            }
        }
    }

    /** The engine's ids end in the twelve signs of the machine. */
    private static String of(String mark, String text) {
        return text.substring(MARK.length(), text.length() - mark.length()) + mark;
    }

    private interface Work {
        void on(Connection connection, int n) throws SQLException;
    }

    private void each(int times, int together, Work work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int n = 0; n < times; n++) {
                work.on(connection, n);
                if ((n + 1) % together == 0 || n == times - 1) {
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "plain JDBC";
    }

    @Override
    public String differs() {
        return "rows only: nothing is read, decided or checked, no optimistic locks";
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public void grow(int cases) {
        each(cases, 200, (connection, n) -> insert(connection));
        Superuser.committed(database, "analyze");
    }

    @Override
    public void start(int cases) {
        each(cases, 1, (connection, n) -> insert(connection));
    }

    @Override
    public void imports(int cases) {
        each(cases, TOGETHER, (connection, n) -> insert(connection));
    }

    @Override
    public void complete(int tasks) {
        List<Map<String, Object>> open = jdbc.queryForList(
                "select t.id_, t.execution_id_, t.proc_inst_id_, e.act_inst_id_ from act_ru_task t"
                        + " join act_ru_execution e on e.id_ = t.execution_id_ where t.task_def_key_ = 'first' order by t.id_ limit "
                        + tasks);
        each(open.size() * 2, 1, (connection, n) -> {
            String task = (String) open.get(n / 2).get("id_");
            String execution = (String) open.get(n / 2).get("execution_id_");
            String activity = (String) open.get(n / 2).get("act_inst_id_");
            if (n % 2 == 0) {
                run(connection, "update act_ru_task set assignee_ = 'officer', rev_ = rev_ + 1 where id_ = ?", task);
                run(connection, "update act_hi_taskinst set assignee_ = 'officer' where id_ = ?", task);
                run(connection, "update act_hi_actinst set assignee_ = 'officer' where id_ = ?", activity);
                copy(connection, "act_hi_identitylink", "task_id_", task, Map.of("id_", "gen_random_uuid()"));
                return;
            }
            String next = UUID.randomUUID().toString();
            copy(connection, "act_ru_task", "id_", task, Map.of("id_", "'" + next + "'", "task_def_key_", "'second'", "assignee_", "null"));
            copy(connection, "act_hi_taskinst", "id_", task, Map.of("id_", "'" + next + "'", "task_def_key_", "'second'"));
            copy(connection, "act_hi_actinst", "id_", activity, Map.of("id_", "gen_random_uuid()", "task_id_", "'" + next + "'"));
            copy(connection, "act_ru_identitylink", "task_id_", task, Map.of("id_", "gen_random_uuid()", "task_id_", "'" + next + "'"));
            copy(connection, "act_hi_varinst", "proc_inst_id_", (String) open.get(n / 2).get("proc_inst_id_"), Map.of("id_",
                    "gen_random_uuid()"));
            run(connection, "delete from act_ru_identitylink where task_id_ = ?", task);
            run(connection, "delete from act_ru_task where id_ = ?", task);
            run(connection, "update act_hi_taskinst set end_time_ = current_timestamp where id_ = ?", task);
            run(connection, "update act_hi_actinst set end_time_ = current_timestamp where id_ = ?", activity);
            run(connection, "update act_ru_execution set act_id_ = 'second', rev_ = rev_ + 1 where id_ = ?", execution);
        });
    }

    /** Writes the first such row once more with other values of some columns. */
    private void copy(Connection connection, String table, String key, String value, Map<String, String> changed) throws SQLException {
        List<String> columns = rows.stream().filter(row -> row.table().equals(table)).findFirst().orElseThrow().row().keySet().stream()
                .toList();
        run(connection, "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", columns.stream().map(
                column -> changed.getOrDefault(column, column)).toList()) + " from " + table + " where " + key + " = ? limit 1", value);
    }

    private static void run(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }

    @Override
    public void morning(int timers, IntConsumer begin) {
        int due = jdbc.update("""
                update act_ru_job set duedate_ = timestamp '2001-01-01' where id_ in
                (select id_ from act_ru_job order by id_ limit ?)""", timers);
        begin.accept(due);
        List<Map<String, Object>> jobs = jdbc.queryForList(
                "select id_, execution_id_, process_instance_id_ from act_ru_job where duedate_ = timestamp '2001-01-01'");
        each(jobs.size(), TOGETHER, (connection, n) -> {
            String job = (String) jobs.get(n).get("id_");
            String instance = (String) jobs.get(n).get("process_instance_id_");
            run(connection, "update act_ru_job set duedate_ = current_timestamp + interval '365 days', rev_ = rev_ + 1 where id_ = ?", job);
            run(connection, "update act_ru_execution set rev_ = rev_ + 1 where id_ = ?", (String) jobs.get(n).get("execution_id_"));
            run(connection, "update act_ru_variable set rev_ = rev_ + 1 where proc_inst_id_ = ? and name_ = 'due'", instance);
            run(connection, "update act_hi_varinst set rev_ = rev_ + 1 where proc_inst_id_ = ? and name_ = 'due'", instance);
            copy(connection, "act_hi_detail", "proc_inst_id_", instance, Map.of("id_", "gen_random_uuid()"));
            copy(connection, "act_hi_job_log", "process_instance_id_", instance, Map.of("id_", "gen_random_uuid()"));
            copy(connection, "act_hi_job_log", "process_instance_id_", instance, Map.of("id_", "gen_random_uuid()"));
            for (int step = 0; step < 3; step++) { // timer, step, gateway
                copy(connection, "act_hi_actinst", "root_proc_inst_id_", instance, Map.of("id_", "gen_random_uuid()"));
            }
        });
    }

    @Override
    public void page() {
        jdbc.queryForList("""
                select t.* from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                where l.group_id_ = 'town.handler' and t.assignee_ is null order by t.create_time_ desc limit 15""");
    }

    @Override
    public void count() {
        jdbc.queryForObject("""
                select count(*) from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                where l.group_id_ = 'town.handler' and t.assignee_ is null""", Integer.class);
    }

    @Override
    public void close() {
        schema.close();
    }
}
