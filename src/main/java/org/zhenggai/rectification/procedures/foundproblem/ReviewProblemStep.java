package org.zhenggai.rectification.procedures.foundproblem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.FieldProblems;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 审核新发现问题: by the reviewers whose office it is, never by who reported it. */
@Component
class ReviewProblemStep implements TaskStep {

    private static final String REGISTER = "REGISTER";

    private final ProblemStore store;
    private final Plans plans;
    private final Organization organization;
    private final DateRules dates;
    private final SeparationOfDuties duties;

    ReviewProblemStep(ProblemStore store, Plans plans, Organization organization, DateRules dates, SeparationOfDuties duties) {
        this.duties = duties;
        this.store = store;
        this.plans = plans;
        this.organization = organization;
        this.dates = dates;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(FoundProblemProcess.KEY + "/Task_Review");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        FoundProblem problem = store.get(form.subjectKey());
        duties.demandOther(form, "conclusion", "审核结论", problem.reportedBy());
        String conclusion = form.text("conclusion");
        if (REGISTER.equals(conclusion)) {
            store.reviewed(problem.id(), form.userId(), registration(form, problem));
        } else {
            store.rejected(problem.id(), form.userId(), form.text("reason"));
        }
        return Map.of("problemOutcome", conclusion);
    }

    private Registration registration(TaskSubmission form, FoundProblem problem) {
        Plans.Plan plan = plan(form, problem);
        Category category = Category.valueOf(form.text("category"));
        FieldProblems problems = new FieldProblems();
        if (form.chosen("supervisingUnits").contains(problem.unitId())) {
            problems.add("supervisingUnits", "督导单位", "责任单位不得担任督导单位");
        }
        String dateField = category == Category.DEADLINE_BOUND ? "deadline" : "endDate";
        LocalDate deadline = form.date(dateField);
        if (deadline != null) {
            problems.check(() -> checkDeadline(dateField, category == Category.DEADLINE_BOUND ? "整改期限" : "终止日期", deadline, plan));
        }
        if (form.date("checkDate") != null && !form.date("checkDate").isAfter(dates.today())) {
            problems.add("checkDate", "核查条件的日期", "须晚于今天（" + Wording.date(dates.today()) + "）");
        }
        problems.refuse();
        List<String> measures = form.rows("measures").stream().map(row -> (String) row.get("text")).toList();
        return new Registration(plan.id(), form.text("title"), category, deadline, form.text("condition"), form.date("checkDate"),
                form.chosen("supervisingUnits"), form.text("target"), measures);
    }

    private Plans.Plan plan(TaskSubmission form, FoundProblem problem) {
        List<Plans.Plan> all = plans.of(organization.unit(problem.unitId()).orElseThrow().jurisdiction());
        if (all.isEmpty()) {
            throw new SubmissionRefusedException("plan", "并入的整改方案", "还没有登记整改方案，请先登记方案");
        }
        return all.size() == 1 ? all.get(0) : all.stream().filter(plan -> plan.id().equals(form.text("plan"))).findFirst().orElseThrow(
                () -> new SubmissionRefusedException("plan", "并入的整改方案", "请从责任单位所在辖区的整改方案中选择"));
    }

    /** The acceptance window must still lie ahead, or the case would be late on the day it is registered. */
    private void checkDeadline(String field, String label, LocalDate deadline, Plans.Plan plan) {
        if (!deadline.minusDays(plan.acceptanceWindowDays()).isAfter(dates.today())) {
            throw new SubmissionRefusedException(field, label, "须晚于今天并留出" + plan.acceptanceWindowDays() + "天的验收时间");
        }
    }
}
