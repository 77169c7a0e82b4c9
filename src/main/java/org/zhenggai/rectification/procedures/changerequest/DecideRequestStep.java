package org.zhenggai.rectification.procedures.changerequest;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 决定是否批准: the district's leader grants what was asked for, or less, or refuses; what was granted the process carries out. */
@Component
class DecideRequestStep implements TaskStep {

    private final ChangeRequests requests;
    private final RequestRules rules;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final SeparationOfDuties duties;
    private final Documents documents;

    DecideRequestStep(ChangeRequests requests, RequestRules rules, WorkingCalendar calendar, Timeline timeline, SeparationOfDuties duties,
            Documents documents) {
        this.documents = documents;
        this.duties = duties;
        this.requests = requests;
        this.rules = rules;
        this.calendar = calendar;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return RequestTasks.all("Task_Decide");
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        ChangeRequest request = requests.get(form.subjectKey());
        duties.demandOther(form, "decision", "决定", Stream.concat(Stream.of(request.requestedBy(), request.signedBy()),
                requests.opinions(request.id()).stream().map(ChangeOpinion::officerId)).toArray(String[]::new));
        return "GRANT".equals(form.text("decision")) ? grant(form, request) : refuse(form, request);
    }

    private Map<String, Object> grant(TaskSubmission form, ChangeRequest request) {
        LocalDate granted = form.date("grantedDate");
        rules.grantable(request, granted);
        reply(form, request, number -> {
            requests.decide(request.id(), ChangeState.GRANTED, form.userId(), number, granted, null);
            timeline.append(form.caseKey(), form.userId(), form.taskKey(), "批准" + request.kind().label() + "："
                    + Wording.date(granted) + "，文号：" + number, null);
        });
        return request.kind() == ChangeKind.SUSPENSION
                ? Map.of("decisionOutcome", "GRANT", "suspendedUntil", Date.from(calendar.endOfDay(granted)))
                : Map.of("decisionOutcome", "GRANT");
    }

    private Map<String, Object> refuse(TaskSubmission form, ChangeRequest request) {
        reply(form, request, number -> {
            requests.decide(request.id(), ChangeState.REFUSED, form.userId(), number, null, form.text("refusalReason"));
            timeline.append(form.caseKey(), form.userId(), form.taskKey(), "不批准" + request.kind().label() + "申请，文号：" + number,
                    form.text("refusalReason"));
        });
        return Map.of("decisionOutcome", "REFUSE");
    }

    private void reply(TaskSubmission form, ChangeRequest request, Consumer<String> write) {
        documents.issue(Paper.ofCase(DocumentKind.REPLY, request.id(), request.caseId()), form.userId(), write);
    }
}
