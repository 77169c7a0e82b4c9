package org.zhenggai.rectification.views.message;

import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.procedures.escalation.SignatureClimbed;

/** Tells who may sign a letter that has waited too long, and whom it waited for. */
@Component
@Order
class SigningListener {

    private final Messages messages;
    private final CaseWords words;

    SigningListener(Messages messages, CaseWords words) {
        this.messages = messages;
        this.words = words;
    }

    @EventListener
    void on(SignatureClimbed climbed) {
        messages.tell(new Notice(MessageKind.CLIMBED, "escalation" + climbed.escalationId(), climbed.taskId(), climbed.caseId(), climbed
                .taskId(), null, words.fields(climbed.caseId(), Map.of("instrument", climbed.instrument(), "level", climbed.level(),
                        "waited",
                        String.valueOf(climbed.waited()), "signers", climbed.signers())), Set.of(), climbed.officers()));
    }
}
