package org.zhenggai.rectification.organization;

import org.springframework.stereotype.Component;
import org.zhenggai.rectification.audit.AuditReaders;
import org.zhenggai.rectification.calendar.CalendarEditors;
import org.zhenggai.rectification.engine.Casework;
import org.zhenggai.rectification.engine.ModelKeepers;
import org.zhenggai.rectification.rehearsal.RehearsalDrivers;

/** Who may do casework, who may edit the calendar, who may move the rehearsal clock, who may migrate cases and who audits. */
@Component
class OfficersOnly implements Casework, CalendarEditors, RehearsalDrivers, ModelKeepers, AuditReaders {

    private final Organization organization;

    OfficersOnly(Organization organization) {
        this.organization = organization;
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
}
