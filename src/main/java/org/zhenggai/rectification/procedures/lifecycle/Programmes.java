package org.zhenggai.rectification.procedures.lifecycle;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.ReadsAhead;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.database.ReadAhead;

/** Routes, programmes and their milestones. */
@Repository
class Programmes implements ReadsAhead {

    /** @param current null for none */
    private record Held(Programme current, List<Milestone> milestones) {}

    private static final String COLUMNS = """
            case_id, version, route, measures, plan_term, responsible_leader, responsible_person, drafted_by, approved_on, ended_on""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReadAhead<Held> ahead = new ReadAhead<>();
    private final ReadAhead<Optional<Route>> routes = new ReadAhead<>();

    Programmes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes the route the decision table gave; a later investigation may change it. */
    void decideRoute(long caseId, Route route) {
        jdbc.sql(
                "insert into case_route (case_id, route) values (:case, :route) on conflict (case_id) do update set route = excluded.route")
                .param("case", caseId).param("route", route.name()).update();
        routes.forget(caseId);
    }

    Optional<Route> route(long caseId) {
        return routes.of(caseId, id -> jdbc.sql("select route from case_route where case_id = :case").param("case", id)
                .query(String.class).optional().map(Route::valueOf));
    }

    Optional<Programme> current(long caseId) {
        return Optional.ofNullable(ahead.of(caseId, this::read).current());
    }

    private Held read(long caseId) {
        Optional<Programme> current = jdbc.sql("select " + COLUMNS + " from programme where case_id = :case order by version desc limit 1")
                .param("case", caseId).query(Programme.class).optional();
        return new Held(current.orElse(null), current.isEmpty() ? List.of() : readMilestones(caseId));
    }

    Optional<LocalDate> firstApproval(long caseId) {
        return jdbc.sql("select approved_on from programme where case_id = :case and approved_on is not null order by approved_on limit 1")
                .param("case", caseId).query(LocalDate.class).optional();
    }

    @Override
    public void readAhead(List<RectificationCase> cases) {
        List<Long> ids = cases.stream().map(RectificationCase::id).toList();
        Map<Long, Held> read = new HashMap<>();
        ids.forEach(id -> read.put(id, new Held(null, List.of())));
        jdbc.sql("select distinct on (case_id) " + COLUMNS + " from programme where case_id in (:cases) order by case_id, version desc")
                .param("cases", ids).query(Programme.class).list()
                .forEach(programme -> read.put(programme.caseId(), new Held(programme, new ArrayList<>())));
        if (read.values().stream().anyMatch(held -> held.current() != null)) {
            jdbc.sql("""
                    select m.case_id, m.id, m.term, m.title, m.due_on, m.reported_on from milestone m where m.case_id in (:cases)
                    and m.programme_version = (select max(p.version) from programme p where p.case_id = m.case_id) order by m.position""")
                    .param("cases", ids).query((row, n) -> read.get(row.getLong("case_id")).milestones().add(new Milestone(row.getLong(
                            "id"),
                            row.getString("term") == null ? null : PlanTerm.valueOf(row.getString("term")), row.getString("title"),
                            row.getObject("due_on", LocalDate.class), row.getObject("reported_on", LocalDate.class)))).list();
        }
        ahead.keep(read);
    }

    @Override
    public void over() {
        ahead.over();
    }

    /** Adds the next version with its milestones; the version in the argument is ignored. */
    void add(Programme programme, List<Milestone> milestones) {
        ahead.forget(programme.caseId());
        int version = current(programme.caseId()).map(Programme::version).orElse(0) + 1;
        jdbc.sql("insert into programme (" + COLUMNS + ", drafted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(programme.caseId(), version, programme.route().name(), programme.measures(), programme.planTerm().name(),
                        programme.responsibleLeader(), programme.responsiblePerson(), programme.draftedBy(), null, null,
                        OffsetDateTime.now(clock)).update();
        for (int i = 0; i < milestones.size(); i++) {
            jdbc.sql("""
                    insert into milestone (case_id, programme_version, position, term, title, due_on) values (?, ?, ?, ?, ?, ?)""")
                    .params(programme.caseId(), version, i + 1, name(milestones.get(i).term()), milestones.get(i).title(),
                            milestones.get(i).dueOn()).update();
        }
        ahead.forget(programme.caseId());
    }

    private static String name(PlanTerm term) {
        return term == null ? null : term.name();
    }

    /** How often progress is reported under the current programme; empty before its approval. */
    Optional<Cadence> cadence(long caseId) {
        return jdbc.sql("""
                select report_cadence from programme where case_id = :case and report_cadence is not null
                order by version desc limit 1""").param("case", caseId).query(String.class).optional().map(Cadence::valueOf);
    }

    /** Marks the current programme as approved today. */
    void approve(long caseId, Cadence cadence) {
        ahead.forget(caseId);
        jdbc.sql("""
                update programme set approved_on = :today, report_cadence = :cadence where case_id = :case
                and version = (select max(version) from programme where case_id = :case)""")
                .param("today", LocalDate.now(clock)).param("cadence", cadence.name()).param("case", caseId).update();
    }

    /** Target and present value of the indicator as a programme states them, in 亩; null where it does not. */
    record NotedIndicator(BigDecimal target, BigDecimal present) {}

    /** Notes what the current programme says of the indicator. */
    void note(long caseId, BigDecimal target, BigDecimal present) {
        jdbc.sql("""
                update programme set indicator_target = :target, indicator_present = :present where case_id = :case
                and version = (select max(version) from programme where case_id = :case)""")
                .param("target", target).param("present", present).param("case", caseId).update();
    }

    Optional<NotedIndicator> noted(long caseId) {
        return jdbc.sql("""
                select indicator_target as target, indicator_present as present from programme where case_id = :case
                order by version desc limit 1""").param("case", caseId).query(NotedIndicator.class).optional();
    }

    /** Ends the current programme: the case has come under other terms. */
    void end(long caseId) {
        ahead.forget(caseId);
        jdbc.sql("update programme set ended_on = :today where case_id = :case and ended_on is null")
                .param("today", LocalDate.now(clock)).param("case", caseId).update();
    }

    /** Takes the newest version back, which was not approved. */
    void takeBack(long caseId) {
        ahead.forget(caseId);
        int version = current(caseId).map(Programme::version).orElseThrow();
        jdbc.sql("delete from milestone where case_id = :case and programme_version = :version").param("case", caseId)
                .param("version", version).update();
        jdbc.sql("delete from programme where case_id = :case and version = :version and approved_on is null").param("case", caseId)
                .param("version", version).update();
    }

    /** These milestones are not done: their report was taken back. */
    void unreport(long caseId, List<Long> milestones) {
        ahead.forget(caseId);
        if (!milestones.isEmpty()) {
            jdbc.sql("update milestone set reported_on = null where case_id = :case and id in (:ids)").param("case", caseId)
                    .param("ids", milestones).update();
        }
    }

    /** Milestones of the current programme that are not reported as done. */
    List<Long> unreported(long caseId) {
        return milestones(caseId).stream().filter(milestone -> milestone.reportedOn() == null).map(Milestone::id).toList();
    }

    /** Milestones of the current programme, in order. */
    List<Milestone> milestones(long caseId) {
        return ahead.of(caseId, this::read).milestones();
    }

    private List<Milestone> readMilestones(long caseId) {
        return jdbc.sql("""
                select id, term, title, due_on, reported_on from milestone where case_id = :case
                and programme_version = (select max(version) from programme where case_id = :case) order by position""")
                .param("case", caseId).query(Milestone.class).list();
    }

    /** Marks a milestone of the case as done today. */
    void report(long caseId, long milestoneId) {
        ahead.forget(caseId);
        jdbc.sql("update milestone set reported_on = :today where id = :id and case_id = :case and reported_on is null")
                .param("today", LocalDate.now(clock)).param("id", milestoneId).param("case", caseId).update();
    }
}
