package org.zhenggai.rectification.procedures.acceptance;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.evidence.Inspection;
import org.zhenggai.rectification.casework.evidence.Inspections;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;

/** 现场核查: who has its task, or may take it, and may inspect the round, brings photos to it until the form is submitted. */
@Component
class SiteInspections implements Inspections {

    private final DutyTasks tasks;
    private final Submissions submissions;
    private final InspectionTeam team;

    SiteInspections(DutyTasks tasks, Submissions submissions, InspectionTeam team) {
        this.tasks = tasks;
        this.submissions = submissions;
        this.team = team;
    }

    @Override
    public List<Inspection> of(String userId) {
        return tasks.at(userId, AcceptanceProcess.SITE_INSPECTION).stream().flatMap(task -> inspection(userId, task).stream()).distinct()
                .toList(); // a unit may hold several seats
    }

    private Optional<Inspection> inspection(String userId, DutyTask task) {
        int round = submissions.round(task.caseId(), Stage.EVIDENCE);
        return team.mayInspect(userId, task.caseId(), round)
                ? Optional.of(new Inspection("SITE-" + task.caseId() + "-" + round, task.businessKey(), "第" + round + "次提交的现场核查"))
                : Optional.empty();
    }
}
