package org.zhenggai.rectification.views.letter;

import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/**
 * Who may read which letter. Letters follow their case; drafts are for who signs, who supervises and the overseers. Officers of a
 * responsible unit see no letter of referral: it may be about them.
 */
@Component
class LetterAccess {

    private final CaseAccess access;
    private final CaseUnits units;
    private final Cases cases;
    private final Organization organization;
    private final Persons persons;
    private final Casework casework;
    private final LetterPress press;

    LetterAccess(CaseAccess access, CaseUnits units, Cases cases, Organization organization, Persons persons, Casework casework,
            LetterPress press) {
        this.press = press;
        this.access = access;
        this.units = units;
        this.cases = cases;
        this.organization = organization;
        this.persons = persons;
        this.casework = casework;
    }

    boolean mayRead(String user, Paper paper, boolean draft) {
        if (!casework.mayWork(user)) {
            return false;
        }
        return paper.caseId() == null ? plan(user, paper.kind(), draft) : ofCase(user, paper, draft);
    }

    private boolean plan(String user, DocumentKind kind, boolean draft) {
        // a unit sees its own rows of a sheet; the sheet as a whole is for those who oversee
        return organization.isOverseer(user)
                || !draft && kind != DocumentKind.WEEKLY_SHEET && organization.officer(user).isPresent();
    }

    private boolean ofCase(String user, Paper paper, boolean draft) {
        try {
            // a paper on several cases is for who may see all of them
            press.writer(paper.kind()).cases(paper).forEach(caseId -> access.visible(user, cases.get(caseId).caseNumber()));
        } catch (NotFoundException hidden) {
            return false;
        }
        String unit = access.reader(user).unitId();
        boolean concerned = units.isResponsible(paper.caseId(), unit);
        if (concerned && paper.kind() == DocumentKind.REFERRAL) {
            return false;
        }
        if (!draft) {
            return true;
        }
        boolean ownPaper = paper.kind() == DocumentKind.REQUEST || paper.kind() == DocumentKind.CLOSURE_APPLICATION;
        return organization.isOverseer(user) || units.supervising(String.valueOf(paper.caseId())).contains(unit)
                || ownPaper && units.lead(paper.caseId()).equals(unit) && persons.mayActAs(user, Role.LEAD);
    }
}
