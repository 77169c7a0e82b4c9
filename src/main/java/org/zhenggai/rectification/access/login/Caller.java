package org.zhenggai.rectification.access.login;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is calling, as the front knows it; what a caller may do, the organization and the engine decide anew with each request.
 *
 * @param userId     the account
 * @param loggedInAt milliseconds since 1970, real time
 * @param secondFactor whether more than a password has been shown
 */
public record Caller(String userId, long loggedInAt, boolean secondFactor) implements AuthenticatedPrincipal, Serializable {

    /** Whether nothing more is asked for. */
    private static final GrantedAuthority COMPLETE = new SimpleGrantedAuthority("COMPLETE");
    private static final String STEP = "STEP_";

    /** Authority of callers that are through; what the front asks for. */
    public static final String THROUGH = COMPLETE.getAuthority();

    @Override
    public String getName() {
        return userId;
    }

    /** This caller, through the door or with a step yet to take. */
    public Authentication with(LoginStep next) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(next == null ? COMPLETE : new SimpleGrantedAuthority(STEP + next.name()));
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
    }

    public static boolean isComplete(Authentication authentication) {
        return authentication.getAuthorities().contains(COMPLETE);
    }

    /** The step that is yet to take, null for none. */
    public static LoginStep nextStep(Authentication authentication) {
        return authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(name -> name.startsWith(STEP))
                .map(name -> LoginStep.valueOf(name.substring(STEP.length()))).findFirst().orElse(null);
    }
}
