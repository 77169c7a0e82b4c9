package org.zhenggai.rectification.ground.access.oidc;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestOperations;
import org.zhenggai.rectification.ground.access.account.RealTime;

/**
 * The issuer's addresses, asked for at the first log-in and not at the start: the application runs whether the issuer does or not. While
 * it is down, one request at a time waits for it and the next ones are told at once.
 */
class Issuer implements ClientRegistrationRepository {

    /** The only registration there is; part of the address that the issuer sends people back to. */
    static final String ID = "unified";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {};
    private static final Duration NOT_AGAIN_FOR = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);

    private final OidcSettings settings;
    private final RestOperations rest;
    private final RealTime time;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile ClientRegistration known;
    private volatile OffsetDateTime downUntil;

    Issuer(OidcSettings settings, RestOperations rest, RealTime time) {
        this.settings = settings;
        this.rest = rest;
        this.time = time;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** @throws IssuerDownException when it does not say, or says to be somebody else */
    ClientRegistration registration() {
        if (known == null) {
            asking.lock();
            try {
                if (known == null) {
                    ask();
                }
            } finally {
                asking.unlock();
            }
        }
        return known;
    }

    private void ask() {
        if (downUntil != null && time.now().isBefore(downUntil)) {
            throw new IssuerDownException(null);
        }
        try {
            Map<String, Object> metadata = rest.exchange(settings.issuer() + DISCOVERY, HttpMethod.GET, null, METADATA).getBody();
            if (metadata == null || !settings.issuer().equals(metadata.get("issuer"))) {
                throw new IllegalStateException("the issuer calls itself " + (metadata == null ? null : metadata.get("issuer")));
            }
            known = registration(metadata);
        } catch (RuntimeException e) {
            LOG.warn("统一身份认证 {} 无法访问", settings.issuer(), e);
            downUntil = time.now().plus(NOT_AGAIN_FOR);
            throw new IssuerDownException(e);
        }
    }

    private ClientRegistration registration(Map<String, Object> metadata) {
        ClientRegistration.Builder found = ClientRegistrations.fromOidcConfiguration(metadata).registrationId(ID)
                .clientId(settings.clientId()).scope(settings.scopes()).redirectUri(settings.redirect());
        return settings.clientSecret() == null || settings.clientSecret().isBlank()
                ? found.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
                : found.clientSecret(settings.clientSecret()).build();
    }
}
