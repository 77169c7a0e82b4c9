package org.zhenggai.rectification.access.login;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.access.account.Credentials;
import org.zhenggai.rectification.access.account.RealTime;
import org.zhenggai.rectification.access.door.CallerException;
import org.zhenggai.rectification.organization.Officer;
import org.zhenggai.rectification.organization.Organization;

/** Takes a name and a password, in a form or with each request; whose password it is, a {@link PasswordCheck} knows. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final String WRONG = "用户名或口令不正确";
    private static final String UNKNOWN_ADDRESS = "-";

    private final PasswordChecks checks;
    private final Credentials credentials;
    private final LoginSteps steps;
    private final Organization organization;
    private final RealTime time;

    PasswordLogin(PasswordChecks checks, Credentials credentials, LoginSteps steps, Organization organization, RealTime time) {
        this.checks = checks;
        this.credentials = credentials;
        this.steps = steps;
        this.organization = organization;
        this.time = time;
    }

    @Override
    public boolean supports(Class<?> shown) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(shown);
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        String name = shown.getName();
        String address = shown.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : UNKNOWN_ADDRESS;
        credentials.waiting(name, address).ifPresent(PasswordLogin::refuse);
        String password = shown.getCredentials() == null ? "" : shown.getCredentials().toString();
        PasswordCheck check = checks.of(name);
        Optional<String> known = check.justRight(name, password).filter(account -> works(check, account));
        if (known.isPresent()) {
            return taken(known.get(), check);
        }
        PasswordCheck.Claim claim = check.claim(name);
        Credentials.Outcome outcome = credentials.password(claim.account(), address,
                () -> claim.isRight(password) && works(check, claim.account()));
        if (!outcome.right()) {
            refuse(outcome);
        }
        return taken(claim.account(), check);
    }

    private boolean works(PasswordCheck check, String account) {
        return organization.officer(account).filter(Officer::active).isPresent() && checks.counts(check, account);
    }

    private Authentication taken(String account, PasswordCheck check) {
        Caller caller = new Caller(account, time.millis(), false, check.origin());
        return caller.with(steps.next(caller));
    }

    private static void refuse(Credentials.Outcome outcome) {
        throw new CallerException(outcome.delay().isZero() ? WRONG
                : "此账号从这里登录失败次数过多，请在" + outcome.delayWorded() + "后再试；急用时请联系安全管理员解除");
    }
}
