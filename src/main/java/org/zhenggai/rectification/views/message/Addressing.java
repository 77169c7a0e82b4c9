package org.zhenggai.rectification.views.message;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.secret.Secrets;
import org.zhenggai.rectification.views.delivery.ChannelKind;
import org.zhenggai.rectification.views.delivery.Outgoing;

/** Puts the address on a message: the recipient's, or the robot's keys, and the link to what it asks for. */
@Component
class Addressing {

    private final ChannelRules rules;
    private final Secrets secrets;
    private final Organization organization;
    private final NotificationSettings settings;
    private final Enclosures enclosures;

    Addressing(ChannelRules rules, Secrets secrets, Organization organization, NotificationSettings settings, Enclosures enclosures) {
        this.enclosures = enclosures;
        this.rules = rules;
        this.secrets = secrets;
        this.organization = organization;
        this.settings = settings;
    }

    /** The message as it leaves; empty where its recipient cannot be reached by the channel. */
    Optional<Outgoing> of(Message message, ChannelKind channel) {
        if (message.toRobot()) {
            String name = rules.robot(message.robotId()).map(ChannelRules.Robot::name).orElse("");
            return rules.keys(message.robotId()).map(keys -> outgoing(message, channel, name, secrets.open(keys.token()),
                    keys.secret() == null ? null : secrets.open(keys.secret())));
        }
        String name = organization.nameOf(message.recipient());
        return channel == ChannelKind.LOCAL ? Optional.of(outgoing(message, channel, name, null, null))
                : rules.address(message.recipient(), channel).map(address -> outgoing(message, channel, name, address, null));
    }

    /** The page behind a message: its task, or the list of tasks. */
    String link(Message message) {
        String tasklist = settings.publicAddress() + "/camunda/app/tasklist/default/";
        return message.taskId() == null ? tasklist : tasklist + "#/?task=" + message.taskId();
    }

    private Outgoing outgoing(Message message, ChannelKind channel, String name, String address, String secret) {
        return new Outgoing(message.id(), message.kind(), message.title(), message.body(), link(message), message.createdAt(),
                message.recipient(), name, address, secret, enclosures.of(message, channel));
    }
}
