package org.zhenggai.rectification.procedures.supervisionvisit;

import java.time.LocalDate;

/**
 * A visit to the site of a case.
 *
 * @param visitors         names of who was there, joined by 、
 * @param confirmingUnit   whose supervisors judge the answers
 * @param difficultDetail  what is difficult (重大疑难问题), null when that was not concluded; the other details likewise
 * @param shamDetail       what looks like sham rectification
 * @param crimeDetail      what points to a crime
 * @param disciplineDetail what points to a breach of discipline
 * @param shamOutcome      what the leaders decided about the suspicion, null while undecided
 * @param answerOutcome    how the answers were judged last, null before
 * @param answerComment    why they were returned, null when they were accepted
 */
public record Visit(long id, long caseId, LocalDate visitedOn, String place, String visitors, String recordedBy,
        String recordingUnit,
        LocalDate recordedOn, String confirmingUnit, String difficultDetail, String shamDetail, String crimeDetail,
        String disciplineDetail, ShamOutcome shamOutcome, String shamDocumentNo, String shamOpinion,
        String shamDecidedBy,
        LocalDate shamDecidedOn, AnswerOutcome answerOutcome, String answerComment, String answersJudgedBy,
        LocalDate answersJudgedOn) {

    /** Whether the visitors suspect sham rectification. */
    public boolean shamSuspected() {
        return shamDetail != null;
    }

    /** What the leaders make of a suspicion. */
    public enum ShamOutcome {
        CONFIRM("认定为虚假整改"),
        NOT("不认定为虚假整改");

        private final String label;

        ShamOutcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the supervisors make of the answers. */
    public enum AnswerOutcome {
        ACCEPT("认可"),
        RETURN("退回");

        private final String label;

        AnswerOutcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
