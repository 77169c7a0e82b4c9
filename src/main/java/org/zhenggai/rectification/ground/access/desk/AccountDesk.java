package org.zhenggai.rectification.ground.access.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.access.AccountKeeper;
import org.zhenggai.rectification.ground.access.account.AccountChanged;
import org.zhenggai.rectification.ground.access.account.AccountChanged.Kind;
import org.zhenggai.rectification.ground.access.account.PhoneGiven;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Holdings;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.OfficerRegister;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.OrganizationRefusedException;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** What the security administrator does with officers' accounts, alone. Each act and each refusal stands in the audit log. */
@Service
class AccountDesk {

    private final Organization organization;
    private final OfficerRegister register;
    private final AccountKeeper keeper;
    private final AccountChecks checks;
    private final AccountView view;
    private final AuditLog audit;
    private final RealTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Holdings holdings;

    AccountDesk(Organization organization, OfficerRegister register, AccountKeeper keeper, AccountChecks checks, AccountView view,
            AuditLog audit, RealTime time, ApplicationEventPublisher events, TransactionTemplate transaction, Holdings holdings) {
        this.holdings = holdings;
        this.organization = organization;
        this.register = register;
        this.keeper = keeper;
        this.checks = checks;
        this.view = view;
        this.audit = audit;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /** Who is asking, from where. */
    record Asker(String userId, String address) {}

    /** Which accounts are shown; null or empty: whichever. */
    record Question(String search, String unit, Show show) {}

    /** A list of accounts. */
    enum Show {
        ACTIVE,
        RETIRED,
        BLOCKED
    }

    boolean mayKeep(String userId) {
        return organization.has(userId, Role.SECURITY);
    }

    AccountView.Choices choices(Asker asker) {
        check(asker, "查看账号", null);
        return view.choices();
    }

    AccountView.Page list(Asker asker, Question question, int page, int size) {
        check(asker, "查看账号", null);
        String search = question.search() == null ? "" : question.search().strip().toLowerCase(Locale.ROOT);
        Set<String> blocked = question.show() == Show.BLOCKED ? keeper.blocked() : Set.of();
        List<Officer> found = organization.officers().stream()
                .filter(officer -> officer.id().contains(search) || officer.name().toLowerCase(Locale.ROOT).contains(search))
                .filter(officer -> question.unit() == null || question.unit().isEmpty() || officer.unitId().equals(question.unit()))
                .filter(officer -> question.show() == null || (question.show() == Show.BLOCKED ? blocked.contains(officer.id())
                        : officer.active() == (question.show() == Show.ACTIVE))).toList();
        return new AccountView.Page(found.stream().skip((long) page * size).limit(size).map(view::of).toList(), found.size(), page, size);
    }

    AccountView.Item get(Asker asker, String id) {
        check(asker, "查看账号", id);
        return view.of(known(id));
    }

    /** What would be left behind if the officer left now. */
    Holdings.View holdings(Asker asker, String id) {
        check(asker, "查看账号", id);
        return holdings.of(known(id).id());
    }

    /** @return the password, this once */
    String create(Asker asker, AccountForm form) {
        check(asker, "新增账号", form.id());
        Officer made = checked(asker, "新增账号", form, null);
        return transaction.execute(status -> {
            put(made);
            audit.record(Act.of(Category.ACCOUNT, asker.userId(), "新增账号").on(made.id()).changing(null, view.worded(made)));
            noteReach(asker, made.id(), AccountChecks.phone(form.phone()));
            return keeper.resetPassword(made.id());
        });
    }

    void change(Asker asker, String id, AccountForm form) {
        Officer before = officers(asker, id, "修改账号");
        Officer after = checked(asker, "修改账号", form, before);
        transaction.executeWithoutResult(status -> {
            if (!after.equals(before)) {
                put(after);
                audit.record(Act.of(after.roles().equals(before.roles()) && after.unitId().equals(before.unitId()) ? Category.ACCOUNT
                        : Category.ROLE, asker.userId(), "修改账号").on(id).changing(view.worded(before), view.worded(after)));
            }
            noteReach(asker, id, AccountChecks.phone(form.phone()));
        });
    }

    /** @param phone empty leaves what is known */
    void noteReach(Asker asker, String id, String phone) {
        if (!phone.isEmpty()) {
            events.publishEvent(new PhoneGiven(id, phone, asker.userId()));
        }
    }

    void retire(Asker asker, String id) {
        Officer officer = active(asker, id, "停用账号");
        transaction.executeWithoutResult(status -> {
            Officer retired = new Officer(id, officer.name(), officer.unitId(), false, officer.roles());
            put(retired);
            audit.record(Act.of(Category.ACCOUNT, asker.userId(), "停用账号").on(id).changing(view.worded(officer), view.worded(retired)));
        });
        keeper.endLogins(id);
    }

    /** Who knew the password then may be somebody else now. @return a new one, this once */
    String bringBack(Asker asker, String id) {
        Officer officer = officers(asker, id, "恢复账号");
        if (officer.active()) {
            throw new ConflictException("账号“" + id + "”正在使用，无须恢复");
        }
        return transaction.execute(status -> {
            Officer back = new Officer(id, officer.name(), officer.unitId(), true, officer.roles());
            put(back);
            audit.record(Act.of(Category.ACCOUNT, asker.userId(), "恢复账号").on(id).changing(view.worded(officer), view.worded(back)));
            return keeper.resetPassword(id);
        });
    }

    /** @return the new password, this once */
    String resetPassword(Asker asker, String id) {
        Officer officer = active(asker, id, "重置口令");
        return transaction.execute(status -> {
            done(asker, officer, "重置口令", Kind.PASSWORD_RESET);
            return keeper.resetPassword(id);
        });
    }

    void release(Asker asker, String id) {
        Officer officer = officers(asker, id, "解除登录延时");
        transaction.executeWithoutResult(status -> {
            keeper.release(id);
            audit.record(Act.of(Category.ACCOUNT, asker.userId(), "解除登录延时").on(officer.id()));
        });
    }

    void removeSecondFactor(Asker asker, String id) {
        Officer officer = officers(asker, id, "移除动态验证码");
        transaction.executeWithoutResult(status -> {
            if (!keeper.removeSecondFactor(id)) {
                throw new ConflictException("账号“" + id + "”没有启用动态验证码");
            }
            done(asker, officer, "移除动态验证码", Kind.FACTOR_OFF);
        });
    }

    void endLogins(Asker asker, String id) {
        Officer officer = officers(asker, id, "结束登录");
        transaction.executeWithoutResult(status -> {
            keeper.endLogins(id);
            done(asker, officer, "结束登录", Kind.LOGINS_ENDED);
        });
    }

    void done(Asker asker, Officer officer, String action, Kind kind) {
        audit.record(Act.of(Category.ACCOUNT, asker.userId(), action).on(officer.id()));
        events.publishEvent(new AccountChanged(officer.id(), kind, asker.userId(), asker.address(), time.now()));
    }

    private void put(Officer officer) {
        try {
            register.put(officer);
        } catch (OrganizationRefusedException e) {
            throw new BadRequestException(e.getMessage());
        }
    }

    private Officer checked(Asker asker, String action, AccountForm form, Officer known) {
        return refusing(asker, action, known == null ? form.id() : known.id(), () -> checks.checked(form, known));
    }

    private Officer active(Asker asker, String id, String action) {
        Officer officer = officers(asker, id, action);
        if (!officer.active()) {
            throw new ConflictException("账号“" + id + "”已停用，请先恢复");
        }
        return officer;
    }

    /** The officer, when the asker may change the account. */
    private Officer officers(Asker asker, String id, String action) {
        check(asker, action, id);
        Officer officer = known(id);
        refuseAdministrators(asker, officer, action);
        return officer;
    }

    /** What concerns administrators takes two of them. */
    private void refuseAdministrators(Asker asker, Officer officer, String action) {
        if (checks.isAdministrator(officer)) {
            refusing(asker, action, officer.id(), () -> {
                throw new ForbiddenException("“" + officer.id() + "”是管理员账号，须由两名管理员共同办理，请在Tasklist中发起“管理事项”");
            });
        }
    }

    private Officer known(String id) {
        return organization.officer(id).orElseThrow(() -> new NotFoundException("没有账号“" + id + "”"));
    }

    /** @throws ForbiddenException for anybody but a security administrator; the refusal stands in the audit log */
    void check(Asker asker, String action, String id) {
        if (!mayKeep(asker.userId())) {
            refusing(asker, action, id, () -> {
                throw new ForbiddenException("账号只由安全管理员管理；修改自己的口令请打开“账号与安全”");
            });
        }
    }

    private Officer refusing(Asker asker, String action, String id, Supplier<Officer> work) {
        try {
            return work.get();
        } catch (ForbiddenException | SubmissionRefusedException refused) {
            audit.refused(Act.of(Category.ACCOUNT, asker.userId(), action).on(id).saying(refused.getMessage()));
            throw refused;
        }
    }
}
