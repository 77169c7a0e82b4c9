package org.zhenggai.rectification.ground.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.zhenggai.rectification.ground.access.door.Doors;
import org.zhenggai.rectification.ground.access.login.LoginAnswers;

/** Sends somebody to the issuer: always with PKCE, and the page they wanted waits in the session. */
class Departures implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    Departures(Issuer issuer) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(issuer, "/oauth2/authorization");
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return Doors.ISSUER_START.matches(request) ? resolve(request, Issuer.ID) : null;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        LoginAnswers.keepThen(request, request.getSession());
        return requests.resolve(request, registration);
    }
}
