package org.zhenggai.rectification.ground.access.desk;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.AccountKeeper;
import org.zhenggai.rectification.ground.access.login.Sessions;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;

/** Accounts as the page shows them. All instants are real time. */
@Component
class AccountView {

    private final Organization organization;
    private final AccountKeeper keeper;
    private final AccountChecks checks;

    AccountView(Organization organization, AccountKeeper keeper, AccountChecks checks) {
        this.organization = organization;
        this.keeper = keeper;
        this.checks = checks;
    }

    record Choice(String id, String name) {}

    /** What a form offers. */
    record Choices(List<Choice> units, List<Choice> roles) {}

    record Login(String key, OffsetDateTime since, OffsetDateTime lastSeen, String address) {}

    /**
     * An account.
     *
     * @param administrator whether it takes two administrators to change it
     * @param blockedUntil  until when it waits at one address at least, null for none
     */
    record Item(String id, String name, String unitId, String unitName, List<Choice> roles, boolean active, boolean administrator,
            OffsetDateTime passwordSetAt, boolean mustChange, boolean secondFactor, boolean factorNeeded, int failures,
            OffsetDateTime lastFailedAt, OffsetDateTime blockedUntil, List<Login> logins) {}

    record Page(List<Item> items, int total, int page, int size) {}

    Choices choices() {
        return new Choices(checks.units().stream().map(unit -> new Choice(unit.id(), unit.name())).toList(),
                AccountChecks.roles().stream().map(AccountView::choice).toList());
    }

    Item of(Officer officer) {
        AccountKeeper.State state = keeper.stateOf(officer.id());
        return new Item(officer.id(), officer.name(), officer.unitId(), unitName(officer),
                officer.roles().stream().sorted().map(AccountView::choice).toList(), officer.active(), checks.isAdministrator(officer),
                state.passwordSetAt(), state.mustChange(), state.secondFactor(), state.factorNeeded(), state.failures(),
                state.lastFailedAt(), state.blockedUntil(), state.logins().stream().map(AccountView::login).toList());
    }

    /** Unit and roles in words, for the audit log. */
    String worded(Officer officer) {
        return officer.name() + "，" + unitName(officer) + "，"
                + String.join("、", officer.roles().stream().sorted().map(Role::label).toList()) + (officer.active() ? "" : "，已停用");
    }

    private String unitName(Officer officer) {
        return organization.unitName(officer.unitId());
    }

    private static Choice choice(Role role) {
        return new Choice(role.name(), role.label());
    }

    private static Login login(Sessions.Login login) {
        return new Login(login.key(), login.place().at(), login.lastSeenAt(), login.place().address());
    }
}
