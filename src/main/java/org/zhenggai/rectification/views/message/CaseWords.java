package org.zhenggai.rectification.views.message;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;

/** What every message about a case says of it, and the positions that are concerned by it. */
@Component
class CaseWords {

    private final Cases cases;
    private final CaseUnits units;
    private final Organization organization;

    CaseWords(Cases cases, CaseUnits units, Organization organization) {
        this.cases = cases;
        this.units = units;
        this.organization = organization;
    }

    /** Number, title, lead unit and due date, and these fields. */
    Map<String, Object> fields(long caseId, Map<String, Object> more) {
        RectificationCase c = cases.get(caseId);
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("caseNumber", c.caseNumber());
        fields.put("caseTitle", c.title());
        fields.put("leadUnit", unit(units.lead(caseId)));
        fields.put("dueDate", Wording.date(c.dueDate()));
        return fields;
    }

    /** The case in a list of several. */
    Map<String, Object> line(long caseId) {
        RectificationCase c = cases.get(caseId);
        return Map.of("number", c.caseNumber(), "text", c.title() + "，整改期限" + Wording.date(c.dueDate()));
    }

    /** Handler and head of the lead unit. */
    Set<Position> lead(long caseId) {
        String lead = units.lead(caseId);
        return new LinkedHashSet<>(Set.of(new Position(lead, Role.HANDLER), new Position(lead, Role.LEAD)));
    }

    /** The same of every responsible unit, and the supervising units. */
    Set<Position> everyone(long caseId) {
        Set<Position> found = lead(caseId);
        units.coResponsible(String.valueOf(caseId)).forEach(unit -> {
            found.add(new Position(unit, Role.HANDLER));
            found.add(new Position(unit, Role.LEAD));
        });
        units.supervising(String.valueOf(caseId)).forEach(unit -> found.add(new Position(unit, Role.SUPERVISOR)));
        return found;
    }

    String unit(String id) {
        return organization.unitName(id);
    }
}
