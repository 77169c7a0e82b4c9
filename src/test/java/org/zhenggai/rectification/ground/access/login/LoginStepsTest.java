package org.zhenggai.rectification.ground.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.access.account.SecondFactors;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.support.RectificationTest;

/** Who is asked for what after the password; the tests' application is a rehearsal, in earnest it is as if that did not count. */
@RectificationTest
class LoginStepsTest {

    @Autowired
    private AccessSettings settings;
    @Autowired
    private SecondFactors factors;
    @Autowired
    private Passwords passwords;
    @Autowired
    private Organization organization;
    @Autowired
    private RehearsalClock rehearsal;

    @Test
    void administratorsSetAnAppUpAtTheFirstLogin() {
        LoginSteps inEarnest = steps(EnumSet.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT));
        for (String administrator : List.of("admin.system", "admin.security", "admin.audit")) {
            assertThat(inEarnest.next(new Caller(administrator, 0, false))).as(administrator).isEqualTo(LoginStep.SETUP);
            assertThat(inEarnest.next(new Caller(administrator, 0, true))).as("shown elsewhere").isNull();
            assertThat(Caller.isComplete(new Caller(administrator, 0, false).with(LoginStep.SETUP))).isFalse();
        }
        assertThat(inEarnest.next(new Caller("shanmen.handler", 0, false))).isNull();
        assertThat(inEarnest.needsFactor("admin.system")).isTrue();
        assertThat(inEarnest.needsFactor("district.leader")).isFalse();
    }

    @Test
    void leadersToo() {
        assertThat(steps(EnumSet.of(Role.LEADER)).next(new Caller("district.leader", 0, false))).isEqualTo(LoginStep.SETUP);
    }

    @Test
    void firstAPasswordOfOnesOwn() {
        String user = "yehe.lead";
        passwords.reset(user);
        try {
            assertThat(steps(EnumSet.allOf(Role.class)).next(new Caller(user, 0, false))).isEqualTo(LoginStep.PASSWORD);
        } finally {
            passwords.set(List.of(user), RectificationTest.PASSWORD, false);
        }
    }

    private LoginSteps steps(EnumSet<Role> roles) {
        return new LoginSteps(new AccessSettings(settings.hosts(), settings.proxies(), settings.longestLogin(), settings.beforeLogin(),
                settings.sessions(),
                settings.password(), settings.delay(), new AccessSettings.SecondFactor(roles, true, "整改系统")), factors, passwords,
                organization, rehearsal);
    }
}
