package org.zhenggai.rectification.casework.finding;

import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.organization.Persons;

/** Separation of duties across substitutions (代办) on a case; what has no case asks {@link Persons} with the submission. */
@Service
public class SamePerson {

    private final Persons persons;

    SamePerson(Persons persons) {
        this.persons = persons;
    }

    /** Whether the user must not judge what {@code recordedBy} (may be null) submitted on the case; see {@link Persons#same}. */
    public boolean on(long caseId, String userId, String recordedBy) {
        return persons.sameOnCase(String.valueOf(caseId), userId, recordedBy);
    }
}
