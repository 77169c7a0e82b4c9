package org.zhenggai.rectification.views.message;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.views.delivery.ChannelKind;
import org.zhenggai.rectification.views.delivery.Outgoing.Enclosure;
import org.zhenggai.rectification.views.letter.Letter;
import org.zhenggai.rectification.views.letter.Letters;

/** The letter a message tells of, for whom may read it, where the channel carries letters and this one is not too large. */
@Component
class Enclosures {

    private static final int NAME_LIMIT = 80;

    private final Letters letters;
    private final NotificationSettings settings;

    Enclosures(Letters letters, NotificationSettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    /** What goes with the message; null for nothing. */
    Enclosure of(Message message, ChannelKind channel) {
        if (message.letterId() == null || message.toRobot() || !channel.encloses()) {
            return null;
        }
        Optional<Letter> letter = letters.issuedTo(message.recipient(), message.letterId());
        return letter.map(found -> new Enclosure(found.paper().id(), name(found), letters.docx(found)))
                .filter(enclosure -> enclosure.content().length <= settings.largestEnclosure().toBytes()).orElse(null);
    }

    /** Number and title, without what no file's name may hold. */
    private static String name(Letter letter) {
        String name = ((letter.number() == null ? "" : letter.number()) + letter.title()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return (name.length() > NAME_LIMIT ? name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, NAME_LIMIT))) : name)
                + ".docx";
    }
}
