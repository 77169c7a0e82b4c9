package org.zhenggai.rectification.procedures.escalation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;

/** Turns the names a ladder table addresses into positions of the case's units. */
@Component
class Addressees {

    private final CaseUnits units;
    private final Offices offices;

    Addressees(CaseUnits units, Offices offices) {
        this.units = units;
        this.offices = offices;
    }

    /** The positions, each once, in the table's order. @throws IllegalArgumentException for a name the table should not hold */
    List<Position> of(RectificationCase c, List<String> names) {
        return names.stream().flatMap(name -> resolve(c, name.strip())).distinct().toList();
    }

    private Stream<Position> resolve(RectificationCase c, String name) {
        String lead = units.lead(c.id());
        String caseId = String.valueOf(c.id());
        return switch (name) {
            case "HANDLER" -> Stream.of(new Position(lead, Role.HANDLER));
            case "UNIT_HEAD" -> Stream.of(new Position(lead, Role.LEAD));
            case "ALL_HEADS" -> Stream.concat(Stream.of(lead), units.coResponsible(caseId).stream())
                    .map(unit -> new Position(unit, Role.LEAD));
            case "SUPERVISORS" -> units.supervising(caseId).stream().map(unit -> new Position(unit, Role.SUPERVISOR));
            case "DISTRICT" -> Stream.of(new Position(offices.ofCase(c.id()).unit(Office.GOVERNMENT), Role.LEADER));
            case "REVIEWERS" -> reviewers(c, caseId);
            default -> throw new IllegalArgumentException("unknown addressee " + name);
        };
    }

    /** Whoever the case waits for. */
    private Stream<Position> reviewers(RectificationCase c, String caseId) {
        String government = offices.ofCase(c.id()).unit(Office.GOVERNMENT);
        return switch (c.processState()) {
            case AWAITING_APPROVAL -> Stream.of(new Position(government, Role.LEADER));
            case PUBLIC_NOTICE -> Stream.of(new Position(government, Role.SUPERVISOR));
            case REPORTING, AWAITING_FEEDBACK -> Stream.of(offices.reports(c.id()));
            default -> units.supervising(caseId).stream().flatMap(unit -> Stream.of(new Position(unit, Role.SUPERVISOR), new Position(unit,
                    Role.LEAD)));
        };
    }
}
