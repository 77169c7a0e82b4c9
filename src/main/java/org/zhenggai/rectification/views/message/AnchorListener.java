package org.zhenggai.rectification.views.message;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.anchor.Anchor;
import org.zhenggai.rectification.ground.audit.anchor.AnchorMade;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;

/** Tells the audit administrators how far the log has come: a mail that has left cannot be taken back. */
@Component
class AnchorListener {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Messages messages;

    AnchorListener(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(AnchorMade made) {
        Anchor anchor = made.anchor();
        Map<String, Object> fields = new HashMap<>();
        fields.put("anchor", anchor.seq());
        fields.put("made", TIME.format(anchor.madeAt()));
        fields.put("entries", anchor.auditEntries());
        fields.put("hash", anchor.auditHash());
        fields.put("heads", anchor.heads() == 0 ? null : anchor.heads());
        fields.put("line", made.line());
        fields.put("lineHash", made.lineHash());
        messages.tell(new Notice(MessageKind.AUDIT_ANCHOR, "anchor", String.valueOf(anchor.seq()), null, null, null, fields,
                Set.of(new Position(null, Role.AUDIT)), Set.of()));
    }
}
