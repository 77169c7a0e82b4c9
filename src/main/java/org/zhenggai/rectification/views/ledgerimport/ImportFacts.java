package org.zhenggai.rectification.views.ledgerimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.views.ledger.Ledger;
import org.zhenggai.rectification.views.ledger.LedgerColumn;
import org.zhenggai.rectification.views.ledger.LedgerRow;

/** What an import is compared with: rows by case number, findings with their cases, units by any of their names. */
@Component
class ImportFacts {

    /** A case of a finding; an umbrella (总案) stands for a list that was not there yet. */
    record KnownCase(long caseId, String caseNumber, String lead, String title, String plot, boolean umbrella) {}

    /** @param condition what an undated case of the finding waits for; {@code checkDate} when that is looked at */
    record FindingFacts(String id, String path, String heading, Category category, LocalDate deadline, LocalDate conversionDeadline,
            int window, String jurisdiction, List<String> supervising, String condition, LocalDate checkDate,
            List<KnownCase> cases) {

        /** The case the row was imported as before. */
        Optional<KnownCase> known(String lead, String title, String plot) {
            return cases.stream().filter(known -> !known.umbrella() && known.lead().equals(lead))
                    .filter(known -> plot == null ? known.title().equals(title) : plot.equals(known.plot()) && known.title().equals(title))
                    .findFirst();
        }

        List<String> umbrellas(String lead) {
            return cases.stream().filter(known -> known.umbrella() && known.lead().equals(lead)).map(KnownCase::caseNumber).toList();
        }
    }

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Organization organization;
    private final Clock clock;

    ImportFacts(JdbcClient jdbc, Ledger ledger, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.organization = organization;
        this.clock = clock;
    }

    Map<String, LedgerRow> rows(List<String> numbers) {
        Map<String, LedgerRow> rows = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += 1000) {
            ledger.rows(numbers.subList(from, Math.min(from + 1000, numbers.size())))
                    .forEach(row -> rows.put((String) row.values().get(LedgerColumn.CASE_NUMBER), row));
        }
        return rows;
    }

    LedgerRow row(long caseId) {
        return ledger.row(caseId).orElseThrow();
    }

    /** The finding with this number or id; empty where there is none, or several and no year decides. */
    Optional<FindingFacts> finding(String path, String year) {
        List<String> ids = jdbc.sql("""
                select f.id from plan_finding f join registered_plan p on p.id = f.plan_id
                where (f.id = :path or replace(f.path, ' ', '') = :plain) and (:year = '' or cast(p.inspection_year as varchar) = :year)""")
                .param("path", path).param("plain", ImportJudge.plain(path)).param("year", year).query(String.class).list();
        return ids.size() == 1 ? Optional.of(facts(ids.get(0))) : Optional.empty();
    }

    private FindingFacts facts(String id) {
        List<KnownCase> cases = jdbc.sql("""
                select c.id as case_id, c.case_number, u.unit_id as lead, c.title, e.plot_number as plot,
                       f.problem_type = 'LEGACY' and c.ended_on is null and c.relapse_of is null
                         and not exists (select 1 from ledger_import_case i where i.case_id = c.id) as umbrella
                from case_standing c join plan_finding f on f.id = c.finding_id
                join case_party u on u.case_id = c.id and u.role = 'LEAD' left join ledger_plot e on e.case_id = c.id
                where c.finding_id = :id order by c.id""").param("id", id).query(KnownCase.class).list();
        List<String> supervising = jdbc.sql("""
                select unit_id from case_party where role = 'SUPERVISING'
                and case_id = (select min(id) from case_standing where finding_id = :id) order by position""")
                .param("id", id).query(String.class).list();
        String condition = first(id, String.class, """
                select named_condition from case_standing where finding_id = :id and named_condition is not null order by id limit 1""")
                .orElse("具备整改条件");
        LocalDate checkDate = first(id, LocalDate.class, """
                select check_date from case_standing where finding_id = :id and check_date is not null order by id limit 1""")
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .orElse(LocalDate.now(clock).plusMonths(3));
        return jdbc.sql("""
                select f.path, f.heading, f.category, f.deadline, f.conversion_deadline, p.acceptance_window_days, p.jurisdiction_id
                from plan_finding f join registered_plan p on p.id = f.plan_id where f.id = :id""").param("id", id)
                .query((row, n) -> new FindingFacts(id, row.getString("path"), row.getString("heading"),
                        Category.valueOf(row.getString("category")), row.getObject("deadline", LocalDate.class),
                        row.getObject("conversion_deadline", LocalDate.class), row.getInt("acceptance_window_days"),
                        row.getString("jurisdiction_id"), supervising, condition, checkDate, cases)).single();
    }

    private <T> Optional<T> first(String findingId, Class<T> type, String sql) {
        return jdbc.sql(sql).param("id", findingId).query(type).optional();
    }

    /** Id of the jurisdiction's unit that goes by the name. */
    Optional<String> unit(String name, String jurisdiction) {
        return organization.resolve(name, jurisdiction).map(Unit::id);
    }

    List<String> split(String names) {
        return Arrays.stream(names.split("[、，,;；\\n]|以及|及")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    boolean sameUnits(String written, String shown) {
        return new HashSet<>(ids(written)).equals(new HashSet<>(ids(shown)));
    }

    private List<String> ids(String names) {
        return split(names).stream().map(name -> organization.resolve(name).map(Unit::id).orElse(name)).collect(Collectors.toList());
    }
}
