package org.zhenggai.rectification.access.login;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.access.account.LoginDelays;
import org.zhenggai.rectification.access.account.RealTime;
import org.zhenggai.rectification.access.door.CallerException;
import org.zhenggai.rectification.audit.Act;
import org.zhenggai.rectification.audit.AuditLog;
import org.zhenggai.rectification.audit.Category;
import org.zhenggai.rectification.organization.Officer;
import org.zhenggai.rectification.organization.Organization;

/** Takes a name and a password, in a form or with each request. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final String WRONG = "用户名或口令不正确";
    private static final String UNKNOWN_ADDRESS = "-";

    private final PasswordChecks checks;
    private final LoginDelays delays;
    private final LoginSteps steps;
    private final Organization organization;
    private final AuditLog audit;
    private final RealTime time;

    PasswordLogin(PasswordChecks checks, LoginDelays delays, LoginSteps steps, Organization organization, AuditLog audit, RealTime time) {
        this.checks = checks;
        this.delays = delays;
        this.steps = steps;
        this.organization = organization;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public boolean supports(Class<?> credentials) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(credentials);
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        String name = shown.getName();
        String address = shown.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : UNKNOWN_ADDRESS;
        delays.delay(name, address).ifPresent(PasswordLogin::refuse);
        String password = shown.getCredentials() == null ? "" : shown.getCredentials().toString();
        PasswordCheck check = checks.of(name);
        Optional<String> known = check.justRight(name, password).filter(account -> works(check, account));
        if (known.isPresent()) {
            return taken(known.get(), check);
        }
        PasswordCheck.Claim claim = check.claim(name);
        String account = claim.account();
        if (!account.equals(name)) {
            delays.delay(account, address).ifPresent(PasswordLogin::refuse);
        }
        if (!claim.isRight(password) || !works(check, account)) {
            Optional<Duration> delay = delays.failed(account, address);
            audit.refused(Act.of(Category.LOGIN, account, "登录失败"));
            delay.ifPresent(PasswordLogin::refuse);
            throw new CallerException(WRONG);
        }
        delays.succeeded(account, address);
        return taken(account, check);
    }

    private boolean works(PasswordCheck check, String account) {
        return organization.officer(account).filter(Officer::active).isPresent() && checks.counts(check, account);
    }

    private Authentication taken(String account, PasswordCheck check) {
        Caller caller = new Caller(account, time.millis(), false, check.origin());
        return caller.with(steps.next(caller));
    }

    private static void refuse(Duration delay) {
        throw new CallerException("此账号从这里登录失败次数过多，请在" + worded(delay) + "后再试；急用时请联系安全管理员解除");
    }

    private static String worded(Duration delay) {
        long seconds = Math.max(1, delay.toSeconds() + 1);
        return seconds <= 120 ? seconds + "秒" : (seconds + 59) / 60 + "分钟";
    }
}
