package org.zhenggai.rectification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.support.Ports;

/** A mail server that both nodes send by, and remembers what came. */
final class Post implements AutoCloseable {

    /** So many jobs a node carries out at once: what they were sending has no answer when it dies. */
    private static final int IN_FLIGHT = 8;

    private final GreenMail server;
    private final int port;

    Post() throws IOException {
        port = Ports.free();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** The scene's nodes send by it, from their start. */
    Scene of(Scene scene) {
        scene.jdbc().sql("update message_channel set active = true where channel = 'MAIL'").update();
        return scene.with("rectification.channels.mail.host", "127.0.0.1").with("rectification.channels.mail.port", port);
    }

    int sent(Scene scene) {
        return scene.count("select count(*) from message_delivery where channel = 'MAIL' and state = 'SENT'");
    }

    int waiting(Scene scene) {
        return scene.count("select count(*) from message_delivery where channel = 'MAIL' and state = 'WAITING'");
    }

    /** Whether each mail that counts as sent has come, and none twice but what was on its way at the fault. */
    String verdict(Scene scene, int before) throws MessagingException {
        Map<String, Integer> arrived = new HashMap<>();
        for (var message : server.getReceivedMessages()) {
            arrived.merge(message.getMessageID().replaceAll("[<>]|@.*", ""), 1, Integer::sum);
        }
        List<String> sent = scene.jdbc().sql("select message_id from message_delivery where channel = 'MAIL' and state = 'SENT'")
                .query(String.class).list();
        assertThat(sent).as("what counts as sent has come").isNotEmpty().allMatch(arrived::containsKey);
        long twice = arrived.values().stream().filter(times -> times > 1).count();
        assertThat(twice).as("mails that came twice").isLessThanOrEqualTo(before == 0 ? 0 : IN_FLIGHT);
        return "%d mails, %d before the fault, lost 0, came twice %d (on their way at the fault)".formatted(sent.size(), before, twice);
    }

    @Override
    public void close() {
        server.stop();
    }
}
