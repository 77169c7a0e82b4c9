package org.zhenggai.rectification.ground.access.door;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.AccessSettings;

/** The names under which the software may be called; another name in the {@code Host} header is somebody's trick. */
@Component
class Hosts {

    private final Set<String> allowed = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    Hosts(AccessSettings settings, @Value("${rectification.notification.public-address}") URI publicAddress) {
        if (publicAddress.getHost() != null) {
            allowed.add(publicAddress.getHost().toLowerCase(Locale.ROOT));
        }
        settings.hosts().forEach(host -> allowed.add(host.toLowerCase(Locale.ROOT)));
    }

    /** @param host name or address as asked for, without the port; IPv6 in brackets */
    boolean allows(String host) {
        return host != null && allowed.contains(host.toLowerCase(Locale.ROOT));
    }
}
