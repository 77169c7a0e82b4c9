package org.zhenggai.rectification.casework.document;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.PaperKinds;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Unit;

/** The units as they appear on papers. */
@Component
public class Issuers implements PaperKinds {

    private final Organization organization;
    private final Persons persons;

    Issuers(Organization organization, Persons persons) {
        this.organization = organization;
        this.persons = persons;
    }

    /** The unit's full name. */
    public String name(String unitId) {
        return organization.unit(unitId).map(Unit::paperName).orElse(unitId);
    }

    /** The unit an officer signs for: that of the officer he stands in for, his own otherwise. */
    public String unitOf(String officerId) {
        String principal = persons.actingFor(officerId);
        return organization.officer(principal == null ? officerId : principal).map(Officer::unitId)
                .orElseThrow(() -> new IllegalStateException("no officer " + officerId + " to sign a paper"));
    }

    @Override
    public boolean knows(String kind) {
        return Stream.of(DocumentKind.values()).anyMatch(known -> !known.isJoint() && known.name().equals(kind));
    }

    /** What stands before 〔year〕. A unit without a mark signs with its name: no two units share a series. */
    String prefix(DocumentKind kind, String unitId) {
        Unit unit = organization.unit(unitId).orElseThrow();
        return unit.prefixes().getOrDefault(kind.series().name(), (unit.mark() == null ? unit.name() : unit.mark()) + kind.word());
    }
}
