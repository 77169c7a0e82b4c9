package org.zhenggai.rectification.procedures.escalation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.organization.Role;

/** Turns the names a ladder table addresses into positions of the case's units. */
@Component
class Addressees {

    /**
     * Settings {@code rectification.escalation}.
     *
     * @param districtUnit unit id of the district government
     * @param bureauUnit   unit id of the natural resources bureau
     */
    @ConfigurationProperties("rectification.escalation")
    record Settings(String districtUnit, String bureauUnit) {
    }

    private final CaseUnits units;
    private final Settings settings;

    Addressees(CaseUnits units, Settings settings) {
        this.units = units;
        this.settings = settings;
    }

    /** The positions, each once, in the table's order. @throws IllegalArgumentException for a name the table should not hold */
    List<Addressee> of(RectificationCase c, List<String> names) {
        return names.stream().flatMap(name -> resolve(c, name.strip())).distinct().toList();
    }

    /** Who reminds a unit: the bureau, or the district where the bureau is itself responsible. */
    String reminding(long caseId) {
        return units.isResponsible(caseId, settings.bureauUnit()) ? settings.districtUnit() : settings.bureauUnit();
    }

    private Stream<Addressee> resolve(RectificationCase c, String name) {
        String lead = units.lead(c.id());
        String caseId = String.valueOf(c.id());
        return switch (name) {
            case "HANDLER" -> Stream.of(new Addressee(lead, Role.HANDLER));
            case "UNIT_HEAD" -> Stream.of(new Addressee(lead, Role.LEAD));
            case "ALL_HEADS" -> Stream.concat(Stream.of(lead), units.coResponsible(caseId).stream())
                    .map(unit -> new Addressee(unit, Role.LEAD));
            case "SUPERVISORS" -> units.supervising(caseId).stream().map(unit -> new Addressee(unit, Role.SUPERVISOR));
            case "DISTRICT" -> Stream.of(new Addressee(settings.districtUnit(), Role.LEADER));
            case "REVIEWERS" -> reviewers(c, caseId);
            default -> throw new IllegalArgumentException("unknown addressee " + name);
        };
    }

    /** Whoever the case waits for. */
    private Stream<Addressee> reviewers(RectificationCase c, String caseId) {
        return switch (c.processState()) {
            case AWAITING_APPROVAL -> Stream.of(new Addressee(settings.districtUnit(), Role.LEADER));
            case PUBLIC_NOTICE -> Stream.of(new Addressee(settings.districtUnit(), Role.SUPERVISOR));
            case REPORTING, AWAITING_FEEDBACK -> Stream.of(new Addressee(settings.bureauUnit(), Role.REVIEWER));
            default -> units.supervising(caseId).stream().flatMap(unit ->
                    Stream.of(new Addressee(unit, Role.SUPERVISOR), new Addressee(unit, Role.LEAD)));
        };
    }
}
