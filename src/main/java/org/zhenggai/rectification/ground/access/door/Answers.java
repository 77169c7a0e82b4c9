package org.zhenggai.rectification.ground.access.door;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every answer says to browsers beside its body. */
final class Answers {

    /** What is no page of the engine's, which bring a policy of their own, loads nothing and is framed by nobody else. */
    private static final String POLICY = "default-src 'self';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'self'";
    private static final String POLICY_HEADER = "Content-Security-Policy";
    /** Photographs in the field know where they are taken; nothing else of the device is needed. */
    private static final String DEVICES = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";

    private Answers() {}

    static void secure(HeadersConfigurer<HttpSecurity> headers, RequestMatcher kept) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy(DEVICES))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(cache(kept))
                .addHeaderWriter((request, response) -> {
                    if (!response.containsHeader(POLICY_HEADER)) {
                        response.setHeader(POLICY_HEADER, POLICY);
                    }
                });
    }

    /** Nothing is kept by browsers or proxies but what is the same for everyone, and that is asked about each time. */
    private static HeaderWriter cache(RequestMatcher kept) {
        return (request, response) -> {
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, kept.matches(request) ? "no-cache" : "no-store");
            }
        };
    }
}
