package org.zhenggai.rectification.ground.access.door;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.web.embedded.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.AccessSettings;

/**
 * Believes {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} of the proxies that {@code rectification.access.proxies} names, and
 * nobody else's: an address in the log that its owner chose proves nothing.
 */
@Component
class Proxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final String named;

    /** @throws IllegalStateException when the setting is no regular expression */
    Proxies(AccessSettings settings) {
        this.named = settings.proxies() == null ? "" : settings.proxies().strip();
        try {
            Pattern.compile(named);
        } catch (PatternSyntaxException e) {
            throw new IllegalStateException("设置 rectification.access.proxies（环境变量 RECTIFICATION_PROXIES）不是正确的正则表达式：" + e.getMessage(), e);
        }
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (named.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(named);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setRequestAttributesEnabled(true); // the access log too
        factory.addEngineValves(valve);
    }
}
