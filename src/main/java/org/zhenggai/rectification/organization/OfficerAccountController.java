package org.zhenggai.rectification.organization;

import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.audit.Act;
import org.zhenggai.rectification.audit.AuditLog;
import org.zhenggai.rectification.audit.Category;
import org.zhenggai.rectification.engine.EngineCalls;
import org.zhenggai.rectification.engine.ForbiddenException;
import org.zhenggai.rectification.engine.NotFoundException;

/** {@code /api/organization/officers/{id}}: passwords and locks of officers, by the security administrator alone; administrators' take two. */
@RestController
@RequestMapping("/api/organization/officers/{id}")
class OfficerAccountController {

    private final Organization organization;
    private final Accounts accounts;
    private final EngineCalls engine;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    OfficerAccountController(Organization organization, Accounts accounts, EngineCalls engine, TransactionTemplate transaction, AuditLog audit) {
        this.organization = organization;
        this.accounts = accounts;
        this.engine = engine;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** A new password that nobody has chosen; it is in this answer and nowhere else. */
    @PostMapping("/password-reset")
    Map<String, String> reset(Principal caller, @PathVariable String id) {
        check(caller.getName(), id, "重置口令");
        return Map.of("password", engine.asSystem(() -> transaction.execute(status -> {
            audit.record(Act.of(Category.ACCOUNT, caller.getName(), "重置口令").on(id));
            return accounts.reset(id);
        })));
    }

    /** Lets an account that wrong passwords have locked try again. */
    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Principal caller, @PathVariable String id) {
        check(caller.getName(), id, "解除锁定");
        engine.asSystem(() -> transaction.execute(status -> {
            accounts.release(id);
            audit.record(Act.of(Category.ACCOUNT, caller.getName(), "解除锁定").on(id));
            return null;
        }));
    }

    private void check(String caller, String id, String what) {
        String refused = null;
        if (!organization.has(caller, Role.SECURITY)) {
            refused = "业务账号的口令和锁定只由安全管理员处理";
        } else if (id.equals(SetupDoor.OWNER)) {
            refused = "引擎所有者账号不得使用或修改";
        } else if (organization.officer(id).filter(AdministratorRules::isAdministrator).isPresent()) {
            refused = "管理员账号须由两名管理员共同办理，请在Tasklist中发起“管理事项”";
        }
        if (refused != null) {
            audit.refused(Act.of(Category.ACCOUNT, caller, what).on(id).saying(refused));
            throw new ForbiddenException(refused);
        }
        if (organization.officer(id).filter(Officer::active).isEmpty()) {
            throw new NotFoundException("没有在职的账号“" + id + "”");
        }
    }
}
