package org.zhenggai.rectification.procedures.administrativeact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.AdministratorRules;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * Who proposes what and who may agree to it: always two kinds of administrators, neither of them the person concerned. Models are
 * proposed by system and agreed to by security; one of the two who decide on an account is a security administrator, unless the account
 * is one's own kind.
 */
@Component
class ActRules {

    private final Organization organization;

    ActRules(Organization organization) {
        this.organization = organization;
    }

    /** What the user may propose, in the order of the form. */
    List<ActKind> proposable(String user) {
        Optional<Role> kind = kindOf(user);
        return kind.isEmpty() ? List.of()
                : Stream.of(ActKind.values()).filter(act -> !act.aboutModel() || kind.get() == Role.SYSTEM).toList();
    }

    /** Why the user may not propose it, in Chinese. */
    Optional<String> refusesProposer(ActKind kind, String user, String account) {
        if (kindOf(user).isEmpty()) {
            return Optional.of("提出人已不是在职的管理员");
        }
        if (!proposable(user).contains(kind)) {
            return Optional.of("模型的部署和回退只由系统管理员提出");
        }
        return user.equals(account) ? Optional.of("涉及本人账号的事项由另外两名管理员办理") : Optional.empty();
    }

    /** Kinds of administrators one of whom agrees or refuses. */
    Set<Role> reviewers(AdministrativeAct act) {
        Role proposer = kindOf(act.proposer()).orElseThrow();
        Set<Role> others = EnumSet.copyOf(AdministratorRules.KINDS);
        others.remove(proposer);
        boolean securityConcerned = act.newRole() == Role.SECURITY
                || organization.officer(String.valueOf(act.account())).map(Officer::roles).orElse(Set.of()).contains(Role.SECURITY);
        return act.kind().aboutModel() || proposer != Role.SECURITY && !securityConcerned ? EnumSet.of(Role.SECURITY) : others;
    }

    /** Why the user may not decide on the act, in Chinese; asked at the decision, when people may have changed. */
    Optional<String> refusesReviewer(AdministrativeAct act, String user) {
        if (user.equals(act.account())) {
            return Optional.of("涉及本人账号的事项不能由本人复核，请由另一名管理员办理");
        }
        if (kindOf(act.proposer()).isEmpty()) {
            return Optional.empty(); // nobody can agree any more; refusing is open to every other administrator
        }
        Set<Role> reviewers = reviewers(act);
        return kindOf(user).filter(reviewers::contains).isPresent() ? Optional.empty()
                : Optional.of("这件事项由" + String.join("或", reviewers.stream().map(Role::label).toList()) + "复核");
    }

    /** The one kind of administrator an active account is. */
    Optional<Role> kindOf(String user) {
        return AdministratorRules.KINDS.stream().filter(kind -> organization.has(user, kind)).findFirst();
    }
}
