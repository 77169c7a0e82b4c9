package org.zhenggai.rectification.views.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.CaseEnded;
import org.zhenggai.rectification.casework.finding.CaseReopened;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.CategoryChanged;
import org.zhenggai.rectification.casework.finding.DueDateChanged;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.review.Conclusion;
import org.zhenggai.rectification.casework.review.Judged;
import org.zhenggai.rectification.procedures.changerequest.RequestDecided;
import org.zhenggai.rectification.procedures.escalation.EscalationIssued;
import org.zhenggai.rectification.procedures.escalation.EscalationWithdrawn;

/** Tells people what happened to their cases. */
@Component
@Order // after the rooms that act on a fact
class CaseListener {

    /** Which sentence of the template says what a reminder wants; from L3 up the signed letter says it. */
    private static final Map<String, String> WANTED = Map.of("L0", "start", "L1", "compare", "L2", "hurry");

    private final Messages messages;
    private final CaseWords words;
    private final CaseTerms terms;
    private final NotificationSettings settings;

    CaseListener(Messages messages, CaseWords words, CaseTerms terms, NotificationSettings settings) {
        this.messages = messages;
        this.words = words;
        this.terms = terms;
        this.settings = settings;
    }

    @EventListener
    void on(EscalationIssued issued) {
        if (issued.cases().isEmpty()) {
            return; // told with the letter that it is one document with
        }
        MessageKind kind = issued.forReviewer() ? MessageKind.REVIEWER_URGE
                : WANTED.containsKey(issued.level()) ? MessageKind.REMINDER : MessageKind.SUPERVISION;
        Map<String, Object> fields = new HashMap<>();
        fields.put("instrument", issued.instrument());
        fields.put("level", issued.level());
        fields.put("reason", issued.reason());
        if (kind == MessageKind.REMINDER) {
            fields.put(issued.respondBy() == null ? WANTED.get(issued.level()) : "report", true);
        }
        fields.put("documentNo", issued.documentNo());
        fields.put("requirement", issued.requirement());
        fields.put("respondBy", issued.respondBy() == null ? null : Wording.date(issued.respondBy()));
        if (issued.cases().size() > 1) {
            fields.put("together", issued.cases().size());
            fields.put("cases", issued.cases().stream().map(words::line).toList());
        }
        messages.tell(Notice.ofCase(kind, issued.caseId(), "escalation", issued.escalationId(), words.fields(issued.caseId(), fields),
                Set.copyOf(issued.addressees())).of(issued.paper()));
    }

    /** Whoever got the letter need not answer for it any more. */
    @EventListener
    void on(EscalationWithdrawn withdrawn) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("instrument", withdrawn.instrument());
        fields.put("level", withdrawn.level());
        fields.put("documentNo", withdrawn.documentNo());
        fields.put("reason", withdrawn.reason());
        messages.tell(Notice.ofCase(MessageKind.WITHDRAWN, withdrawn.caseId(), "escalation", withdrawn.escalationId(),
                words.fields(withdrawn.caseId(), fields), Set.copyOf(withdrawn.addressees())));
    }

    @EventListener
    void on(Judged judged) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("stepName", judged.stepName());
        fields.put("unitName", words.unit(judged.unitId()));
        fields.put("opinion", judged.opinion());
        fields.put("documentNo", judged.documentNo());
        String occasion = judged.stage() + "/" + judged.round() + "/" + judged.step() + "/" + judged.officerId();
        if (judged.conclusion() == Conclusion.RETURN) {
            List<Map<String, Object>> comments = new ArrayList<>();
            judged.comments().forEach(text -> comments.add(Map.of("number", comments.size() + 1, "text", text)));
            fields.put("comments", comments);
            messages.tell(Notice.ofCase(MessageKind.RETURNED, judged.caseId(), "case" + judged.caseId(), occasion,
                    words.fields(judged.caseId(), fields), words.lead(judged.caseId())).andTo(Set.of(judged.submittedBy())));
        } else if (settings.decisionSteps().contains(judged.step())) {
            fields.put("subject", judged.stepName());
            fields.put("result", "通过");
            fields.put("reason", judged.opinion());
            messages.tell(Notice.ofCase(MessageKind.DECISION, judged.caseId(), "case" + judged.caseId(), occasion,
                    words.fields(judged.caseId(), decision(fields)), words.everyone(judged.caseId())));
        }
    }

    @EventListener
    void on(RequestDecided decided) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("subject", decided.kind().label() + "申请");
        fields.put("result", decided.granted()
                ? "批准" + (decided.grantedDate() == null ? "" : "，至" + Wording.date(decided.grantedDate())) : "不批准");
        fields.put("documentNo", decided.documentNo());
        fields.put("reason", decided.refusal());
        messages.tell(Notice.ofCase(MessageKind.DECISION, decided.caseId(), "request", decided.requestId(),
                words.fields(decided.caseId(), fields), words.everyone(decided.caseId()))
                .andTo(Stream.of(decided.requestedBy(), decided.signedBy()).filter(Objects::nonNull).collect(Collectors.toSet()))
                .of(Paper.ofCase(DocumentKind.REPLY, decided.requestId(), decided.caseId())));
    }

    @EventListener
    void on(DueDateChanged changed) {
        int version = terms.changes(changed.caseId()).size();
        messages.tell(Notice.ofCase(MessageKind.DUE_DATE, changed.caseId(), "case" + changed.caseId(), version,
                words.fields(changed.caseId(), Map.of("before", Wording.date(changed.before()), "after", Wording.date(changed.after()))),
                words.everyone(changed.caseId())));
    }

    @EventListener
    void on(CategoryChanged changed) {
        int version = terms.changes(changed.caseId()).size();
        messages.tell(Notice.ofCase(MessageKind.CATEGORY, changed.caseId(), "case" + changed.caseId(), version,
                words.fields(changed.caseId(), Map.of("before", changed.before().label(), "after", changed.after().label())),
                words.everyone(changed.caseId())));
    }

    @EventListener
    void on(CaseEnded ended) {
        int version = terms.changes(ended.caseId()).size();
        messages.tell(Notice.ofCase(MessageKind.ENDED, ended.caseId(), "case" + ended.caseId(), ended.state() + "/" + version,
                words.fields(ended.caseId(), Map.of("state", ended.state().label())), words.everyone(ended.caseId())));
    }

    @EventListener
    void on(CaseReopened reopened) {
        int version = terms.changes(reopened.caseId()).size();
        messages.tell(Notice.ofCase(MessageKind.REOPENED, reopened.caseId(), "case" + reopened.caseId(), version,
                words.fields(reopened.caseId(), Map.of("reason", reopened.reason())), words.everyone(reopened.caseId())));
    }

    private static Map<String, Object> decision(Map<String, Object> fields) {
        fields.keySet().retainAll(Set.of("subject", "result", "documentNo", "reason"));
        return fields;
    }
}
