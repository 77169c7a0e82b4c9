package org.zhenggai.rectification.ground.access.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.door.CallerException;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.access.login.LocalAccounts;
import org.zhenggai.rectification.ground.access.login.LoginSteps;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;

/**
 * Finds the account of somebody whom the issuer knows. The issuer is trusted to name it: a table of our own beside would be a second
 * place where a leaver can be forgotten. Nobody is made an account here.
 */
class Identities {

    private static final Logger LOG = LoggerFactory.getLogger(Identities.class);
    private static final int LONGEST_ACTOR = 64;
    private static final int LONGEST_SHOWN = 60;
    private static final String UNKNOWN = "-";
    private static final String REFUSED = "统一身份认证登录失败";
    /** What comes of a page that was left open, a second click or the back button; everything else is no accident. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "authorization_request_not_found", "登录请求已失效或已用过，请重新登录",
            OAuth2ErrorCodes.ACCESS_DENIED, "您在统一身份认证中没有同意登录，或该处不允许您使用本系统");

    private final OidcSettings settings;
    private final Organization organization;
    private final LocalAccounts local;
    private final LoginSteps steps;
    private final AuditLog audit;
    private final RealTime time;

    Identities(OidcSettings settings, Organization organization, LocalAccounts local, LoginSteps steps, AuditLog audit, RealTime time) {
        this.settings = settings;
        this.organization = organization;
        this.local = local;
        this.steps = steps;
        this.audit = audit;
        this.time = time;
    }

    /** @throws CallerException when it is nobody of ours, or somebody whom only we know */
    Authentication caller(OidcUser identity) {
        String account = identity.getClaimAsString(settings.accountClaim());
        if (account == null || account.isBlank()) {
            throw refused(UNKNOWN, "身份信息中没有" + settings.accountClaim(),
                    "统一身份认证没有提供您的账号名称，请联系安全管理员");
        }
        if (organization.officer(account).filter(Officer::active).isEmpty()) {
            throw refused(account, "没有对应的在用账号", "统一身份认证已确认您是“" + cut(account, LONGEST_SHOWN)
                    + "”，但本系统没有与之对应的在用账号。需要使用本系统的，请联系安全管理员开通");
        }
        if (local.isLocal(account)) {
            throw refused(account, "本地账号", "此账号只能用本系统的口令登录，不能通过统一身份认证登录");
        }
        Caller caller = new Caller(account, time.millis(), hasSecondFactor(identity), Caller.Origin.ISSUER);
        return caller.with(steps.next(caller));
    }

    /** What has gone wrong between the issuer and us, in words; what exactly stands in the log. */
    CallerException refused(AuthenticationException why) {
        if (why instanceof CallerException told) {
            return told;
        }
        String code = why instanceof OAuth2AuthenticationException named ? named.getError().getErrorCode() : "error";
        LOG.warn("{}：{}", REFUSED, code, why);
        return refused(UNKNOWN, code, EXPLAINED.getOrDefault(code, "统一身份认证的答复未通过核对，没有登录；请重新登录，仍不行请告知系统管理员"));
    }

    private CallerException refused(String account, String reason, String message) {
        audit.refused(Act.of(Category.LOGIN, cut(account, LONGEST_ACTOR), REFUSED).saying(cut(reason, LONGEST_SHOWN)));
        return new CallerException(message);
    }

    private boolean hasSecondFactor(OidcUser identity) {
        Object said = identity.getClaim(settings.secondFactor().claim());
        Collection<?> values = said instanceof Collection<?> several ? several : said == null ? List.of() : List.of(said);
        return values.stream().anyMatch(value -> settings.secondFactor().values().contains(String.valueOf(value)));
    }

    /** What the issuer sends is of any length and may hold what no table takes. */
    private static String cut(String text, int length) {
        String shown = text.replaceAll("\\p{Cntrl}", "");
        return shown.length() <= length ? shown : shown.substring(0, length);
    }
}
