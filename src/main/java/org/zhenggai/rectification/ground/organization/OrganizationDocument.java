package org.zhenggai.rectification.ground.organization;

import java.util.List;
import java.util.Set;

/**
 * The organization as data. Importing it adds and changes what it names and leaves the rest; officers are retired by
 * {@code active: false}, never deleted.
 */
public record OrganizationDocument(List<UnitEntry> units) {

    /** A unit with its officers; aliases and officers may be absent. */
    public record UnitEntry(String id, String name, UnitKind kind, List<String> aliases, List<OfficerEntry> officers) {
        public UnitEntry {
            aliases = aliases == null ? List.of() : aliases;
            officers = officers == null ? List.of() : officers;
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
