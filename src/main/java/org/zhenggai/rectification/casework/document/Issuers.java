package org.zhenggai.rectification.casework.document;

import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;

/** The units as they appear on papers. */
@Component
public class Issuers {

    private final DocumentSettings settings;
    private final Organization organization;
    private final Persons persons;

    Issuers(DocumentSettings settings, Organization organization, Persons persons) {
        this.settings = settings;
        this.organization = organization;
        this.persons = persons;
    }

    /** The unit's full name. */
    public String name(String unitId) {
        DocumentSettings.Issuer issuer = settings.units().get(unitId);
        return issuer != null && issuer.name() != null ? issuer.name()
                : organization.unit(unitId).map(unit -> unit.name()).orElse(unitId);
    }

    /** The unit an officer signs for: that of the officer he stands in for, his own otherwise. */
    public String unitOf(String officerId) {
        String principal = persons.actingFor(officerId);
        return organization.officer(principal == null ? officerId : principal).map(Officer::unitId)
                .orElseThrow(() -> new IllegalStateException("no officer " + officerId + " to sign a paper"));
    }

    /** What stands before 〔year〕. Without a setting the shortest name of the unit serves, so that two units never share a series. */
    String prefix(DocumentKind kind, String unitId) {
        DocumentSettings.Issuer issuer = settings.units().get(unitId);
        if (issuer != null && issuer.prefixes().containsKey(kind)) {
            return issuer.prefixes().get(kind);
        }
        String mark = issuer != null && issuer.mark() != null ? issuer.mark() : organization.unit(unitId)
                .flatMap(unit -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))).orElse(unitId);
        return mark + kind.word();
    }
}
