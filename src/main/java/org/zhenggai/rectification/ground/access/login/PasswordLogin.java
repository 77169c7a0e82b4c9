package org.zhenggai.rectification.ground.access.login;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.door.CallerException;
import org.zhenggai.rectification.ground.refusal.BusyException;

/** Takes a name and a password, in a form or with each request. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final String WRONG = "用户名或口令不正确";
    private static final String UNKNOWN_ADDRESS = "-";

    private final Credentials credentials;
    private final LoginSteps steps;
    private final RealTime time;

    PasswordLogin(Credentials credentials, LoginSteps steps, RealTime time) {
        this.credentials = credentials;
        this.steps = steps;
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
        Credentials.Outcome outcome = looked(name, address, shown.getCredentials() == null ? "" : shown.getCredentials().toString());
        if (!outcome.right()) {
            throw new CallerException(outcome.delay().isZero() ? WRONG
                    : "此账号从这里登录失败次数过多，请在" + outcome.delayWorded() + "后再试；急用时请联系安全管理员解除");
        }
        Caller caller = new Caller(outcome.account(), time.millis(), false, outcome.origin());
        return caller.with(steps.next(caller));
    }

    private Credentials.Outcome looked(String name, String address, String password) {
        try {
            return credentials.password(name, address, password);
        } catch (BusyException e) {
            throw new CallerException(e.getMessage());
        }
    }
}
