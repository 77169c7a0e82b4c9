package org.zhenggai.rectification.ground.access.login;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhenggai.rectification.ground.organization.OfficerChanged;

/** Whoever's unit, roles or activity change logs in anew: what an open page shows was for somebody else. */
@Component
class EndedByChange {

    private final Sessions sessions;

    EndedByChange(Sessions sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(OfficerChanged officer) {
        sessions.endAll(officer.officerId(), null);
    }
}
