package org.zhenggai.rectification.views.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Receiver;
import org.zhenggai.rectification.procedures.referral.Referral;
import org.zhenggai.rectification.procedures.referral.ReferralState;
import org.zhenggai.rectification.procedures.referral.Referrals;

/** 移送书. */
@Component
class ReferralLetters implements LetterWriter {

    private final Referrals referrals;
    private final Cases cases;
    private final CaseText text;
    private final Organization organization;
    private final Offices offices;

    ReferralLetters(Referrals referrals, Cases cases, CaseText text, Organization organization, Offices offices) {
        this.referrals = referrals;
        this.cases = cases;
        this.text = text;
        this.organization = organization;
        this.offices = offices;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.REFERRAL);
    }

    @Override
    public LetterText write(Paper paper) {
        Referral referral = referrals.get(Long.parseLong(paper.subject()));
        RectificationCase c = cases.get(referral.caseId());
        Map<String, Object> values = text.values(c);
        Jurisdiction its = offices.ofCase(c.id());
        values.put("addressee", its.receiver(Receiver.valueOf(referral.kind().name())));
        values.put("basis", switch (referral.kind()) {
            case POLICE -> "涉嫌犯罪，依照《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号）";
            case DISCIPLINE -> "涉嫌违纪违法，依照有关规定";
            case ACCOUNTABILITY -> "需要追究责任，依照有关规定";
        });
        values.put("decidedOn", Wording.date(referral.decidedOn()));
        values.put("decidedBy", organization.nameOf(referral.decidedBy()));
        values.put("sentOn", referral.sentOn() == null ? "（送出时填写）" : Wording.date(referral.sentOn()));
        List<String> officers = referrals.officers(referral.id());
        values.put("officers", officers.isEmpty() ? "（送出时填写，不少于两名）"
                : officers.stream().map(organization::nameOf).collect(Collectors.joining("、")));
        values.put("otherItems", CaseText.or(referral.otherItems(), "无"));
        List<Map<String, String>> clues = new ArrayList<>();
        for (Referral.Clue clue : referrals.clues(referral.id())) {
            clues.add(Map.of("no", String.valueOf(clues.size() + 1), "text", clue.clue(), "on", Wording.date(clue.reportedOn())));
        }
        values.put("clues", clues);
        values.put("opinion", CaseText.lines(referral.decisionReason()));
        List<Map<String, String>> items = new ArrayList<>();
        for (Referral.Item item : referrals.items(referral.id())) {
            items.add(Map.of("no", String.valueOf(items.size() + 1), "name", item.item().label(),
                    "state", item.absenceReason() == null ? "已附" : "未附（" + CaseText.open(item.absenceReason()) + "）"));
        }
        values.put("items", items);
        return new LetterText("关于“" + c.title() + "”有关线索的移送书", its.unit(Office.REFERRAL), values);
    }

    @Override
    public List<Paper> draftsOfCase(long caseId) {
        return referrals.of(caseId).stream().filter(referral -> referral.state() == ReferralState.TO_SEND)
                .map(referral -> Paper.ofCase(DocumentKind.REFERRAL, referral.id(), caseId)).toList();
    }

    @Override
    public Paper find(DocumentKind kind, String subject) {
        return Paper.ofCase(kind, Long.parseLong(subject), referrals.get(Long.parseLong(subject)).caseId());
    }
}
