package org.zhenggai.rectification.procedures.supervisionvisit;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit as clients read it; what was not concluded, decided or answered is null. A unit responsible for the case is not told what
 * points to a crime or a breach of discipline, nor of a suspicion nobody has decided about.
 */
record VisitView(long id, LocalDate visitedOn, String place, List<String> visitors, String recordedBy, LocalDate recordedOn,
        String difficultDetail, String shamDetail, String crimeDetail, String disciplineDetail,
        Visit.ShamOutcome shamOutcome,
        String shamDocumentNo, LocalDate shamDecidedOn, Visit.AnswerOutcome answerOutcome, String answerComment,
        LocalDate answersJudgedOn, List<VisitFinding> findings) {

    static VisitView of(Visit visit, List<VisitFinding> findings, boolean responsible) {
        boolean suspicionHidden = responsible && visit.shamOutcome() == null;
        return new VisitView(visit.id(), visit.visitedOn(), visit.place(), List.of(visit.visitors().split("、")), visit.recordedBy(),
                visit.recordedOn(), visit.difficultDetail(), suspicionHidden ? null : visit.shamDetail(),
                responsible ? null : visit.crimeDetail(), responsible ? null : visit.disciplineDetail(),
                visit.shamOutcome(), visit.shamDocumentNo(), visit.shamDecidedOn(), visit.answerOutcome(), visit.answerComment(),
                visit.answersJudgedOn(), findings);
    }
}
