package org.zhenggai.rectification.procedures.changerequest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What the forms show of the request and of the opinions on it. */
@Component
class ChangeFacts implements TaskFacts {

    private final ChangeRequests requests;
    private final Organization organization;

    ChangeFacts(ChangeRequests requests, Organization organization) {
        this.requests = requests;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.copyOf(RequestTasks.PROCESSES);
    }

    @Override
    public Set<String> names() {
        return Set.of("requestKindText", "requestText", "requesterName", "requestedOnText", "requestReason", "requestExtra", "signerName",
                "requestDocumentNo", "grantedOnText", "requestDated", "grantedDate", "opinionRows");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        ChangeRequest request = requests.get(task.subjectKey());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("requestKindText", request.kind().label());
        facts.put("requestText", asked(request));
        facts.put("requesterName", organization.nameOf(request.requestedBy()));
        facts.put("requestedOnText", Wording.date(request.requestedOn()));
        facts.put("requestReason", request.reason());
        facts.put("requestExtra", extra(request));
        facts.put("signerName", request.signedBy() == null ? "" : organization.nameOf(request.signedBy()));
        facts.put("requestDocumentNo", request.documentNo() == null ? "" : request.documentNo());
        facts.put("grantedOnText", request.grantedDate() == null ? "" : Wording.date(request.grantedDate()));
        facts.put("requestDated", request.requestedDate() != null);
        if (request.requestedDate() != null) {
            facts.put("grantedDate", request.requestedDate().toString()); // the leader changes it only to grant less
        }
        facts.put("opinionRows", requests.opinions(request.id()).stream().map(opinion -> Map.of(
                "unit", organization.unitName(opinion.unitId()),
                "officer", organization.nameOf(opinion.officerId()), "conclusion", opinion.supports() ? "支持" : "不支持",
                "text", opinion.text())).toList());
        return facts;
    }

    private static String asked(ChangeRequest request) {
        String date = Wording.date(request.requestedDate());
        return switch (request.kind()) {
            case EXTENSION -> "整改期限延至" + date;
            case SUSPENSION -> "暂停办理至" + date;
            case TO_DEADLINE_BOUND -> "转为限期整改，期限" + date;
            case TO_ONGOING -> request.requestedDate() != null ? "转为持续整改，截止" + date
                    : "转为持续整改，无固定期限；条件：" + request.namedCondition() + "；下次核查" + Wording.date(request.checkDate());
        };
    }

    private static Markdown extra(ChangeRequest request) {
        return request.progress() != null ? Markdown.of("\n\n**目前进展** %s", request.progress())
                : request.supportingDocument() != null ? Markdown.of("\n\n**依据文件** %s", request.supportingDocument()) : Markdown.of("");
    }
}
