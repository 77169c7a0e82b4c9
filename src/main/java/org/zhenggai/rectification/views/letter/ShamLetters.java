package org.zhenggai.rectification.views.letter;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.procedures.supervisionvisit.Visit;
import org.zhenggai.rectification.procedures.supervisionvisit.Visit.ShamOutcome;
import org.zhenggai.rectification.procedures.supervisionvisit.Visits;

/** 虚假整改认定书: the leaders' finding, whichever way it went; before it there is nothing to write. */
@Component
class ShamLetters implements LetterWriter {

    private final Visits visits;
    private final Cases cases;
    private final CaseText text;
    private final Offices offices;

    ShamLetters(Visits visits, Cases cases, CaseText text, Offices offices) {
        this.visits = visits;
        this.cases = cases;
        this.text = text;
        this.offices = offices;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.SHAM_FINDING);
    }

    @Override
    public LetterText write(Paper paper) {
        Visit visit = visits.get(Long.parseLong(paper.subject()));
        RectificationCase c = cases.get(visit.caseId());
        Map<String, Object> values = text.values(c);
        boolean confirmed = visit.shamOutcome() == ShamOutcome.CONFIRM;
        values.put("addressee", text.names(text.responsible(c.id())));
        values.put("visitedOn", Wording.date(visit.visitedOn()));
        values.put("place", CaseText.or(visit.place(), c.title()));
        values.put("found", CaseText.lines(visit.shamDetail()));
        values.put("conclusion", visit.shamOutcome() == null ? "（待认定）" : visit.shamOutcome().label());
        values.put("opinion", CaseText.lines(visit.shamOpinion()));
        values.put("next", CaseText.when(confirmed, "本案此后不再批准延期；已经销号的，撤销销号，重新整改，并按规定通报、移交有权机关处理。"));
        return new LetterText("关于“" + c.title() + "”虚假整改线索的认定意见", offices.ofCase(c.id()).unit(Office.GOVERNMENT), values);
    }

    @Override
    public Paper find(DocumentKind kind, String subject) {
        Visit visit = visits.get(Long.parseLong(subject));
        return Paper.ofCase(kind, visit.id(), visit.caseId());
    }
}
