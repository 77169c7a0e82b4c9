package org.zhenggai.rectification.procedures.escalation;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Position;

/**
 * Whom a letter reaches. Letters with the same receivers may stand in one document: whoever may read one of its cases may read all of them.
 */
@Component
class Receivers {

    /** Issuing government, the units of the case by their part, the letter's addressees, and working days for the answer. */
    record Of(String government, String lead, Set<String> responsible, Set<String> supervising, Set<Position> to, int respondDays) {}

    private final Offices offices;
    private final CaseUnits units;
    private final Escalations escalations;

    Receivers(Offices offices, CaseUnits units, Escalations escalations) {
        this.offices = offices;
        this.units = units;
        this.escalations = escalations;
    }

    Of of(Escalation e) {
        String caseId = String.valueOf(e.caseId());
        return new Of(offices.ofCase(e.caseId()).unit(Office.GOVERNMENT), units.lead(e.caseId()), new HashSet<>(units.coResponsible(
                caseId)),
                new HashSet<>(units.supervising(caseId)), new HashSet<>(escalations.addressees(e.id())), e.respondDays());
    }
}
