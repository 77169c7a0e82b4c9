package org.zhenggai.rectification.views.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Gateway;

/**
 * 短信 and 政务通讯工具 over a gateway of the district: {@code POST {"messageId","to","text"}} with a bearer token; success is a 2xx with
 * {@code "code":0}. Another protocol is another {@link Channel}.
 */
class HttpGateway implements Channel {

    private static final String SIGNATURE = "【整改】";

    private final ChannelKind kind;
    private final HttpPoster poster;
    private final Supplier<Gateway> server;

    /** @param server asked for with each message; may answer null */
    HttpGateway(ChannelKind kind, HttpPoster poster, Supplier<Gateway> server) {
        this.kind = kind;
        this.poster = poster;
        this.server = server;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public void send(Outgoing message) {
        Gateway gateway = server.get();
        if (gateway == null || gateway.address() == null || gateway.address().isBlank()) {
            throw new ChannelFailedException(kind.label() + "的网关地址尚未设置");
        }
        String text = TextLimit.characters(SIGNATURE + message.title() + "，请登录系统查看。", gateway.characters());
        JsonNode code = poster.post(kind.label() + "网关", URI.create(gateway.address()), gateway.token(),
                Map.of("messageId", message.id(), "to", message.address(), "text", text), gateway.rest()).json().path("code");
        if (!code.isIntegralNumber() || code.intValue() != 0) {
            throw new ChannelFailedException(kind.label() + "网关拒收：错误码" + code.asText("未知"));
        }
    }

    /** The two gateways. */
    @Configuration(proxyBeanMethods = false)
    static class Gateways {

        @Bean
        HttpGateway smsGateway(HttpPoster poster, ChannelServers servers) {
            return new HttpGateway(ChannelKind.SMS, poster, () -> servers.gateway(ChannelKind.SMS));
        }

        @Bean
        HttpGateway messengerGateway(HttpPoster poster, ChannelServers servers) {
            return new HttpGateway(ChannelKind.MESSENGER, poster, () -> servers.gateway(ChannelKind.MESSENGER));
        }
    }
}
