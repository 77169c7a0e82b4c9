package org.zhenggai.rectification.ground.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who is who: units by id, name or alias, officers by user name. Kept in memory, read anew after an import. */
@Service
public class Organization {

    private final OrganizationStore store;
    private final OrganizationSettings settings;
    private volatile Snapshot snapshot;

    Organization(OrganizationStore store, OrganizationSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(snapshot().units().get(id));
    }

    /** The unit that goes by this id, name or alias. */
    public Optional<Unit> resolve(String name) {
        return unit(name).or(() -> units().stream()
                .filter(unit -> unit.name().equals(name) || unit.aliases().contains(name)).findFirst());
    }

    public Optional<Officer> officer(String id) {
        return Optional.ofNullable(snapshot().officers().get(id));
    }

    /** The officer's name, the id where there is no such officer. */
    public String nameOf(String officerId) {
        return officer(officerId).map(Officer::name).orElse(officerId);
    }

    /** The names of an actor and of the officer acted for, e.g. 山门镇负责人（代山门镇承办人甲）; {@code principal} may be null. */
    public String nameOf(String actor, String principal) {
        return principal == null ? nameOf(actor) : nameOf(actor) + "（代" + nameOf(principal) + "）";
    }

    /** All units, in the order of their import. */
    public Collection<Unit> units() {
        return snapshot().units().values();
    }

    /** All officers, by id. */
    public List<Officer> officers() {
        return List.copyOf(snapshot().officers().values());
    }

    /** Whether the officer sees every case: works for an overseeing unit. */
    public boolean isOverseer(String officerId) {
        return officer(officerId).filter(Officer::active).map(found -> settings.overseeingUnits().contains(found.unitId()))
                .orElse(false);
    }

    /** Whether an active officer has the role, in whatever unit. */
    public boolean has(String officerId, Role role) {
        return officer(officerId).filter(Officer::active).map(found -> found.roles().contains(role)).orElse(false);
    }

    void reload() {
        snapshot = null;
    }

    private Snapshot snapshot() {
        Snapshot present = snapshot;
        if (present == null) {
            present = new Snapshot(store.units(), store.officers());
            snapshot = present;
        }
        return present;
    }

    private record Snapshot(Map<String, Unit> units, Map<String, Officer> officers) {
    }
}
