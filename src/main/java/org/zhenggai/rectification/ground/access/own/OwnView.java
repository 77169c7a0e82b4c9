package org.zhenggai.rectification.ground.access.own;

import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.PageLanguage;
import org.zhenggai.rectification.ground.access.account.FailedLogins;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.access.account.SecondFactors;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.access.login.LoginSteps;
import org.zhenggai.rectification.ground.access.login.Sessions;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;

/** What the page shows of an account. */
@Component
class OwnView {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<PageLanguage, DateTimeFormatter> MINUTE = Map.of(
            PageLanguage.CHINESE, DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZONE),
            PageLanguage.ENGLISH, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE));

    private final Organization organization;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final LoginSteps steps;
    private final Sessions sessions;
    private final FailedLogins failures;

    OwnView(Organization organization, Passwords passwords, SecondFactors factors, LoginSteps steps, Sessions sessions,
            FailedLogins failures) {
        this.organization = organization;
        this.passwords = passwords;
        this.factors = factors;
        this.steps = steps;
        this.sessions = sessions;
        this.failures = failures;
    }

    /** A log-in as the page lists it; an empty address or browser is shown as such. */
    record Line(String key, boolean here, String since, String lastSeen, String address, String browser) {}

    /** Fields of the template {@code account}. */
    Map<String, Object> of(Caller caller, HttpSession session, PageLanguage language) {
        DateTimeFormatter minute = MINUTE.get(language);
        String userId = caller.userId();
        Map<String, Object> shown = new HashMap<>();
        shown.put("userId", userId);
        organization.officer(userId).ifPresent(officer -> {
            shown.put("person", officer.name());
            shown.put("unit", organization.unit(officer.unitId()).map(Unit::name).orElse(""));
        });
        shown.put("ownPassword", !caller.isFromElsewhere());
        shown.put("asksPassword", caller.origin() != Caller.Origin.ISSUER);
        passwords.changedAt(userId).ifPresent(at -> shown.put("changedAt", minute.format(at)));
        boolean on = factors.isSetUp(userId);
        shown.put("factorOn", on);
        shown.put("codesLeft", on ? factors.codesLeft(userId) : 0);
        shown.put("mayRemove", on && !steps.needsFactor(userId));
        List<Line> lines = sessions.of(userId).stream().map(login -> line(login, Sessions.key(session), minute)).toList();
        shown.put("logins", lines);
        shown.put("hasOthers", lines.stream().anyMatch(line -> !line.here()));
        failures(userId, session, shown, minute);
        return shown;
    }

    /** Of before this log-in and of since then. */
    private void failures(String userId, HttpSession session, Map<String, Object> shown, DateTimeFormatter minute) {
        List<FailedLogins.Since> all = Stream.concat(Sessions.placeOf(session).map(Sessions.Place::failures).stream(),
                failures.since(userId).stream()).toList();
        if (!all.isEmpty()) {
            FailedLogins.Since last = all.get(all.size() - 1);
            shown.put("failures", Map.of("attempts", all.stream().mapToInt(FailedLogins.Since::attempts).sum(),
                    "lastAt", minute.format(last.lastAt()), "address", last.lastAddress()));
        }
    }

    private static Line line(Sessions.Login login, String here, DateTimeFormatter minute) {
        return new Line(login.key(), login.key().equals(here), minute.format(login.place().at()), minute.format(login.lastSeenAt()),
                login.place().address(), Browsers.worded(login.place().browser()));
    }
}
