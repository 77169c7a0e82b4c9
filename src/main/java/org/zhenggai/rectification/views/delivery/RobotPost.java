package org.zhenggai.rectification.views.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Vendor;

/** What the three vendors' robots have in common: an address with a key, a text with a limit, and a 200 that need not be a success. */
@Component
class RobotPost {

    private static final String ALGORITHM = "HmacSHA256";

    private final HttpPoster poster;
    private final ChannelSettings settings;

    RobotPost(HttpPoster poster, ChannelSettings settings) {
        this.poster = poster;
        this.settings = settings;
    }

    /** The text within the vendor's limit; what is cut off can be read behind the link. */
    String text(ChannelKind kind, Outgoing message) {
        String tail = (message.link() == null ? "" : "\n办理入口：" + message.link()) + "\n消息编号：" + message.id();
        return TextLimit.bytes("【" + message.title() + "】\n" + message.body(), tail, vendor(kind).bytes());
    }

    /**
     * Posts and reads the vendor's verdict.
     *
     * @param path  path and query behind the vendor's base address
     * @param field the field of the answer that holds the error code
     */
    void post(ChannelKind kind, String path, Object body, String field, String words) {
        Vendor vendor = vendor(kind);
        HttpPoster.Reply reply = poster.post(kind.label(), URI.create(vendor.base() + path), null, body, vendor.rest());
        JsonNode code = reply.json().path(field);
        if (!code.isIntegralNumber()) {
            throw new ChannelFailedException(kind.label() + "的回应无法识别");
        }
        if (vendor.busy().contains(code.intValue())) {
            throw new ChannelBusyException(reply.rest().orElse(vendor.rest()), kind.label() + "要求暂缓发送（" + code + "）");
        }
        if (code.intValue() != 0) {
            throw new ChannelFailedException(kind.label() + "拒收：错误码" + code + "，" + reply.json().path(words).asText());
        }
    }

    /** HMAC-SHA256 in Base64. */
    static String sign(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Vendor vendor(ChannelKind kind) {
        return settings.vendors().get(kind);
    }
}
