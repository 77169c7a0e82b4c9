package org.zhenggai.rectification.procedures.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.review.AnswerRules;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.engine.task.ReturnableStep;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.FieldProblems;

/** 编制一案一策: measures, persons and milestones counted back from the internal due date (倒排工期). */
@Component
class DraftProgrammeStep implements ReturnableStep {

    private final Programmes programmes;
    private final Submissions submissions;
    private final AnswerRules answers;
    private final Cases cases;
    private final Timeline timeline;
    private final DateRules dates;
    private final CaseIndicator indicator;
    private final Reviews reviews;

    DraftProgrammeStep(Programmes programmes, Submissions submissions, AnswerRules answers, Cases cases, Timeline timeline,
            DateRules dates, CaseIndicator indicator, Reviews reviews) {
        this.reviews = reviews;
        this.indicator = indicator;
        this.programmes = programmes;
        this.submissions = submissions;
        this.answers = answers;
        this.cases = cases;
        this.timeline = timeline;
        this.dates = dates;
    }

    @Override
    public Set<String> tasks() {
        return CategoryTasks.preparing("Task_DraftProgramme");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long caseId = form.caseKey();
        List<Milestone> milestones = form.rows("milestones").stream()
                .map(row -> new Milestone(0, term((String) row.get("term")), (String) row.get("title"), (LocalDate) row.get("dueOn"), null))
                .toList();
        checkOrder(milestones, cases.get(caseId));
        answers.recordAnswers(form, caseId, Stage.PROGRAMME);
        Route route = programmes.route(caseId).orElse(Route.CASE_BY_CASE);
        programmes.add(new Programme(caseId, 0, route, form.text("measures"), Objects.requireNonNullElse(term(form.text("planTerm")),
                PlanTerm.LONG),
                form.text("responsibleLeader"), form.text("responsiblePerson"), form.userId(), null, null), milestones);
        indicator.drafted(form, caseId);
        submissions.open(caseId, Stage.PROGRAMME, form.userId(), null, null);
        timeline.append(caseId, form.userId(), form.taskKey(), "提交一案一策整改方案，" + milestones.size() + "个节点",
                form.text("measures"));
        return Map.of();
    }

    private static PlanTerm term(String name) {
        return name == null ? null : PlanTerm.valueOf(name);
    }

    private void checkOrder(List<Milestone> milestones, RectificationCase c) {
        LocalDate last = dates.today();
        LocalDate limit = limit(c);
        FieldProblems problems = new FieldProblems();
        for (int i = 0; i < milestones.size(); i++) {
            LocalDate due = milestones.get(i).dueOn();
            String field = "milestones[" + i + "].dueOn";
            String label = "第" + (i + 1) + "个节点的完成日期";
            if (due.isBefore(last)) {
                problems.add(field, label, i == 0 ? "不得早于今天" : "节点须按日期先后排列");
            } else if (limit != null && due.isAfter(limit)) {
                problems.add(field, label, "不得晚于" + Wording.date(limit));
            }
            last = due;
        }
        problems.refuse();
    }

    /** The internal due date; when that has passed already the due date; when both have, none: the case is overdue anyway. */
    private LocalDate limit(RectificationCase c) {
        if (c.internalDueDate() != null && !c.internalDueDate().isBefore(dates.today())) {
            return c.internalDueDate();
        }
        return c.dueDate() != null && !c.dueDate().isBefore(dates.today()) ? c.dueDate() : null;
    }

    @Override
    public Set<String> followers() {
        return Set.of("Task_ReviewProgramme");
    }

    @Override
    public boolean returnable(TaskSubmission form) {
        return true;
    }

    @Override
    public Map<String, Object> before(TaskSubmission form) {
        return Map.of("answered", reviews.toAnswer(form.caseKey(), Stage.PROGRAMME));
    }

    @Override
    public void undo(TaskContext task, String officer, Map<String, Object> before) {
        programmes.takeBack(task.caseKey());
        submissions.takeBack(task.caseKey(), Stage.PROGRAMME);
        reviews.unanswer(task.caseKey(), Stage.PROGRAMME, new Memo(before).integers("answered"));
    }
}
