package org.zhenggai.rectification.ground.organization;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Who holds a position at present: the active officers of a role in a unit, and whoever stands in for one of them. */
@Service
public class Positions {

    private final Organization organization;
    private final SubstitutionStore substitutions;

    Positions(Organization organization, SubstitutionStore substitutions) {
        this.organization = organization;
        this.substitutions = substitutions;
    }

    /** Ids of the officers with the role in the unit (null: in every unit), by id, then of their substitutes. */
    public Set<String> holders(String unitId, Role role) {
        Set<String> found = new LinkedHashSet<>();
        organization.officers().stream().filter(Officer::active)
                .filter(officer -> (unitId == null || officer.unitId().equals(unitId)) && officer.roles().contains(role))
                .map(Officer::id).sorted().forEach(found::add);
        return withSubstitutes(found);
    }

    /** The position a candidate group stands for; empty where it stands for none. */
    public static Optional<Position> of(String group) {
        return roleOf(group).map(role -> new Position(unitOf(group).orElse(null), role));
    }

    /** The role a candidate group stands for, e.g. HANDLER for {@code town-a.handler}. */
    private static Optional<Role> roleOf(String group) {
        String name = group.substring(group.lastIndexOf('.') + 1);
        return Arrays.stream(Role.values()).filter(role -> role.id().equals(name) && group.indexOf('.') > 0).findFirst();
    }

    /** The unit a candidate group stands for; empty for a role in every unit, e.g. {@code role.handler}. */
    private static Optional<String> unitOf(String group) {
        String unit = group.substring(0, Math.max(0, group.lastIndexOf('.')));
        return unit.isEmpty() || unit.equals("role") ? Optional.empty() : Optional.of(unit);
    }

    /** These officers and whoever stands in for one of them. */
    public Set<String> withSubstitutes(Collection<String> officers) {
        Set<String> found = new LinkedHashSet<>(officers);
        if (!found.isEmpty()) {
            substitutions.running().stream().filter(running -> officers.contains(running.principal()))
                    .map(Substitution::substitute).forEach(found::add);
        }
        return found;
    }
}
