package org.zhenggai.rectification.ground.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.node.Kept;
import org.zhenggai.rectification.ground.node.SharedCopy;

/** Who is who: units by id, name or alias, officers by user name. Kept in memory, read anew after an import. */
@Service
public class Organization implements SharedCopy {

    static final String TOPIC = "organization";

    private final Kept<Snapshot> snapshot;

    Organization(OrganizationStore store) {
        snapshot = new Kept<>(() -> new Snapshot(store.jurisdictions(), store.units(), store.officers(), store.ended().keySet()));
    }

    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(snapshot().units().get(id));
    }

    /** The unit that goes by this id, name or alias; empty where two do, in two jurisdictions. */
    public Optional<Unit> resolve(String name) {
        return unit(name).or(() -> only(units().stream(), name));
    }

    /** The unit of the jurisdiction that goes by this id, name or alias. */
    public Optional<Unit> resolve(String name, String jurisdictionId) {
        return only(unitsOf(jurisdictionId), name);
    }

    /** The units of a jurisdiction, in the order of their import. */
    public Stream<Unit> unitsOf(String jurisdictionId) {
        return units().stream().filter(unit -> jurisdictionId.equals(unit.jurisdiction()));
    }

    private static Optional<Unit> only(Stream<Unit> units, String name) {
        List<Unit> found = units.filter(unit -> unit.id().equals(name) || unit.name().equals(name) || unit.aliases().contains(name))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public Jurisdiction jurisdiction(String id) {
        return Optional.ofNullable(id).map(snapshot().jurisdictions()::get).orElseThrow();
    }

    /** All jurisdictions, in the order of their import. */
    public Collection<Jurisdiction> jurisdictions() {
        return snapshot().jurisdictions().values();
    }

    /** Where the officer works; empty for administrators and strangers. */
    public Optional<Jurisdiction> jurisdictionOf(String officerId) {
        return officer(officerId).flatMap(officer -> unit(officer.unitId())).map(Unit::jurisdiction).map(this::jurisdiction);
    }

    public Optional<Officer> officer(String id) {
        return Optional.ofNullable(snapshot().officers().get(id));
    }

    /** The officer's name, 系统 for the software itself, the id where there is no such officer. */
    public String nameOf(String officerId) {
        return Act.SYSTEM.equals(officerId) ? "系统" : officer(officerId).map(Officer::name).orElse(officerId);
    }

    /** The names of an actor and of the officer acted for, e.g. 甲镇负责人（代甲镇承办人）; {@code principal} may be null. */
    public String nameOf(String actor, String principal) {
        return principal == null ? nameOf(actor) : nameOf(actor) + "（代" + nameOf(principal) + "）";
    }

    /** A position as people call it: the unit, unless it is that of every unit, and the role. */
    public String nameOf(Position position) {
        return (position.unitId() == null ? "" : unitName(position.unitId())) + position.role().label();
    }

    /** The officer in the post with the unit, the post where {@code officer} is null: unit and name, or unit and post. */
    public String nameOf(Position post, String officer) {
        return officer == null ? nameOf(post) : unitName(post.unitId()) + "　" + nameOf(officer);
    }

    /** The posts that candidate groups of a task stand for, each once; empty where none does. */
    public String namesOf(Collection<String> groups) {
        return groups.stream().flatMap(group -> Positions.of(group).stream()).map(this::nameOf).distinct().collect(Collectors.joining("、"));
    }

    /** The unit's name, the id where there is no such unit. */
    public String unitName(String unitId) {
        return unit(unitId).map(Unit::name).orElse(unitId);
    }

    /** All units but those that were merged into another or closed, in the order of their import. */
    public Collection<Unit> units() {
        return snapshot().running();
    }

    /** All officers, by id. */
    public List<Officer> officers() {
        return List.copyOf(snapshot().officers().values());
    }

    /** Whether the officer sees every case: works for a unit that holds an office. */
    public boolean isOverseer(String officerId) {
        return officer(officerId).filter(Officer::active).map(found -> oversees(found.unitId())).orElse(false);
    }

    boolean oversees(String unitId) {
        return jurisdictions().stream().anyMatch(its -> its.offices().containsValue(unitId));
    }

    /** Whether an active officer has the role, in whatever unit. */
    public boolean has(String officerId, Role role) {
        return officer(officerId).filter(Officer::active).map(found -> found.roles().contains(role)).orElse(false);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void renew() {
        snapshot.renew();
    }

    /**
     * The rest of the transaction, which has changed it, sees what it has written; the others see that once it is committed. Called again
     * after a further change.
     */
    void changed() {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, new Kept<>(snapshot));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Organization.this);
                    renew();
                }
            });
        }
        own().renew();
        own().get(); // by this transaction, not by one that is carried out within it
    }

    private Snapshot snapshot() {
        return TransactionSynchronizationManager.hasResource(this) ? own().get() : snapshot.get();
    }

    @SuppressWarnings("unchecked") // nobody else binds anything to it
    private Kept<Snapshot> own() {
        return (Kept<Snapshot>) TransactionSynchronizationManager.getResource(this);
    }

    private record Snapshot(Map<String, Jurisdiction> jurisdictions, Map<String, Unit> units, Map<String, Officer> officers,
            Collection<Unit> running) {

        Snapshot(Map<String, Jurisdiction> jurisdictions, Map<String, Unit> units, Map<String, Officer> officers, Set<String> ended) {
            this(jurisdictions, units, officers, units.values().stream().filter(unit -> !ended.contains(unit.id())).toList());
        }
    }
}
