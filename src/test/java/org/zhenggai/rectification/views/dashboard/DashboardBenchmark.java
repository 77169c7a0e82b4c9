package org.zhenggai.rectification.views.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.ground.database.Composed;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.support.Superuser;
import org.zhenggai.rectification.views.ledger.Ledger;
import org.zhenggai.rectification.views.ledger.LedgerConditions;
import org.zhenggai.rectification.views.ledger.LedgerDays;
import org.zhenggai.rectification.views.ledger.LedgerFilter;

/**
 * How fast the views answer with 300,000 cases of 2,800 counties: a manager of one county below 200 ms, a national viewer below 1 s.
 * Figures and query plans go to {@code target/dashboard-benchmark.txt}. Not part of the suite:
 * {@code mvn test -Dtest=DashboardBenchmark -Dtests.excluded=none [-Dbenchmark.rows=300000]}
 */
@RectificationTest
@Tag("benchmark")
class DashboardBenchmark {

    private static final int COUNTIES = 2_800;
    private static final int RUNS = 7;
    private static final Path REPORT = Path.of("target", "dashboard-benchmark.txt");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Summaries summaries;
    @Autowired
    private UnitFigures units;
    @Autowired
    private BurnDown burnDown;
    @Autowired
    private Delays delays;
    @Autowired
    private WallChart wallChart;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerConditions conditions;
    @Autowired
    private LedgerDays days;
    @Autowired
    private DashboardSettings settings;
    @Autowired
    private QueryMemory memory;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DataSource database;

    private final StringBuilder report = new StringBuilder();

    @Test
    void viewsAnswerInTime() throws IOException {
        int rows = Integer.getInteger("benchmark.rows", 300_000);
        generate(rows);
        Map<String, Double> county = times("county", new Reader(false, "c1234"));
        Map<String, Double> nation = times("nation", new Reader(true, "district"));
        plans("county", new Reader(false, "c1234"));
        plans("nation", new Reader(true, "district"));
        Files.writeString(REPORT, report);
        System.out.println(report.substring(0, report.indexOf("=== plan")));
        assertThat(county).allSatisfy((view, millis) -> assertThat(millis).as("county " + view).isLessThan(200));
        assertThat(nation).allSatisfy((view, millis) -> assertThat(millis).as("nation " + view).isLessThan(1000));
    }

    private Map<String, Double> times(String who, Reader reader) {
        Question asked = new Question(reader, null, null, null, null);
        Map<String, Runnable> views = new LinkedHashMap<>();
        views.put("summary", () -> assertThat(summaries.of(asked).total().count()).isPositive());
        views.put("townships", () -> assertThat(units.of(asked, UnitFigures.By.LEAD).rows()).isNotEmpty());
        views.put("supervising-units", () -> assertThat(units.of(asked, UnitFigures.By.SUPERVISING).rows()).isNotEmpty());
        views.put("burn-down", () -> assertThat(burnDown.of(asked)).isNotEmpty());
        views.put("delays", () -> assertThat(delays.of(asked).units()).isNotEmpty());
        views.put("wall-chart", () -> assertThat(wallChart.of(asked, 0, 30)).isNotEmpty());
        views.put("ledger, first page", () -> assertThat(ledger.page(reader, LedgerFilter.ALL, 0, 50).items()).isNotEmpty());
        views.put("ledger, overdue", () -> ledger.page(reader, filter(null, ScheduleState.OVERDUE, null), 0, 50));
        views.put("ledger, by date", () -> ledger.page(reader, filter(null, null, "dueDate"), 0, 50));
        views.put("ledger, found by words", () -> assertThat(ledger.page(reader, filter("停车场 第1234县", null, null), 0, 50)
                .total()).isPositive());
        Map<String, Double> medians = new LinkedHashMap<>();
        views.forEach((view, action) -> {
            double[] millis = new double[RUNS];
            action.run();
            for (int i = 0; i < RUNS; i++) {
                long begun = System.nanoTime();
                action.run();
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(millis);
            medians.put(view, millis[RUNS / 2]);
            report.append("%-8s %-24s median %7.1f ms   least %7.1f   most %7.1f%n".formatted(who, view, millis[RUNS / 2], millis[0],
                    millis[RUNS - 1]));
        });
        return medians;
    }

    private static LedgerFilter filter(String q, ScheduleState state, String sort) {
        return new LedgerFilter(q, null, null, null, state, null, null, null, null, null, null, null, null, null, null, null, null,
                sort, null, null);
    }

    private void plans(String who, Reader reader) {
        Condition where = conditions.of(reader, new Question(reader, null, null, null, null).filter()).where();
        Map<String, Query> statements = new LinkedHashMap<>();
        statements.put("summary", Statements.summary(where, days.bounds(settings.dueWithin())));
        statements.put("townships", Statements.units(where, days, false, settings.unitsShown()));
        statements.put("supervising-units", Statements.units(where, days, true, settings.unitsShown()));
        statements.put("burn-down", Statements.burnDown(where));
        statements.put("delays", Statements.delays(where, days));
        statements.put("wall-chart", Statements.wallChart(where, 30, 0));
        statements.forEach((view, query) -> {
            Composed statement = Composed.of(query);
            String plan = transaction.execute(status -> {
                memory.raise();
                return String.join("\n", jdbc.sql("explain (analyze, buffers, costs off) " + statement.text()).params(statement.values())
                        .query(String.class).list());
            });
            report.append("=== plan of ").append(view).append(", ").append(who).append('\n').append(plan).append("\n\n");
        });
    }

    /** Straight into the projection: cases of counties with ten townships each, over three years, in every state. */
    private void generate(int rows) {
        jdbc.sql("""
                insert into ledger_fact (case_id, plan_id, inspection_year, category, process_state, held, behind, standing, due_date,
                  original_due_date, registered_on, state_since, ended_on, lead_unit, supervising, level, area_mu, farmland_mu,
                  basic_farmland_mu)
                select 10000000 + n, 'p' || (n % 31), 2021 + n % 3, case when n % 3 = 0 then 'ONGOING' else 'DEADLINE_BOUND' end,
                  (array['INVESTIGATING','DRAFTING_PROGRAMME','REVIEWING_PROGRAMME','RECTIFYING','RECTIFYING','LONG_TERM','SELF_CHECK',
                    'PRELIMINARY_REVIEW','SITE_INSPECTION','PUBLIC_NOTICE','AWAITING_APPROVAL','CLOSED','CLOSED','CLOSED','WITHDRAWN'])
                    [1 + (n * 7) % 15], (n * 7) % 15 = 9, n % 11 = 0,
                  case when (n * 7) % 15 >= 11 then 0 when (n * 7) % 15 = 9 then 2 else
                    case when n % 3 = 0 then 5 else 3 end + case when n % 11 = 0 then 1 else 0 end end,
                  case when n % 9 = 0 then null else date '2023-06-01' + (n * 37) % 900 end,
                  case when n % 9 = 0 then null else date '2023-06-01' + (n * 37) % 900 - (n % 2) * 30 end,
                  date '2022-01-01' + (n * 13) % 600, date '2023-09-01' + n % 70,
                  case when (n * 7) % 15 >= 11 then date '2023-08-01' + n % 100 end,
                  'c' || (n % :counties) || '-t' || (n / :counties) % 10,
                  array['c' || (n % :counties), 'c' || (n % :counties) || '-b' || (n / :counties) % 4],
                  case when n % 5 = 0 then 'L' || n % 7 end, n % 100 + 0.33, n % 60 + 0.1, n % 7 + 0.05
                from generate_series(1, :rows) n""").param("counties", COUNTIES).param("rows", rows).update();
        // the cases exist in the projection alone
        jdbc.sql("select conname from pg_constraint where contype = 'f' and conrelid = cast('case_unit' as regclass)")
                .query(String.class).list()
                .forEach(name -> Superuser.committed(database, "alter table case_unit drop constraint " + name));
        jdbc.sql("""
                insert into case_unit (case_id, unit_id, role, position)
                select case_id, lead_unit, 'LEAD', 1 from ledger_fact where case_id > 10000000
                union all select f.case_id, s.unit, 'SUPERVISING', s.n from ledger_fact f
                  cross join lateral unnest(f.supervising) with ordinality s (unit, n) where f.case_id > 10000000""").update();
        jdbc.sql("""
                insert into ledger_row (case_id, plan_id, title, lead_unit, held, behind, search_text, inspection_year, finding_path,
                  case_number, problem_group, problem_type, problem, township, village, area_mu, target, measures, category, due_date,
                  internal_due_date, original_due_date, lead_unit_name, supervising, process_state, progress, responsible_person)
                select case_id, plan_id, '第' || (case_id - 10000000) % :counties || '县停车场占用耕地' || case_id, lead_unit, held, behind,
                  'cn' || case_id || ' 第' || (case_id - 10000000) % :counties || '县停车场占用耕地 一1 违法占地问题 '
                    || repeat('未经批准擅自占用耕地建设停车场并硬化地面', 6) || ' 某镇人民政府 某县自然资源局',
                  inspection_year, '一1', 'CN' || case_id, '违法占地问题', 'UNAPPROVED_CONSTRUCTION',
                  repeat('未经批准擅自占用耕地建设停车场并硬化地面', 6), '某镇', '某村', area_mu, repeat('违法状态得到消除', 4),
                  repeat('依法立案查处，限期拆除地上设施，清运建筑垃圾，恢复耕种条件。', 8), category, due_date, due_date - 10, original_due_date,
                  '某镇人民政府', '某县自然资源局', process_state, repeat('地上设施已拆除过半。', 5), '国土所所长'
                from ledger_fact where case_id > 10000000""").param("counties", COUNTIES).update();
        for (String table : List.of("ledger_fact", "ledger_row", "case_unit")) {
            Superuser.committed(database, "analyze " + table);
        }
        report.append("%d cases, %d counties%n".formatted(rows, COUNTIES));
        for (String table : Set.of("ledger_fact", "ledger_row", "case_unit")) {
            report.append(table).append(' ').append(jdbc.sql("select pg_size_pretty(pg_total_relation_size(cast(:t as regclass)))")
                    .param("t", table).query(String.class).single()).append('\n');
        }
    }
}
