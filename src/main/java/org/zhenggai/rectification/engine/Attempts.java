package org.zhenggai.rectification.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.audit.AuditLog;

/** Notes in the audit log what somebody tried, refused or not; an entry of its own, which the refused transaction cannot take with it. */
@Component
public class Attempts {

    private static final String SYSTEM = "system";

    private final IdentityService identity;
    private final AuditLog log;
    private final TransactionTemplate alone;

    Attempts(@Lazy IdentityService identity, @Lazy AuditLog log, @Lazy PlatformTransactionManager transactions) {
        this.identity = identity;
        this.log = log;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Notes the attempt under the caller's name.
     *
     * @param what   in Chinese; beginning with 企图 where it was refused
     * @param detail what exactly was tried, and why it was refused
     */
    public void note(String what, String detail) {
        Authentication caller = identity.getCurrentAuthentication();
        note(caller == null || caller.getUserId() == null ? SYSTEM : caller.getUserId(), what, detail);
    }

    /** Notes the attempt where the engine has not been told of the caller yet. */
    public void note(String actor, String what, String detail) {
        alone.executeWithoutResult(transaction -> log.record(actor, what, detail));
    }
}
