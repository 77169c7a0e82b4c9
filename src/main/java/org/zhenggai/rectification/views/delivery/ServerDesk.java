package org.zhenggai.rectification.views.delivery;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Gateway;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Mail;

/**
 * Sets mail server and gateways; what is kept has taken a message before. Whoever calls has seen to the right, the rehearsal and the audit
 * log.
 */
@Service
public class ServerDesk {

    /** What can be set so. */
    public static final Set<ChannelKind> KINDS = Set.of(ChannelKind.MAIL, ChannelKind.SMS, ChannelKind.MESSENGER);

    private final ChannelServers servers;
    private final ChannelSettings settings;
    private final HttpPoster poster;

    ServerDesk(ChannelServers servers, ChannelSettings settings, HttpPoster poster) {
        this.servers = servers;
        this.settings = settings;
        this.poster = poster;
    }

    /** Whether the environment names it; then it is not set here. */
    public boolean isOfEnvironment(ChannelKind kind) {
        return servers.isOfEnvironment(kind);
    }

    /** Its address as it holds now, empty for none; no secret. */
    public String address(ChannelKind kind) {
        if (kind == ChannelKind.MAIL) {
            Mail mail = servers.mail();
            return mail.host() == null || mail.host().isBlank() ? "" : mail.host() + ":" + mail.port();
        }
        Gateway gateway = servers.gateway(kind);
        return gateway == null || gateway.address() == null ? "" : gateway.address();
    }

    /** Sends by what holds now. @throws ChannelFailedException when it was not taken */
    public void send(ChannelKind kind, Outgoing message) {
        (kind == ChannelKind.MAIL ? new MailChannel(settings, servers::mail) : new HttpGateway(kind, poster, () -> servers.gateway(kind)))
                .send(message);
    }

    /** Sends the message by this server, and keeps the server once it has taken it. @throws ChannelFailedException when it has not */
    @Transactional
    public void keep(Mail mail, Outgoing message) {
        new MailChannel(settings, () -> mail).send(message);
        servers.put(mail);
    }

    /** As {@link #keep(Mail, Outgoing)}. */
    @Transactional
    public void keep(ChannelKind kind, String address, String token, Outgoing message) {
        Gateway known = settings.gateways().get(kind);
        Gateway gateway = new Gateway(address, token, known.characters(), known.rest());
        new HttpGateway(kind, poster, () -> gateway).send(message);
        servers.put(kind, gateway);
    }
}
