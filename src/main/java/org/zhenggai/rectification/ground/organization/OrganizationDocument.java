package org.zhenggai.rectification.ground.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The organization as data. Importing it adds and changes what it names and leaves the rest; officers are retired by
 * {@code active: false}, never deleted.
 */
public record OrganizationDocument(List<Jurisdiction> jurisdictions, List<UnitEntry> units) {

    public OrganizationDocument {
        jurisdictions = jurisdictions == null ? List.of() : jurisdictions;
    }

    /** One unit with these of its officers. */
    static OrganizationDocument of(Unit unit, Officer... officers) {
        return new OrganizationDocument(null, List.of(entry(unit, List.of(officers))));
    }

    /** These officers with their units, which stay as they are. */
    static OrganizationDocument of(Collection<Officer> officers, Function<String, Unit> units) {
        return new OrganizationDocument(null, officers.stream().collect(Collectors.groupingBy(Officer::unitId, LinkedHashMap::new,
                Collectors
                        .toList())).entrySet().stream().map(its -> entry(units.apply(its.getKey()), its.getValue())).toList());
    }

    private static UnitEntry entry(Unit unit, List<Officer> officers) {
        return new UnitEntry(unit.id(), unit.name(), unit.kind(), unit.jurisdiction(), unit.fullName(), unit.mark(),
                List.copyOf(unit.aliases()), unit.prefixes(), officers.stream()
                        .map(officer -> new OfficerEntry(officer.id(), officer.name(), Set.copyOf(officer.roles()), officer.active()))
                        .toList());
    }

    /** A {@link Unit} with its officers; what is a list or a map may be absent. */
    public record UnitEntry(String id, String name, UnitKind kind, String jurisdiction, String fullName, String mark,
            List<String> aliases, Map<String, String> prefixes, List<OfficerEntry> officers) {
        public UnitEntry {
            aliases = aliases == null ? List.of() : aliases;
            prefixes = prefixes == null ? Map.of() : prefixes;
            officers = officers == null ? List.of() : officers;
        }

        Unit unit() {
            return new Unit(id, name, kind, jurisdiction, fullName, mark, new TreeSet<>(aliases), prefixes);
        }

        /** The unit; what the entry leaves out of jurisdiction, full name and mark of a known one stays as it was. */
        Unit over(Unit known) {
            Unit now = unit();
            return known == null || kind == UnitKind.ADMINISTRATION ? now
                    : new Unit(id, name, kind, jurisdiction == null ? known.jurisdiction() : jurisdiction,
                            fullName == null ? known.fullName() : fullName, mark == null ? known.mark() : mark, now.aliases(), prefixes);
        }
    }

    /** An officer; absent {@code active} means active. */
    public record OfficerEntry(String id, String name, Set<Role> roles, Boolean active) {
        public OfficerEntry {
            roles = roles == null ? Set.of() : roles;
            active = active == null || active;
        }
    }
}
