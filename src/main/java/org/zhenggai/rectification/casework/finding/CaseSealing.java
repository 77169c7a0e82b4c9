package org.zhenggai.rectification.casework.finding;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhenggai.rectification.ground.audit.Seals;

/** Seals a case with every transaction that says something of it. */
@Component
class CaseSealing {

    private final Seals seals;

    CaseSealing(Seals seals) {
        this.seals = seals;
    }

    @EventListener
    void on(CaseNoted noted) {
        seal(noted.caseId());
    }

    @EventListener
    void on(CaseChanged changed) {
        seal(changed.caseId());
    }

    /** Outside of a transaction nothing of a case is written: only its schedule is looked at anew. */
    private void seal(long caseId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            seals.changed(CaseSeal.TABLE, caseId, caseId);
        }
    }
}
