package org.zhenggai.rectification.procedures.changerequest.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseChoices;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequests;
import org.zhenggai.rectification.procedures.changerequest.NewRequest;

/** What the start forms of all requests have in common: a handler asks for a case the handler's own unit leads. */
@Component
class RequestStarts {

    static final String CASE = "caseNumber";
    static final String CASE_LABEL = "案件";

    private final CaseChoices choices;
    private final CaseInstances instances;
    private final ChangeRequests requests;
    private final Timeline timeline;
    private final Persons persons;

    RequestStarts(CaseChoices choices, CaseInstances instances, ChangeRequests requests, Timeline timeline, Persons persons) {
        this.persons = persons;
        this.choices = choices;
        this.instances = instances;
        this.requests = requests;
        this.timeline = timeline;
    }

    List<Map<String, String>> offered(String userId) {
        return choices.led(userId);
    }

    /** The case asked about. @throws ForbiddenException when the officer is no handler */
    RectificationCase chosen(StartSubmission form) {
        if (!persons.mayActAs(form.userId(), Role.HANDLER)) {
            throw new ForbiddenException("只有承办人可以提出申请");
        }
        return choices.chosen(choices.led(form.userId()), CASE, CASE_LABEL, form.text(CASE));
    }

    /** Records the request and says how its process starts. */
    StartOrder begin(RectificationCase c, NewRequest request, String userId) {
        long id = requests.begin(request, userId);
        timeline.append(c.id(), userId, "CHANGE_REQUESTED", "申请" + request.kind().label(), request.reason());
        return new StartOrder(c.caseNumber(), instances.variables(c, id));
    }
}
