package org.zhenggai.rectification.procedures.lifecycle;

import org.springframework.stereotype.Service;

/** Whether a case was investigated already, as a converted or reopened one was. */
@Service
public class InvestigationState {

    private final Investigations investigations;
    private final Programmes programmes;

    InvestigationState(Investigations investigations, Programmes programmes) {
        this.investigations = investigations;
        this.programmes = programmes;
    }

    /** Whether the problem was found to be true and its route decided. */
    public boolean founded(long caseId) {
        return investigations.current(caseId).map(found -> "FOUNDED".equals(found.conclusion())).orElse(false)
                && programmes.route(caseId).isPresent();
    }
}
