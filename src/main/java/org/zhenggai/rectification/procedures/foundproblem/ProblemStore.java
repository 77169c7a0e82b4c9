package org.zhenggai.rectification.procedures.foundproblem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newly found problems in our tables. */
@Repository
class ProblemStore {

    private static final String SELECT = """
            select id, state, found_on, description, place, village, unit_id, problem_type, area_mu, farmland_mu, basic_farmland_mu,
                   crime_detail, reported_by, reporting_unit, reported_on, reviewed_by, reviewed_on, reject_reason, plan_id, title,
                   category, deadline, named_condition, check_date, target, finding_path, case_id
            from found_problem where\s""";
    private static final String VISIBLE = "(:all or unit_id = :unit or reporting_unit = :unit)";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProblemStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FoundProblem get(long id) {
        return jdbc.sql(SELECT + "id = :id").param("id", id).query(FoundProblem.class).single();
    }

    List<FoundProblem> page(boolean all, String unitId, int page, int size) {
        return jdbc.sql(SELECT + VISIBLE + " order by id desc limit :size offset :offset").param("all", all).param("unit", unitId)
                .param("size", size).param("offset", (long) page * size).query(FoundProblem.class).list();
    }

    long count(boolean all, String unitId) {
        return jdbc.sql("select count(*) from found_problem where " + VISIBLE).param("all", all).param("unit", unitId)
                .query(Long.class).single();
    }

    /** Stores a reported problem; its id, state and day are given here. @return its key */
    long add(FoundProblem problem) {
        return jdbc.sql("""
                insert into found_problem (state, found_on, description, place, village, unit_id, problem_type, area_mu, farmland_mu,
                       basic_farmland_mu, crime_detail, reported_by, reporting_unit, reported_on)
                values (:state, :found, :description, :place, :village, :unit, :type, :area, :farmland, :basic, :crime, :by,
                        :reporting, :today) returning id""")
                .param("state", ProblemState.REPORTED.name()).param("found", problem.foundOn())
                .param("description", problem.description()).param("place", problem.place()).param("village", problem.village())
                .param("unit", problem.unitId()).param("type", problem.problemType()).param("area", problem.areaMu())
                .param("farmland", problem.farmlandMu()).param("basic", problem.basicFarmlandMu())
                .param("crime", problem.crimeDetail()).param("by", problem.reportedBy())
                .param("reporting", problem.reportingUnit()).param("today", LocalDate.now(clock)).query(Long.class).single();
    }

    void rejected(long id, String officer, String reason) {
        jdbc.sql("""
                update found_problem set state = :state, reviewed_by = :by, reviewed_on = :today, reject_reason = :reason
                where id = :id""")
                .param("state", ProblemState.REJECTED.name()).param("by", officer).param("today", LocalDate.now(clock))
                .param("reason", reason).param("id", id).update();
    }

    /** Keeps what the review decided; the problem counts as registered once its case is. */
    void reviewed(long id, String officer, Registration registration) {
        jdbc.sql("""
                update found_problem set reviewed_by = :by, reviewed_on = :today, plan_id = :plan, title = :title,
                       category = :category, deadline = :deadline, named_condition = :condition, check_date = :check, target = :target
                where id = :id""")
                .param("by", officer).param("today", LocalDate.now(clock)).param("plan", registration.planId())
                .param("title", registration.title()).param("category", registration.category().name())
                .param("deadline", registration.deadline()).param("condition", registration.condition())
                .param("check", registration.checkDate()).param("target", registration.target()).param("id", id).update();
        for (int i = 0; i < registration.measures().size(); i++) {
            jdbc.sql("insert into found_problem_measure (problem_id, position, measure) values (?, ?, ?)")
                    .params(id, i + 1, registration.measures().get(i)).update();
        }
        for (int i = 0; i < registration.supervising().size(); i++) {
            jdbc.sql("insert into found_problem_supervisor (problem_id, position, unit_id) values (?, ?, ?)")
                    .params(id, i + 1, registration.supervising().get(i)).update();
        }
    }

    List<String> measures(long id) {
        return jdbc.sql("select measure from found_problem_measure where problem_id = :id order by position").param("id", id)
                .query(String.class).list();
    }

    List<String> supervising(long id) {
        return jdbc.sql("select unit_id from found_problem_supervisor where problem_id = :id order by position").param("id", id)
                .query(String.class).list();
    }

    /** The next number for a newly found problem in the plan. Whoever asks holds the plan, so that no two take the same. */
    String nextPath(String planId) {
        List<String> taken = jdbc.sql("select path from plan_finding where plan_id = :plan and path like '新%'").param("plan", planId)
                .query(String.class).list();
        int number = taken.size() + 1;
        while (taken.contains("新" + number)) {
            number++;
        }
        return "新" + number;
    }

    void registered(long id, String path, long caseId) {
        jdbc.sql("update found_problem set state = :state, finding_path = :path, case_id = :case where id = :id")
                .param("state", ProblemState.REGISTERED.name()).param("path", path).param("case", caseId).param("id", id).update();
    }
}
