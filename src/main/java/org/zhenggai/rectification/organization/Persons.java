package org.zhenggai.rectification.organization;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.engine.Acting;

/** Who counts as one person where duties must be separate: a substitute counts as himself and as the officer he stands in for. */
@Service
public class Persons {

    private final Acting acting;
    private final Substitutions substitutions;

    Persons(Acting acting, Substitutions substitutions) {
        this.acting = acting;
        this.substitutions = substitutions;
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
}
