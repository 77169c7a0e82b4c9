package org.zhenggai.rectification.ground.access.oidc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * Reads what the issuer signed: by its own keys and with the one algorithm of the settings, for us, from it, and not grown old. Spring
 * Security's own factory waits half a second for the keys and cannot be told otherwise.
 */
class Signatures implements JwtDecoderFactory<ClientRegistration> {

    private final OidcSettings settings;
    private final RestOperations rest;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    Signatures(OidcSettings settings, RestOperations rest) {
        this.settings = settings;
        this.rest = rest;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration issuer) {
        return decoders.computeIfAbsent(issuer.getProviderDetails().getJwkSetUri(), keys -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).jwsAlgorithm(settings.signature()).restOperations(rest).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(issuer)));
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            return decoder;
        });
    }
}
