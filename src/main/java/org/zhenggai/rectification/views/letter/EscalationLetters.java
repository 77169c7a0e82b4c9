package org.zhenggai.rectification.views.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.procedures.escalation.EscalationPapers;
import org.zhenggai.rectification.procedures.escalation.EscalationPapers.EscalationPaper;
import org.zhenggai.rectification.procedures.escalation.MergedLetters;

/** 提醒函, 督办函, 通报, 约谈通知书 and 约谈纪要. */
@Component
class EscalationLetters implements LetterWriter {

    /** A document on one or several letters before its signature. */
    record Joint(DocumentKind kind, LetterText text) {}

    private final EscalationPapers papers;
    private final Cases cases;
    private final CaseText text;
    private final Offices offices;
    private final Deadlines deadlines;
    private final JointLetters joint;
    private final Clock clock;

    EscalationLetters(EscalationPapers papers, Cases cases, CaseText text, Offices offices, Deadlines deadlines,
            JointLetters joint, Clock clock) {
        this.joint = joint;
        this.clock = clock;
        this.papers = papers;
        this.cases = cases;
        this.text = text;
        this.offices = offices;
        this.deadlines = deadlines;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.REMINDER, DocumentKind.SUPERVISION_LETTER, DocumentKind.CRITICISM, DocumentKind.INTERVIEW_NOTICE,
                DocumentKind.INTERVIEW_MINUTES, DocumentKind.JOINT_SUPERVISION_LETTER, DocumentKind.JOINT_CRITICISM,
                DocumentKind.JOINT_INTERVIEW_NOTICE);
    }

    @Override
    public LetterText write(Paper paper) {
        if (paper.kind().isJoint()) {
            return joint.write(paper.kind(), papers.issuedTogether(Long.parseLong(paper.subject())));
        }
        return write(paper.kind(), papers.get(Long.parseLong(paper.subject())));
    }

    /** What letters would say that are issued as one document now. */
    Joint write(MergedLetters merged) {
        List<EscalationPaper> some = papers.of(merged);
        DocumentKind kind = some.size() == 1 ? some.get(0).paper() : some.get(0).paper().joint();
        return new Joint(kind, some.size() == 1 ? write(kind, some.get(0)) : joint.write(kind, some));
    }

    private LetterText write(DocumentKind kind, EscalationPaper e) {
        RectificationCase c = cases.get(e.caseId());
        Map<String, Object> values = text.values(c);
        List<String> responsible = text.responsible(c.id());
        List<String> to = e.units().stream().filter(responsible::contains).toList();
        values.put("addressee", text.names(to.isEmpty() ? e.units() : to));
        String government = offices.ofCase(c.id()).unit(Office.GOVERNMENT);
        String issuer = kind == DocumentKind.REMINDER ? offices.reporting(c.id()) : government;
        String copies = text.names(e.units().stream().filter(unit -> !responsible.contains(unit) && !unit.equals(issuer)
                && !unit.equals(government)).toList());
        values.put("copies", CaseText.or(copies, "各督导单位"));
        values.put("copied", CaseText.when(!copies.isEmpty(), copies));
        values.put("instrument", e.label());
        values.put("reason", CaseText.open(e.reason()));
        values.put("triggeredOn", Wording.date(e.triggeredOn()));
        List<Map<String, String>> requirements = CaseText.lines(CaseText.or(e.requirement(), e.awaitsSignature()
                ? "（整改要求由签发人签发时填写）" : "请查明有关情况和原因，提出处置意见，按期书面报告。"));
        requirements = Stream.concat(requirements.stream(), CaseText.when(!e.absorbs().isEmpty(), absorbed(e)).stream()).toList();
        boolean listed = "LISTING_OR_ACCOUNTABILITY".equals(e.instrument());
        List<Map<String, String>> answer = listed ? CaseText.when(true, "挂牌督办期间，请每周书面报告整改进展情况。")
                : CaseText.when(e.respondBy() != null, "请于" + Wording.date(e.respondBy())
                        + "前将整改落实情况书面回复我单位；逾期不复或者整改仍不到位的，将按规定进一步督办。");
        switch (kind) {
            case REMINDER -> {
                values.put("colour", "YELLOW_LETTER".equals(e.instrument()) ? "黄" : "绿");
                values.put("answer", answer);
                values.put("next", CaseText.when(true, c.dueDate() != null ? "整改确有困难、难以如期完成的，应当在期限届满前按程序提出书面延期申请。"
                        : "约定的条件具备后，应当及时按程序申请转为限期整改。"));
            }
            case SUPERVISION_LETTER, CRITICISM -> {
                values.put("requirements", requirements);
                values.put("answer", answer);
            }
            case INTERVIEW_NOTICE -> {
                values.put("requirements", requirements);
                values.put("interviewBy", Wording.date(
                        LocalDate.ofInstant(deadlines.inWorkingDays("interview").toInstant(), clock.getZone())));
            }
            default -> {
                values.put("heldOn", Wording.date(e.interview().heldOn()));
                values.put("place", e.interview().place());
                values.put("participants", e.interview().participants());
                values.put("minutes", CaseText.lines(e.interview().minutes()));
                values.put("report", CaseText.when(e.reportBy() != null, "被约谈单位应当于" + Wording.date(e.reportBy())
                        + "前提交约谈整改报告。"));
            }
        }
        return new LetterText(title(e, c, kind), issuer, values);
    }

    /** E.g. 此前对本案拟发的督办函、通报并入本件，不再单独发文。 */
    static String absorbed(EscalationPaper e) {
        return "此前对本案拟发的" + String.join("、", e.absorbs()) + "并入本件，不再单独发文。";
    }

    private static String title(EscalationPaper e, RectificationCase c, DocumentKind kind) {
        String what = "“" + c.title() + "”";
        if (kind == DocumentKind.INTERVIEW_MINUTES) {
            return "关于" + what + "整改工作的约谈纪要";
        }
        return switch (e.instrument()) {
            case "GREEN_LETTER", "YELLOW_LETTER" -> "关于" + what + "整改工作的提醒函";
            case "SPECIAL_SUPERVISION" -> "关于" + what + "整改工作专函督办的函";
            case "KEY_SUPERVISION" -> "关于对" + what + "重大疑难问题督查督办的函";
            case "AREA_REPORT" -> "关于限期报送" + what + "专题报告的函";
            case "LISTING_OR_ACCOUNTABILITY" -> "关于对" + what + "整改工作挂牌督办的函";
            case "PUBLIC_CRITICISM" -> "关于" + what + "整改进展缓慢情况的通报";
            case "INTERVIEW" -> "约谈通知书";
            default -> "关于督促完成" + what + "整改工作的督办函";
        };
    }

    @Override
    public List<Paper> draftsOfCase(long caseId) {
        return papers.awaitingSignature(caseId).stream().map(e -> Paper.ofCase(e.paper(), e.id(), caseId)).toList();
    }

    @Override
    public List<Paper> jointPapers(long caseId) {
        return papers.joint(caseId);
    }

    @Override
    public List<Long> cases(Paper paper) {
        return paper.kind().isJoint() ? papers.cases(Long.parseLong(paper.subject())) : LetterWriter.super.cases(paper);
    }

    @Override
    public Paper find(DocumentKind kind, String subject) {
        EscalationPaper e = papers.get(Long.parseLong(subject));
        return Paper.ofCase(kind, e.id(), e.caseId());
    }
}
