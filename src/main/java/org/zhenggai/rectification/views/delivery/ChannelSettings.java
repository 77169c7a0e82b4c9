package org.zhenggai.rectification.views.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.channels}: where the far ends are and what they bear.
 *
 * @param folder         where the local channel writes
 * @param connectTimeout for HTTP
 * @param timeout        for a whole HTTP exchange, and for each step of SMTP
 * @param restAfterSilence how long nobody else tries a far end that said nothing: its waiting must not take all the engine's workers
 * @param rates          by channel what one robot or gateway bears; several hold together, none for a channel without limit
 * @param retries        by channel the engine's retry cycle, e.g. {@code R5/PT10M}
 */
@ConfigurationProperties("rectification.channels")
public record ChannelSettings(Path folder, Duration connectTimeout, Duration timeout, Duration restAfterSilence, Mail mail,
        Map<ChannelKind, Vendor> vendors, Map<ChannelKind, Gateway> gateways,
        Map<ChannelKind, List<Rate>> rates, Map<ChannelKind, String> retries) {

    /** An SMTP server; an empty host means that there is none. */
    public record Mail(String host, int port, String user, String password, String from, boolean startTls, boolean tls) {}

    /**
     * A vendor of group robots, or a district's private edition of it.
     *
     * @param base  address before the vendor's path
     * @param bytes longest text in UTF-8
     * @param rest  how long to wait where the vendor asks for a rest and does not say how long
     * @param busy  error codes by which the vendor asks for one
     */
    public record Vendor(URI base, int bytes, Duration rest, List<Integer> busy) {}

    /**
     * A gateway for short messages; an empty address means that there is none.
     *
     * @param characters longest text
     */
    public record Gateway(String address, String token, int characters, Duration rest) {}

    /**
     * Never more than {@code limit} in any {@code period}: a burst of {@code burst} and the rest evenly.
     */
    public record Rate(int limit, int burst, Duration period) {}
}
