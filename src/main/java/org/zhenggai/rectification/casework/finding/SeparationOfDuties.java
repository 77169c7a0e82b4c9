package org.zhenggai.rectification.casework.finding;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.task.StandIns.Work;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * Nobody judges their own work: the one rule, asked by every step that decides on what somebody submitted. An author is whoever
 * submitted, and whom he did it for (代办); a judge is whoever decides, and everyone he stands in for at present. A unit responsible
 * for a case judges nothing of it, but for the steps that are the unit's own: self-check and countersignature.
 */
@Service
public class SeparationOfDuties {

    private static final String REFUSAL = "不得审查自己的工作：%s，须由他人办理";
    private static final String PERSON = "所审内容由您提交，或由您代办的人员、代您办理的人员提交";
    private static final String UNIT = "本单位是本案的责任单位";

    private final Persons persons;
    private final CaseUnits units;
    private final Organization organization;

    SeparationOfDuties(Persons persons, CaseUnits units, Organization organization) {
        this.persons = persons;
        this.units = units;
        this.organization = organization;
    }

    /**
     * Lets only another person go on than those whom records name; for whom these acted on the case or subject is looked up.
     *
     * @param recordedBy officers, null where a record names none
     * @throws SubmissionRefusedException on the field, when judge and author are one
     */
    public void demandOther(TaskSubmission form, String field, String label, String... recordedBy) {
        Set<String> authors = new LinkedHashSet<>();
        for (String officer : recordedBy) {
            authors.addAll(persons.behind(new Work(form.processKey(), form.caseId(), form.task().subjectId()), officer));
        }
        demandNoneOf(form, field, label, authors);
    }

    /** The same where the record says itself for whom its author acted. */
    public void demandNoneOf(TaskSubmission form, String field, String label, Set<String> authors) {
        if (!Collections.disjoint(persons.atPresent(form.userId()), authors)) {
            throw new SubmissionRefusedException(field, label, REFUSAL.formatted(PERSON));
        }
    }

    /** Lets only a unit go on that is not responsible for the form's case. @throws SubmissionRefusedException on the field, otherwise */
    public void demandOtherUnit(TaskSubmission form, String field, String label) {
        if (units.isResponsible(form.caseKey(), organization.officer(form.userId()).orElseThrow().unitId())) {
            throw new SubmissionRefusedException(field, label, REFUSAL.formatted(UNIT));
        }
    }

    /** Whether the user must not judge what {@code recordedBy}, may be null, did on the case. */
    public boolean own(long caseId, String userId, String recordedBy) {
        return !Collections.disjoint(persons.atPresent(userId), persons.behind(new Work(null, String.valueOf(caseId), null), recordedBy));
    }
}
