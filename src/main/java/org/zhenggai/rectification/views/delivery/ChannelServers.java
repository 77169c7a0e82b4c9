package org.zhenggai.rectification.views.delivery;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.secret.Secrets;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Gateway;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Mail;

/** Where mail server and gateways are: as the environment says, and where it says nothing as was set in the browser. */
@Component
class ChannelServers {

    private enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    private record Row(String address, Integer port, String userName, String sender, String security, String secret) {}

    private final ChannelSettings settings;
    private final JdbcClient jdbc;
    private final Secrets secrets;

    ChannelServers(ChannelSettings settings, JdbcClient jdbc, Secrets secrets) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Whether the environment names it: nobody else then changes it. */
    boolean isOfEnvironment(ChannelKind kind) {
        return kind == ChannelKind.MAIL ? isThere(settings.mail().host())
                : settings.gateways().get(kind) != null && isThere(settings.gateways().get(kind).address());
    }

    Mail mail() {
        Mail said = settings.mail();
        return isOfEnvironment(ChannelKind.MAIL) ? said : row(ChannelKind.MAIL).map(row -> new Mail(row.address(), row.port(), row
                .userName(),
                opened(row), row.sender(), Security.STARTTLS.name().equals(row.security()), Security.TLS.name().equals(row.security())))
                .orElse(said);
    }

    /** Null where there is none. */
    Gateway gateway(ChannelKind kind) {
        Gateway said = settings.gateways().get(kind);
        return said == null || isOfEnvironment(kind) ? said : row(kind).map(row -> new Gateway(row.address(), opened(row),
                said.characters(), said.rest())).orElse(said);
    }

    void put(Mail mail) {
        Security security = mail.tls() ? Security.TLS : mail.startTls() ? Security.STARTTLS : Security.NONE;
        put(ChannelKind.MAIL, new Row(mail.host(), mail.port(), mail.user(), mail.from(), security.name(), sealed(mail.password())));
    }

    void put(ChannelKind kind, Gateway gateway) {
        put(kind, new Row(gateway.address(), null, null, null, null, sealed(gateway.token())));
    }

    private void put(ChannelKind kind, Row row) {
        jdbc.sql("delete from channel_server where channel = ?").param(kind.name()).update();
        jdbc.sql("insert into channel_server (channel, address, port, user_name, sender, security, secret) values (?, ?, ?, ?, ?, ?, ?)")
                .params(kind.name(), row.address(), row.port(), row.userName(), row.sender(), row.security(), row.secret()).update();
    }

    private Optional<Row> row(ChannelKind kind) {
        return jdbc.sql("select address, port, user_name, sender, security, secret from channel_server where channel = ?")
                .param(kind.name()).query(Row.class).optional();
    }

    private String sealed(String secret) {
        return isThere(secret) ? secrets.seal(secret) : null;
    }

    private String opened(Row row) {
        return row.secret() == null ? null : secrets.open(row.secret());
    }

    private static boolean isThere(String text) {
        return text != null && !text.isBlank();
    }
}
