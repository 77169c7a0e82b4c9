package org.zhenggai.rectification.procedures.escalation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the end of a case means for its escalations: reminders and unsigned drafts are void, what was signed waits for a person. */
@Service
@Transactional
public class EscalationEnd {

    private final Escalations escalations;

    EscalationEnd(Escalations escalations) {
        this.escalations = escalations;
    }

    /** @return keys of the drafts whose processes are to end */
    public List<Long> caseEnded(long caseId) {
        escalations.lock(caseId); // a letter that was signed a moment ago is no draft any more
        List<Long> drafts = new ArrayList<>();
        for (Escalation e : escalations.of(caseId)) {
            if (e.state() == Escalation.State.DRAFT) {
                escalations.end(e.id(), Escalation.State.VOID);
                drafts.add(e.id());
            } else if (e.state() == Escalation.State.ISSUED && e.height() < Escalation.SIGNED_FROM) {
                escalations.end(e.id(), Escalation.State.WITHDRAWN);
            }
        }
        return drafts;
    }
}
