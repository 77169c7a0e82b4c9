package org.zhenggai.rectification.ground.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.AuditReaders;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.calendar.CalendarEditors;
import org.zhenggai.rectification.ground.clock.RehearsalDrivers;
import org.zhenggai.rectification.ground.engine.AdministratorWork;
import org.zhenggai.rectification.ground.engine.ModelKeepers;
import org.zhenggai.rectification.ground.engine.guard.EngineOperators;
import org.zhenggai.rectification.ground.engine.task.Casework;

/** Who may do casework, edit the calendar, move the rehearsal clock, migrate cases, give failed jobs another attempt, and audit. */
@Component
class OfficersOnly implements Casework, CalendarEditors, RehearsalDrivers, ModelKeepers, EngineOperators, AuditReaders {

    private final Organization organization;
    private final ObjectProvider<AdministratorWork> administrative;
    private final AuditLog audit;

    OfficersOnly(Organization organization, ObjectProvider<AdministratorWork> administrative, AuditLog audit) {
        this.organization = organization;
        this.administrative = administrative;
        this.audit = audit;
    }

    @Override
    public Optional<String> refusal(String userId, String processKey) {
        if (administrative.stream().anyMatch(process -> process.key().equals(processKey))) {
            return AdministratorRules.KINDS.stream().anyMatch(role -> organization.has(userId, role)) ? Optional.empty()
                    : Optional.of("管理事项只由在职的管理员提出和复核");
        }
        return mayWork(userId) ? Optional.empty() : Optional.of(organization.officer(userId).map(officer -> officer.active()
                ? "管理员账号不办理案件，请使用业务账号" : "账号“" + userId + "”已停用，不能办理案件；需要恢复的，请联系安全管理员")
                .orElse("账号“" + userId + "”没有登记单位和岗位，不能办理案件；请安全管理员在“账号管理”中登记"));
    }

    @Override
    public boolean mayWork(String userId) {
        return organization.officer(userId).filter(Officer::active).flatMap(officer -> organization.unit(officer.unitId()))
                .map(unit -> unit.kind() != UnitKind.ADMINISTRATION).orElse(false);
    }

    @Override
    public boolean mayMove(String userId) {
        return organization.has(userId, Role.SYSTEM);
    }

    @Override
    public boolean mayMigrate(String userId) {
        return organization.has(userId, Role.SYSTEM);
    }

    @Override
    public boolean mayAudit(String userId) {
        return organization.has(userId, Role.AUDIT);
    }

    @Override
    public boolean mayEdit(String userId) {
        return organization.has(userId, Role.SYSTEM);
    }

    @Override
    public boolean mayRetry(String userId) {
        return organization.has(userId, Role.SYSTEM);
    }

    @Override
    public void retried(String userId, List<String> jobIds) {
        audit.record(Act.of(Category.REPAIR, userId, "重试失败的作业").saying("在流程引擎中重试：" + String.join("、", jobIds)));
    }
}
