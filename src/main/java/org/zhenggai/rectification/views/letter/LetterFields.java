package org.zhenggai.rectification.views.letter;

import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.views.letter.word.Fields;

/** Which fields the letters of a kind have: what the office may name in a template. */
final class LetterFields {

    private static final String EVERY = "number issuer title date signer";
    private static final Fields CASE = Fields.of(EVERY + " caseNumber caseTitle plan finding heading problem target leadUnit units"
            + " supervising category dueDate originalDueDate area").block("measures", "no text");
    private static final Fields PLAN = Fields.of(EVERY + " plan");
    private static final Fields JOINT = Fields.of(EVERY + " addressee copies instrument count plans leadUnit units supervising")
            .block("copied", "text").block("answer", "text")
            .table("cases", "no caseNumber title dueDate overdue reason requirement");
    private static final Fields ESCALATION = CASE.and("addressee copies instrument reason triggeredOn").block("copied", "text");

    private LetterFields() {}

    static Fields of(DocumentKind kind) {
        return switch (kind) {
            case REMINDER -> ESCALATION.and("colour").block("answer", "text").block("next", "text");
            case SUPERVISION_LETTER, CRITICISM -> ESCALATION.block("requirements", "text").block("answer", "text");
            case INTERVIEW_NOTICE -> ESCALATION.and("interviewBy").block("requirements", "text");
            case JOINT_SUPERVISION_LETTER, JOINT_CRITICISM -> JOINT;
            case JOINT_INTERVIEW_NOTICE -> JOINT.and("interviewBy");
            case INTERVIEW_MINUTES -> ESCALATION.and("heldOn place participants").block("minutes", "text").block("report", "text");
            case REFERRAL -> CASE.and("addressee basis decidedOn decidedBy sentOn officers otherItems").block("clues", "no text on")
                    .block("opinion", "text").block("items", "no name state");
            case REQUEST -> CASE.and("addressee kind request requester requestedOn").block("reason", "text").block("extra", "text");
            case REPLY -> CASE.and("addressee kind request requestNumber requestedOn decision").block("reason", "text")
                    .block("opinions", "no unit verdict text").block("next", "text");
            case CLOSURE_APPLICATION -> CASE.and("round completedOn submittedBy selfCheckBy selfCheckOn selfCheckOpinion"
                    + " responsibleLeader responsiblePerson").block("completion", "text")
                    .table("documents", "no name documentNumber office on").table("countersignatures", "unit by on opinion");
            case ACCEPTANCE_OPINION -> CASE.and("round completedOn noticePeriod applicant").block("completion", "text")
                    .table("opinions", "step unit by on verdict opinion");
            case PUBLIC_NOTICE -> CASE.and("startsOn endsOn days medium hotline").block("completion", "text");
            case CITY_REPORT -> CASE.and("addressee reportedOn completedOn approval noticePeriod").block("opinion", "text")
                    .block("completion", "text");
            case SHAM_FINDING -> CASE.and("addressee visitedOn place conclusion").block("found", "text").block("opinion", "text")
                    .block("next", "text");
            case WEEKLY_SHEET -> PLAN.and("week total closed withdrawn open yellow red overdue held reported unreported")
                    .block("comment", "text")
                    .table("units", "no unit total closed open yellow red overdue report progress difficulties")
                    .table("cases", "no caseNumber title unit state schedule days changes");
            case PERIODIC_NOTICE -> PLAN.and("period asOf total closed withdrawn open overdue addressee copies").block("text", "text")
                    .table("units", "no unit total closed open overdue");
            case CLOSING_REPORT -> PLAN.and("total closed withdrawn open deadlineBound ongoing extended supervised area farmland"
                    + " basicFarmland addressee").block("text", "text").block("phases", "no name period record")
                    .table("units", "no unit total closed withdrawn open area");
        };
    }
}
