package org.zhenggai.rectification.ground.organization;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.task.Acting;
import org.zhenggai.rectification.ground.engine.task.StandIns.Work;

/** Who counts as one person where duties must be separate: a substitute counts as himself and as the officer he stands in for. */
@Service
public class Persons {

    private final Acting acting;
    private final Substitutions substitutions;
    private final SubstitutionStore store;
    private final Organization organization;

    Persons(Acting acting, Substitutions substitutions, SubstitutionStore store, Organization organization) {
        this.acting = acting;
        this.substitutions = substitutions;
        this.store = store;
        this.organization = organization;
    }

    /** The officer for whom the user submits at this moment, null in the user's own right: what a record keeps beside the user. */
    public String actingFor(String userId) {
        return acting.principalOf(userId).orElse(null);
    }

    /** The user and for whom the user submits at this moment. */
    public Set<String> inSubmission(String userId) {
        Set<String> persons = new LinkedHashSet<>(Set.of(userId));
        acting.principalOf(userId).ifPresent(persons::add);
        return persons;
    }

    /** The same and everyone the user stands in for at present, in whatever right the user submits. */
    public Set<String> atPresent(String userId) {
        Set<String> persons = inSubmission(userId);
        persons.addAll(substitutions.principalsOf(userId));
        return persons;
    }

    /** The active officers among them: whose posts the user may act by at present. */
    public Stream<Officer> officersAtPresent(String userId) {
        return atPresent(userId).stream().flatMap(person -> organization.officer(person).stream()).filter(Officer::active);
    }

    /** Whoever a record names, may be null, and for whom that officer ever acted on the same case or subject. */
    public Set<String> behind(Work work, String recordedBy) {
        if (recordedBy == null) {
            return Set.of();
        }
        Set<String> persons = new LinkedHashSet<>(Set.of(recordedBy));
        persons.addAll(store.actedFor(recordedBy, work));
        return persons;
    }

    /** Whether an active officer has the role, or stands in at present for one who has. */
    public boolean mayActAs(String userId, Role role) {
        return organization.has(userId, role)
                || substitutions.principalsOf(userId).stream().anyMatch(principal -> organization.has(principal, role));
    }
}
