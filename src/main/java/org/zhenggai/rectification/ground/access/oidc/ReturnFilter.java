package org.zhenggai.rectification.ground.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.zhenggai.rectification.ground.access.door.Doors;

/** Somebody comes back from the issuer: what it says becomes a caller of ours, and of its tokens nothing is kept. */
class ReturnFilter extends OAuth2LoginAuthenticationFilter {

    /** In the session: what the issuer wants to see when its log-in is ended too. */
    static final String IDENTITY = "zhenggai.oidc.identity";

    private final Identities identities;
    private final boolean keepsIdentity;

    ReturnFilter(Issuer issuer, Identities identities, boolean keepsIdentity) {
        super(issuer, new NoTokensKept(), "/login/oauth2/code/" + Issuer.ID);
        this.identities = identities;
        this.keepsIdentity = keepsIdentity;
        setRequiresAuthenticationRequestMatcher(Doors.ISSUER_RETURN);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
        OidcUser identity;
        try {
            identity = (OidcUser) super.attemptAuthentication(request, response).getPrincipal();
        } catch (AuthenticationException e) {
            throw identities.refused(e);
        }
        Authentication caller = identities.caller(identity);
        if (keepsIdentity) {
            request.getSession().setAttribute(IDENTITY, identity.getIdToken().getTokenValue());
        }
        return caller;
    }
}
