package org.zhenggai.rectification.views.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.urging.Urged;
import org.zhenggai.rectification.casework.urging.UrgingAnswered;
import org.zhenggai.rectification.ground.organization.Organization;

/** Tells who has to do a task that it was urged, and who urged that it is done. */
@Component
@Order
class UrgingListener {

    private final Messages messages;
    private final CaseWords words;
    private final Organization organization;

    UrgingListener(Messages messages, CaseWords words, Organization organization) {
        this.messages = messages;
        this.words = words;
        this.organization = organization;
    }

    @EventListener
    void on(Urged urged) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("stepName", urged.taskName());
        fields.put("asked", urged.text());
        fields.put("asker", organization.nameOf(urged.actor()));
        fields.put("byLeader", urged.byLeader());
        fields.put("askedUntil", Wording.date(urged.until()));
        messages.tell(new Notice(MessageKind.URGED, Receipts.subject(urged.urgingId()), urged.taskId(), urged.caseId(), urged.taskId(),
                null,
                words.fields(urged.caseId(), fields), urged.to(), urged.officers()));
    }

    @EventListener
    void on(UrgingAnswered answered) {
        messages.tell(Notice.ofCase(MessageKind.URGE_DONE, answered.caseId(), Receipts.subject(answered.urgingId()), "done",
                words.fields(answered.caseId(), Map.of("stepName", answered.taskNames(), "askedOn", Wording.date(answered.urgedOn()))),
                Set.of()).andTo(Set.of(answered.urgedBy())));
    }
}
