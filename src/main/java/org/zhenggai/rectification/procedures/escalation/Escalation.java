package org.zhenggai.rectification.procedures.escalation;

import java.time.LocalDate;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;

/**
 * Something the ladder or an independent cause triggered.
 *
 * @param rule                 row of the table
 * @param dueDate              due date in force when it was triggered, null for an undated case
 * @param dueDateVersion       version of that date: a row is issued once per version
 * @param occasion             what distinguishes repetitions under one version, empty for the rows of the ladder
 * @param respondDays          working days for an answer, 0 where none is asked for
 * @param issuedOn             day of issue, null while it is a draft
 * @param respondBy            last day for the answer or report, null where none is awaited
 * @param interviewOn          day the interview was held
 * @param interviewAnsweredOn  day the report after it came in
 * @param issuedWith           first of the letters it was issued as one document with, may be its own key; null for one of its own
 * @param absorbedBy           letter of the same case that took it in, null for none
 */
record Escalation(long id, long caseId, String rule, String level, Instrument instrument, int dueDateVersion, LocalDate dueDate,
        String occasion, String reason, int respondDays, State state, LocalDate triggeredOn, LocalDate issuedOn,
        String documentNo, String requirement, String signedBy, LocalDate respondBy, LocalDate interviewOn,
        LocalDate interviewAnsweredOn, LocalDate endedOn, Long issuedWith, Long absorbedBy) {

    /** Levels from here up are signed by a named person and end only by a person (domain.md §5). */
    static final int SIGNED_FROM = 3;

    /** Where it stands. */
    enum State {
        DRAFT("待签发"),
        ISSUED("已发出"),
        NOT_ISSUED("不予签发"),
        ABSORBED("已并入更高级别的文书"),
        WITHDRAWN("自动撤回"),
        ENDED("已解除"),
        HANDED_OVER("已移交"),
        VOID("案件已结束，作废");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Whether others stand in the same document. */
    boolean isTogether() {
        return issuedWith != null;
    }

    /** The paper it is issued as; null for what is said by message only. */
    Paper asPaper() {
        DocumentKind kind = instrument.paper();
        return kind == null ? null : isTogether() ? Paper.ofCase(kind.joint(), issuedWith, caseId) : Paper.ofCase(kind, id, caseId);
    }

    int height() {
        return LadderRow.heightOf(level);
    }
}
