package org.zhenggai.rectification.views.message;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.ground.organization.Position;

/**
 * Something people have to be told.
 *
 * @param subject   what it is about, by a key that stays the same
 * @param occasion  what distinguishes repetitions about the same subject
 * @param caseId    case it is about, null for none
 * @param taskId    task it asks for, null for none
 * @param taskDue   last day of that task where its officers are reminded of it, null otherwise
 * @param fields    what the template may show
 * @param to        positions it goes to; robots of their groups are told too
 * @param officers  officers it goes to
 * @param letterId  letter it tells of, null for none
 */
record Notice(MessageKind kind, String subject, String occasion, Long caseId, String taskId, LocalDate taskDue,
        Map<String, Object> fields, Set<Position> to, Set<String> officers, String letterId) {

    Notice(MessageKind kind, String subject, String occasion, Long caseId, String taskId, LocalDate taskDue, Map<String, Object> fields,
            Set<Position> to, Set<String> officers) {
        this(kind, subject, occasion, caseId, taskId, taskDue, fields, to, officers, null);
    }

    static Notice ofCase(MessageKind kind, long caseId, String subject, Object occasion, Map<String, Object> fields, Set<Position> to) {
        return new Notice(kind, subject, String.valueOf(occasion), caseId, null, null, fields, to, Set.of());
    }

    Notice andTo(Set<String> more) {
        return new Notice(kind, subject, occasion, caseId, taskId, taskDue, fields, to, more, letterId);
    }

    /** The same about this paper; null for none. */
    Notice of(Paper paper) {
        return new Notice(kind, subject, occasion, caseId, taskId, taskDue, fields, to, officers, paper == null ? null : paper.id());
    }
}
