package org.zhenggai.rectification.finding;

import org.springframework.stereotype.Service;
import org.zhenggai.rectification.organization.Persons;

/** Separation of duties across substitutions (代办), for whatever a case's record names one officer of. */
@Service
public class SamePerson {

    private final Persons persons;
    private final Timeline timeline;

    SamePerson(Persons persons, Timeline timeline) {
        this.persons = persons;
        this.timeline = timeline;
    }

    /**
     * Whether the user must not judge what {@code recordedBy} submitted on the case: they are one, the user stands in for
     * {@code recordedBy}, or {@code recordedBy} has acted on this case for the user or for someone the user stands in for.
     *
     * @param recordedBy the officer a record names, null where it names none
     */
    public boolean on(long caseId, String userId, String recordedBy) {
        return recordedBy != null && persons.atPresent(userId).stream()
                .anyMatch(person -> person.equals(recordedBy) || timeline.actedFor(caseId, recordedBy, person));
    }
}
