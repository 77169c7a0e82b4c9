package org.zhenggai.rectification.procedures.changerequest;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;

/** 提出督导意见: a supervising unit supports the request or does not; either way it goes to the leader. */
@Component
class GiveOpinionStep implements TaskStep {

    private final ChangeRequests requests;
    private final Organization organization;
    private final DateRules dates;
    private final Timeline timeline;
    private final SeparationOfDuties duties;

    GiveOpinionStep(ChangeRequests requests, Organization organization, DateRules dates, Timeline timeline,
            SeparationOfDuties duties) {
        this.duties = duties;
        this.requests = requests;
        this.organization = organization;
        this.dates = dates;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return RequestTasks.all("Task_Opinion");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        ChangeRequest request = requests.get(form.subjectKey());
        String unit = organization.officer(form.userId()).orElseThrow().unitId();
        duties.demandOtherUnit(form, "conclusion", "督导意见");
        duties.demandOther(form, "conclusion", "督导意见", request.requestedBy(), request.signedBy());
        boolean supports = "SUPPORT".equals(form.text("conclusion"));
        requests.opine(new ChangeOpinion(request.id(), unit, form.userId(), supports, form.text("opinion"), dates.today()));
        timeline.append(form.caseKey(), form.userId(), form.taskKey(),
                "对" + request.kind().label() + "申请的督导意见：" + (supports ? "支持" : "不支持"), form.text("opinion"));
        return Map.of();
    }
}
