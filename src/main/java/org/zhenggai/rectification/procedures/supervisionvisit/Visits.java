package org.zhenggai.rectification.procedures.supervisionvisit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.procedures.supervisionvisit.Visit.AnswerOutcome;
import org.zhenggai.rectification.procedures.supervisionvisit.Visit.ShamOutcome;

/** The visits with their numbered findings. */
@Repository
public class Visits {

    private static final String SELECT = """
            select v.id, v.case_id, v.visited_on, v.place, v.recorded_by, v.recording_unit, v.recorded_on, v.confirming_unit,
                   v.difficult_detail, v.sham_detail, v.crime_detail, v.discipline_detail, v.sham_outcome, v.sham_document_no,
                   v.sham_opinion, v.sham_decided_by, v.sham_decided_on, v.answer_outcome, v.answer_comment, v.answers_judged_by,
                   v.answers_judged_on,
                   (select string_agg(p.name, '、' order by p.position) from visit_visitor p where p.visit_id = v.id) as visitors
            from supervision_visit v""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Visits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The visit by its key. @throws java.util.NoSuchElementException when there is none: the engine carries only existing keys */
    public Visit get(long id) {
        return jdbc.sql(SELECT + " where v.id = :id").param("id", id).query(Visit.class).optional().orElseThrow();
    }

    /** The visits to a case, oldest first. */
    public List<Visit> ofCase(long caseId) {
        return jdbc.sql(SELECT + " where v.case_id = :case order by v.id").param("case", caseId).query(Visit.class).list();
    }

    /** Visits to open cases recorded since that day by officers of the unit, whose answers were not accepted yet; newest first. */
    List<Visit> recent(String unit, LocalDate since) {
        return jdbc.sql(SELECT + """
                 join case_standing c on c.id = v.case_id
                where v.recording_unit = :unit and v.recorded_on >= :since and c.ended_on is null
                  and v.answer_outcome is distinct from 'ACCEPT' order by v.id desc""")
                .param("unit", unit).param("since", since).query(Visit.class).list();
    }

    /** The findings of a visit, by number. */
    public List<VisitFinding> findings(long visitId) {
        return jdbc.sql("""
                select number, found, requirement, answer, answered_by, answered_on from visit_finding
                where visit_id = :visit order by number""").param("visit", visitId).query(VisitFinding.class).list();
    }

    /** @return the visit's key */
    long insert(NewVisit visit) {
        long id = jdbc.sql("""
                insert into supervision_visit (case_id, visited_on, place, recorded_by, recording_unit, recorded_on,
                       confirming_unit, difficult_detail, sham_detail, crime_detail, discipline_detail)
                values (:case, :on, :place, :by, :unit, :today, :confirming, :difficult, :sham, :crime, :discipline)
                returning id""")
                .param("case", visit.caseId()).param("on", visit.visitedOn()).param("place", visit.place())
                .param("by", visit.recordedBy()).param("unit", visit.recordingUnit()).param("today", LocalDate.now(clock))
                .param("confirming", visit.confirmingUnit()).param("difficult", visit.conclusions().get(Cause.DIFFICULT))
                .param("sham", visit.conclusions().get(Cause.SHAM)).param("crime", visit.conclusions().get(Cause.CRIME))
                .param("discipline", visit.conclusions().get(Cause.DISCIPLINE)).query(Long.class).single();
        for (int i = 0; i < visit.visitors().size(); i++) {
            jdbc.sql("insert into visit_visitor (visit_id, position, name) values (?, ?, ?)")
                    .params(id, i + 1, visit.visitors().get(i)).update();
        }
        for (int i = 0; i < visit.findings().size(); i++) {
            NewVisit.NewFinding finding = visit.findings().get(i);
            jdbc.sql("insert into visit_finding (visit_id, number, found, requirement) values (?, ?, ?, ?)")
                    .params(id, i + 1, finding.found(), finding.requirement()).update();
        }
        return id;
    }

    void answer(long visitId, int number, String answer, String actor) {
        jdbc.sql("""
                update visit_finding set answer = :answer, answered_by = :actor, answered_on = :today
                where visit_id = :visit and number = :number""")
                .param("answer", answer).param("actor", actor).param("today", LocalDate.now(clock)).param("visit", visitId)
                .param("number", number).update();
    }

    void judgeAnswers(long visitId, AnswerOutcome outcome, String comment, String actor) {
        jdbc.sql("""
                update supervision_visit set answer_outcome = :outcome, answer_comment = :comment, answers_judged_by = :actor,
                       answers_judged_on = :today where id = :id""")
                .param("outcome", outcome.name()).param("comment", comment).param("actor", actor)
                .param("today", LocalDate.now(clock)).param("id", visitId).update();
    }

    void decideSham(long visitId, ShamOutcome outcome, String documentNo, String opinion, String actor) {
        jdbc.sql("""
                update supervision_visit set sham_outcome = :outcome, sham_document_no = :document, sham_opinion = :opinion,
                       sham_decided_by = :actor, sham_decided_on = :today where id = :id""")
                .param("outcome", outcome.name()).param("document", documentNo).param("opinion", opinion).param("actor", actor)
                .param("today", LocalDate.now(clock)).param("id", visitId).update();
    }
}
