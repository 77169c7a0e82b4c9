package org.zhenggai.rectification.views.message;

import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;

/** Tells the system administrators what the software says of itself. */
@Component
class OperatorListener {

    private final Messages messages;

    OperatorListener(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(OperatorNotice notice) {
        messages.tell(new Notice(MessageKind.OPERATION, notice.subject(), notice.occasion(), null, null, null,
                Map.of("heading", notice.title(), "what", notice.what(), "advice", notice.advice()),
                Set.of(new Position(null, Role.SYSTEM)), Set.of()));
    }
}
