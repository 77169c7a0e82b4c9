package org.zhenggai.rectification.ground.audit.web;

import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.AuditReaders;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** Lets the audit administrator in and nobody else; whoever is refused is recorded like every other attempt. */
@Component
class AuditDoor {

    private final ObjectProvider<AuditReaders> readers;

    AuditDoor(ObjectProvider<AuditReaders> readers) {
        this.readers = readers;
    }

    void check(Principal caller) {
        if (readers.stream().noneMatch(rule -> rule.mayAudit(caller.getName()))) {
            throw new ForbiddenException("操作日志只能由审计管理员查看");
        }
    }
}
