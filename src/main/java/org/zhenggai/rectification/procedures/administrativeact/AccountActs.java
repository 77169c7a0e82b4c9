package org.zhenggai.rectification.procedures.administrativeact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.organization.Accounts;
import org.zhenggai.rectification.ground.organization.AdministratorAccounts;
import org.zhenggai.rectification.ground.organization.AdministratorRules;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.OrganizationRefusedException;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** Acts about administrators' accounts: what a proposal means, whether it still may be, and doing it. */
@Component
class AccountActs {

    private static final String ACCOUNT = "account";
    private static final String ACCOUNT_LABEL = "管理员账号";

    private final AdministratorAccounts administrators;
    private final Accounts accounts;
    private final Organization organization;
    private final PasswordHalves halves;

    AccountActs(AdministratorAccounts administrators, Accounts accounts, Organization organization, PasswordHalves halves) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.organization = organization;
        this.halves = halves;
    }

    /** @throws SubmissionRefusedException when a rule speaks against it already now */
    AdministrativeAct proposed(ActKind kind, StartSubmission form) {
        AdministrativeAct act = kind == ActKind.ADD_ADMINISTRATOR ? added(form) : changed(kind, form);
        check(act).ifPresent(problem -> {
            throw new SubmissionRefusedException(kind == ActKind.ADD_ADMINISTRATOR ? "newAccount" : ACCOUNT, ACCOUNT_LABEL, problem);
        });
        return act;
    }

    /** What speaks against doing it as things are now, Chinese. */
    Optional<String> check(AdministrativeAct act) {
        Optional<Officer> present = organization.officer(act.account());
        if (!present.map(this::text).orElse(nobody(act.account())).equals(act.beforeText())) {
            return Optional.of("账号“" + act.account() + "”自提出后已经变更，请按现在的情况重新提出");
        }
        if (act.newRole() == null) {
            return present.filter(Officer::active).isPresent() ? Optional.empty()
                    : Optional.of("账号“" + act.account() + "”已停用，请先恢复");
        }
        List<String> problems = administrators.problems(target(act));
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("；", problems));
    }

    /** Does it. @return what was done, for the log */
    String carryOut(AdministrativeAct act, String reviewer) {
        if (act.newRole() != null) {
            try {
                administrators.put(target(act));
            } catch (OrganizationRefusedException e) {
                throw new SubmissionRefusedException("decision", "复核意见", e.getMessage());
            }
        }
        if (act.kind().makesPassword()) {
            halves.keep(act.id(), act.proposer(), reviewer, accounts.reset(act.account()));
            return act.afterText() + "；新口令分两半，分别由提出人和复核人领取";
        }
        if (act.kind() == ActKind.RELEASE_LOCK) {
            accounts.release(act.account());
        }
        return act.afterText();
    }

    private AdministrativeAct added(StartSubmission form) {
        String id = form.text("newAccount");
        if (organization.officer(id).isPresent()) {
            throw new SubmissionRefusedException("newAccount", "新账号", "账号“" + id + "”已被使用，请换一个");
        }
        Officer made = new Officer(id, form.text("newName").strip(), form.text("newUnit"), true, Set.of(Role.valueOf(form.text(
                "newRole"))));
        return act(ActKind.ADD_ADMINISTRATOR, form, made, nobody(id), text(made));
    }

    private AdministrativeAct changed(ActKind kind, StartSubmission form) {
        Officer present = administrators.all().stream().filter(officer -> officer.id().equals(form.text(ACCOUNT))).findFirst()
                .orElseThrow(() -> new SubmissionRefusedException(ACCOUNT, ACCOUNT_LABEL, "请从列出的管理员账号中选择"));
        return switch (kind) {
            case CHANGE_ADMINISTRATOR -> {
                Officer after = new Officer(present.id(), form.text("changedName") == null ? present.name() : form.text("changedName")
                        .strip(),
                        present.unitId(), present.active() || form.ticked("reinstated"),
                        form.text("changedRole") == null ? present.roles() : Set.of(Role.valueOf(form.text("changedRole"))));
                if (after.equals(present)) {
                    throw new SubmissionRefusedException("changedName", "改后的姓名", "没有写明要改什么");
                }
                yield act(kind, form, after, text(present), text(after));
            }
            case RETIRE_ADMINISTRATOR -> {
                if (!present.active()) {
                    throw new SubmissionRefusedException(ACCOUNT, ACCOUNT_LABEL, "这个账号已经停用");
                }
                Officer after = new Officer(present.id(), present.name(), present.unitId(), false, present.roles());
                yield act(kind, form, after, text(present), text(after));
            }
            default -> act(kind, form, null, text(present), kind.label() + "：" + text(present));
        };
    }

    private AdministrativeAct act(ActKind kind, StartSubmission form, Officer after, String before, String afterText) {
        String account = after == null ? form.text(ACCOUNT) : after.id();
        return new AdministrativeAct(0, kind, ActState.PROPOSED, form.userId(), null, form.text("reason"), account, after == null ? null
                : after.name(),
                after == null ? null : roleOf(after), after == null ? null : after.unitId(), after == null ? null : after.active(), null,
                before, afterText, null, null, null);
    }

    private static Officer target(AdministrativeAct act) {
        return new Officer(act.account(), act.newName(), act.unitId(), act.active(), Set.of(act.newRole()));
    }

    private static Role roleOf(Officer administrator) {
        return administrator.roles().stream().filter(AdministratorRules.KINDS::contains).findFirst().orElseThrow();
    }

    private static String nobody(String account) {
        return "没有账号“" + account + "”";
    }

    private String text(Officer officer) {
        return officer.name() + "（" + officer.id() + "），" + String.join("、", officer.roles().stream().sorted().map(Role::label).toList())
                + "，"
                + organization.unitName(officer.unitId()) + "，" + (officer.active() ? "在职" : "停用");
    }
}
