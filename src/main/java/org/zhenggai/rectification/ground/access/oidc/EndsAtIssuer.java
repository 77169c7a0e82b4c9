package org.zhenggai.rectification.ground.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhenggai.rectification.ground.access.login.LoginAnswers;

/**
 * Somebody who came from the issuer logs out here: the log-in page then offers the issuer's log-out too. A link and no redirect: a form
 * of ours may lead nowhere else (Content-Security-Policy), and others may still be logged in there.
 */
class EndsAtIssuer implements LogoutHandler {

    private final Issuer issuer;

    EndsAtIssuer(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication before) {
        HttpSession session = request.getSession(false);
        Object identity = session == null ? null : session.getAttribute(ReturnFilter.IDENTITY);
        Object end = identity == null ? null : endOfSession();
        if (end != null) {
            String back = ServletUriComponentsBuilder.fromContextPath(request).path("/login").toUriString();
            request.setAttribute(LoginAnswers.ENDS_AT, UriComponentsBuilder.fromUriString(end.toString())
                    .queryParam("id_token_hint", "{identity}").queryParam("post_logout_redirect_uri", "{back}").encode()
                    .buildAndExpand(identity, back).toUriString());
        }
    }

    /** Null where the issuer has none, or cannot be asked: a log-out here never waits for it to come back. */
    private Object endOfSession() {
        try {
            return issuer.registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        } catch (IssuerDownException down) {
            return null;
        }
    }
}
