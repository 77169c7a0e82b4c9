package org.zhenggai.rectification.ground.access.login;

import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.access.account.SecondFactors;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.ground.organization.Organization;

/** What is yet to be asked of somebody who has shown a password. */
@Component
public class LoginSteps {

    private final AccessSettings.SecondFactor settings;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final Organization organization;
    private final RehearsalClock rehearsal;

    LoginSteps(AccessSettings settings, SecondFactors factors, Passwords passwords, Organization organization, RehearsalClock rehearsal) {
        this.settings = settings.secondFactor();
        this.factors = factors;
        this.passwords = passwords;
        this.organization = organization;
        this.rehearsal = rehearsal;
    }

    /** The next step, null when nothing more is asked for. */
    public LoginStep next(Caller caller) {
        boolean setUp = factors.isSetUp(caller.userId());
        if (setUp && !caller.secondFactor()) {
            return LoginStep.CODE;
        }
        if (!caller.isFromElsewhere() && passwords.mustChange(caller.userId())) {
            return LoginStep.PASSWORD;
        }
        return !setUp && !caller.secondFactor() && needsFactor(caller.userId()) ? LoginStep.SETUP : null;
    }

    /** Whether the account may not go without a second factor. */
    public boolean needsFactor(String userId) {
        return (settings.inRehearsal() || !rehearsal.active())
                && settings.roles().stream().anyMatch(role -> organization.has(userId, role));
    }
}
