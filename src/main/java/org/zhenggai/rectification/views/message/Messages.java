package org.zhenggai.rectification.views.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.organization.Positions;

/**
 * Tells people: writes the message into their inboxes and hands it to delivery, at once or with the next digest. Joins the caller's
 * transaction: what did not happen is not told, and what happened is told though the house burns down right after.
 */
@Service
@Transactional
class Messages {

    private final Templates templates;
    private final MessageStore store;
    private final Positions positions;
    private final ChannelRules rules;
    private final Preferences preferences;
    private final Deliveries deliveries;
    private final DigestPlan digests;

    Messages(Templates templates, MessageStore store, Positions positions, ChannelRules rules, Preferences preferences,
            Deliveries deliveries, DigestPlan digests) {
        this.templates = templates;
        this.store = store;
        this.positions = positions;
        this.rules = rules;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.digests = digests;
    }

    /** Tells each recipient once, whatever the number of positions he holds and however often the event is told. */
    void tell(Notice notice) {
        tell(notice, positions.withSubstitutes(notice.officers()), true);
    }

    /** The same in the inbox alone. */
    void tellQuietly(Notice notice) {
        tell(notice, positions.withSubstitutes(notice.officers()), false);
    }

    /** The same without those who stand in for its officers: what it tells is theirs and not their work's. */
    void tellInPerson(Notice notice) {
        tell(notice, notice.officers(), true);
    }

    private void tell(Notice notice, Set<String> named, boolean byChannels) {
        Set<String> officers = new LinkedHashSet<>(named);
        notice.to().forEach(position -> officers.addAll(positions.holders(position.unitId(), position.role())));
        Set<String> recipients = new LinkedHashSet<>(officers);
        if (byChannels) {
            rules.robotsFor(notice.to()).forEach(robot -> recipients.add(Message.robot(robot.id())));
        }
        if (recipients.isEmpty()) {
            return;
        }
        Preferences.Values values = preferences.get();
        boolean urgent = values.urgentKinds().contains(notice.kind().code());
        boolean digest = byChannels && values.digest() && !urgent;
        List<MessageStore.Told> told = store.add(notice, templates.render(notice.kind(), notice.fields()),
                recipients, urgent, true, digest);
        if (told.isEmpty() || !byChannels) {
            return;
        }
        if (digest) {
            digests.planNext(values);
        } else {
            deliveries.begin(told);
        }
        if (notice.taskDue() != null) {
            digests.planReminder(notice.taskDue(), values);
        }
    }

    /** Whether one message holds all that the digest would say. */
    boolean fits(Map<String, Object> fields) {
        return templates.render(MessageKind.DIGEST, fields).body().length() <= MessageStore.BODY_LIMIT;
    }

    /** Writes a message that is made of others and stands in no inbox. @return what is to be delivered */
    List<MessageStore.Told> digest(String recipient, String occasion, Map<String, Object> fields, List<String> members) {
        Notice notice = new Notice(MessageKind.DIGEST, "digest", occasion, null, null, null, fields, Set.of(), Set.of(recipient));
        List<MessageStore.Told> told = store.add(notice, templates.render(MessageKind.DIGEST, fields),
                List.of(recipient), false, false, false);
        store.digested(members, MessageStore.id(notice, recipient));
        return told;
    }
}
