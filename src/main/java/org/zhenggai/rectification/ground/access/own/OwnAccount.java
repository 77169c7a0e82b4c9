package org.zhenggai.rectification.ground.access.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.access.account.AccountChanged;
import org.zhenggai.rectification.ground.access.account.AccountChanged.Kind;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.account.SecondFactors;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.access.login.Credentials;
import org.zhenggai.rectification.ground.access.login.LoginSteps;
import org.zhenggai.rectification.ground.access.login.Sessions;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/**
 * What somebody changes about the own account. Each change asks for the password once more: whoever sits down at a screen left open is
 * not its owner. Wrong ones count like those at the log-in. Log-ins elsewhere end with each change, the present one goes on.
 */
@Service
class OwnAccount {

    /** The password was asked for when the set-up began. */
    private static final String BEGUN = "zhenggai.account.setup";

    private final Credentials credentials;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final LoginSteps steps;
    private final Sessions sessions;
    private final AuditLog audit;
    private final RealTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OwnAccount(Credentials credentials, Passwords passwords, SecondFactors factors, LoginSteps steps, Sessions sessions, AuditLog audit,
            RealTime time, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.factors = factors;
        this.steps = steps;
        this.sessions = sessions;
        this.audit = audit;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /** @throws BadRequestException naming what is wrong, by the name of a text or in words */
    void changePassword(Caller caller, HttpServletRequest request, String present, String password, String repeated) {
        if (caller.isFromElsewhere()) {
            throw new BadRequestException("passwordElsewhere");
        }
        String userId = caller.userId();
        checkPassword(caller, request, present);
        if (!password.equals(repeated)) {
            throw new BadRequestException("notRepeated");
        }
        changed(userId, request, Kind.PASSWORD_CHANGED, () -> passwords.choose(userId, password));
    }

    /** @return what an app is set up with */
    SecondFactors.Setup beginFactor(Caller caller, HttpServletRequest request, String present) {
        String userId = caller.userId();
        checkPassword(caller, request, present);
        if (factors.isSetUp(userId)) {
            throw new BadRequestException("factorEnabled");
        }
        request.getSession().setAttribute(BEGUN, true);
        return factors.begin(userId);
    }

    /** The same once more, after a wrong one-time password. @throws BadRequestException where nothing has been begun here */
    SecondFactors.Setup begunFactor(String userId, HttpServletRequest request) {
        if (request.getSession().getAttribute(BEGUN) == null || factors.isSetUp(userId)) {
            throw new BadRequestException("setupAgain");
        }
        return factors.begin(userId);
    }

    /** @return the recovery codes, to be shown this once; empty when the one-time password was wrong */
    List<String> confirmFactor(String userId, HttpServletRequest request, String code) {
        List<String> codes = factors.confirm(userId, code);
        if (!codes.isEmpty()) {
            request.getSession().removeAttribute(BEGUN);
            changed(userId, request, Kind.FACTOR_ON, () -> {});
        }
        return codes;
    }

    List<String> renewCodes(Caller caller, HttpServletRequest request, String present, String code) {
        String userId = caller.userId();
        checkPassword(caller, request, present);
        checkCode(userId, request, code);
        List<String> codes = factors.newCodes(userId);
        changed(userId, request, Kind.CODES_RENEWED, () -> {});
        return codes;
    }

    void removeFactor(Caller caller, HttpServletRequest request, String present, String code) {
        String userId = caller.userId();
        if (steps.needsFactor(userId)) {
            audit.refused(Act.of(Category.ACCOUNT, userId, "停用动态验证码").on(userId).saying("此账号必须使用动态验证码"));
            throw new BadRequestException("factorNeeded");
        }
        checkPassword(caller, request, present);
        checkCode(userId, request, code);
        changed(userId, request, Kind.FACTOR_OFF, () -> factors.remove(userId));
    }

    void endLogin(String userId, String key) {
        if (sessions.end(userId, key)) {
            audit.record(Act.of(Category.ACCOUNT, userId, "结束登录").on(userId).saying("本人结束一处登录"));
        }
    }

    void endOthers(String userId, HttpServletRequest request) {
        int ended = sessions.endAll(userId, request.getSession());
        audit.record(Act.of(Category.ACCOUNT, userId, "结束登录").on(userId).saying("本人结束其他" + ended + "处登录"));
    }

    /** Who comes from the issuer of identities has no password that could be asked for here. */
    private void checkPassword(Caller caller, HttpServletRequest request, String present) {
        if (caller.origin() != Caller.Origin.ISSUER) {
            refuse(credentials.password(caller.userId(), request.getRemoteAddr(), present), "wrongPassword", "passwordDelayed");
        }
    }

    private void checkCode(String userId, HttpServletRequest request, String code) {
        refuse(credentials.code(userId, request.getRemoteAddr(), code), "wrongCode", "codeDelayed");
    }

    private static void refuse(Credentials.Outcome outcome, String wrong, String delayed) {
        if (!outcome.right()) {
            throw new BadRequestException(outcome.delay().isZero() ? wrong : delayed);
        }
    }

    private void changed(String userId, HttpServletRequest request, Kind kind, Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            audit.record(Act.of(Category.ACCOUNT, userId, kind.label()).on(userId).saying("本人办理"));
            events.publishEvent(new AccountChanged(userId, kind, userId, request.getRemoteAddr(), time.now()));
        });
        sessions.endAll(userId, request.getSession());
        request.changeSessionId();
    }
}
