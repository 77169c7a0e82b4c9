package org.zhenggai.rectification.procedures.changerequest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.SamePerson;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.SubmissionRefusedException;
import org.zhenggai.rectification.ground.engine.TaskStep;
import org.zhenggai.rectification.ground.engine.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;

/** 提出督导意见: a supervising unit supports the request or does not; either way it goes to the leader. */
@Component
class GiveOpinionStep implements TaskStep {

    private final ChangeRequests requests;
    private final CaseUnits units;
    private final Organization organization;
    private final DateRules dates;
    private final Timeline timeline;
    private final SamePerson same;

    GiveOpinionStep(ChangeRequests requests, CaseUnits units, Organization organization, DateRules dates, Timeline timeline,
                    SamePerson same) {
        this.same = same;
        this.requests = requests;
        this.units = units;
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
        if (units.isResponsible(form.caseKey(), unit)) {
            throw new SubmissionRefusedException("conclusion", "督导意见", "本单位是本案的责任单位，不得审查自己的申请");
        }
        if (Stream.of(request.requestedBy(), request.signedBy())
                .anyMatch(other -> same.on(form.caseKey(), form.userId(), other))) {
            throw new SubmissionRefusedException("conclusion", "督导意见", "本申请由您提出或签批，须由他人提出意见");
        }
        boolean supports = "SUPPORT".equals(form.text("conclusion"));
        requests.opine(new ChangeOpinion(request.id(), unit, form.userId(), supports, form.text("opinion"), dates.today()));
        timeline.append(form.caseKey(), form.userId(), form.taskKey(),
                "对" + request.kind().label() + "申请的督导意见：" + (supports ? "支持" : "不支持"), form.text("opinion"));
        return Map.of();
    }
}
