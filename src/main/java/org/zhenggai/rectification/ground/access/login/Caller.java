package org.zhenggai.rectification.ground.access.login;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is calling, as the front knows it; what a caller may do, the organization and the engine decide anew with each request.
 *
 * @param userId     the account
 * @param loggedInAt milliseconds since 1970, real time
 * @param secondFactor whether more than a password has been shown
 * @param origin     who says that it is this account
 */
public record Caller(String userId, long loggedInAt, boolean secondFactor, Origin origin) implements AuthenticatedPrincipal, Serializable {

    /** Who says so. */
    public enum Origin {
        /** We: a password that is kept here. */
        OWN,
        /** The directory took name and password. */
        DIRECTORY,
        /** The issuer of identities; the password has not been seen here. */
        ISSUER,
        /** A program's key. */
        KEY
    }

    /** Whether nothing more is asked for. */
    private static final GrantedAuthority COMPLETE = new SimpleGrantedAuthority("COMPLETE");
    private static final String STEP = "STEP_";

    /** Authority of callers that are through; what the front asks for. */
    public static final String THROUGH = COMPLETE.getAuthority();

    /** Somebody who has shown a password that is kept here. */
    public Caller(String userId, long loggedInAt, boolean secondFactor) {
        this(userId, loggedInAt, secondFactor, Origin.OWN);
    }

    /** The same caller, who has now shown more than a password. */
    Caller withSecondFactor() {
        return new Caller(userId, loggedInAt, true, origin);
    }

    /** Whether the account's password is none of ours: nothing is to be said of it here. */
    public boolean isFromElsewhere() {
        return origin == Origin.DIRECTORY || origin == Origin.ISSUER;
    }

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
