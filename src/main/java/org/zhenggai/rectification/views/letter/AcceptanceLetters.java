package org.zhenggai.rectification.views.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Issuers;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.evidence.Evidence;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.review.Review;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submission;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.acceptance.AcceptanceSettings;
import org.zhenggai.rectification.procedures.acceptance.PublicNotices;
import org.zhenggai.rectification.procedures.acceptance.PublicNotices.PublicNotice;
import org.zhenggai.rectification.views.ledger.Ledger;
import org.zhenggai.rectification.views.ledger.LedgerColumn;

/** 销号申请表, 公示, 验收意见表 and 审核上报函: the papers of a round of the acceptance. */
@Component
class AcceptanceLetters implements LetterWriter {

    private static final Map<String, String> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("Task_SelfCheck", "自验");
        STEPS.put("Task_Countersign", "会签");
        STEPS.put("Task_PreliminaryReview", "初审");
        STEPS.put("Task_SiteInspection", "现场核查");
        STEPS.put("Task_JointReview", "联合会审");
        STEPS.put("Task_DecideObjection", "异议核查");
        STEPS.put("Task_Report", "审核上报");
        STEPS.put("Task_Approve", "批准");
    }

    private final Submissions submissions;
    private final Evidence evidence;
    private final Reviews reviews;
    private final PublicNotices notices;
    private final Documents documents;
    private final Cases cases;
    private final CaseUnits units;
    private final CaseText text;
    private final Issuers issuers;
    private final Organization organization;
    private final Ledger ledger;
    private final Offices offices;
    private final AcceptanceSettings settings;

    AcceptanceLetters(Submissions submissions, Evidence evidence, Reviews reviews, PublicNotices notices, Documents documents, Cases cases,
            CaseUnits units, CaseText text, Issuers issuers, Organization organization, Ledger ledger, Offices offices,
            AcceptanceSettings settings) {
        this.submissions = submissions;
        this.evidence = evidence;
        this.reviews = reviews;
        this.notices = notices;
        this.documents = documents;
        this.cases = cases;
        this.units = units;
        this.text = text;
        this.issuers = issuers;
        this.organization = organization;
        this.ledger = ledger;
        this.offices = offices;
        this.settings = settings;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.CLOSURE_APPLICATION, DocumentKind.PUBLIC_NOTICE, DocumentKind.ACCEPTANCE_OPINION,
                DocumentKind.CITY_REPORT);
    }

    @Override
    public LetterText write(Paper paper) {
        RectificationCase c = cases.get(paper.caseId());
        Map<String, Object> values = text.values(c);
        int round = round(paper.subject());
        Submission submission = submissions.current(c.id(), Stage.EVIDENCE).orElseThrow();
        Optional<PublicNotice> notice = notices.of(c.id(), round);
        String what = "“" + c.title() + "”";
        Jurisdiction its = offices.ofCase(c.id());
        String government = its.unit(Office.GOVERNMENT);
        switch (paper.kind()) {
            case CLOSURE_APPLICATION -> {
                application(values, c, submission);
                return new LetterText(what + "整改销号申请表", units.lead(c.id()), values);
            }
            case PUBLIC_NOTICE -> {
                PublicNotice published = notice.orElseThrow();
                values.put("startsOn", Wording.date(published.startsOn()));
                values.put("endsOn", Wording.date(published.endsOn()));
                values.put("days", String.valueOf(settings.noticeWorkingDays()));
                values.put("medium", published.medium());
                values.put("hotline", published.hotline());
                values.put("completion", CaseText.lines(published.completion()));
                return new LetterText("关于" + what + "整改情况的公示", government, values);
            }
            case ACCEPTANCE_OPINION -> {
                values.put("round", String.valueOf(round));
                values.put("completedOn", Wording.date(submission.completedOn()));
                values.put("noticePeriod", period(notice));
                values.put("applicant", organization.nameOf(submission.submittedBy(), submission.submittedFor()));
                values.put("completion", CaseText.lines(submission.report()));
                values.put("opinions", reviews.ofRound(c.id(), Stage.EVIDENCE, round).stream()
                        .filter(review -> STEPS.containsKey(review.step())).map(this::row).toList());
                return new LetterText(what + "整改验收意见表", government, values);
            }
            default -> {
                List<Review> report = reviews.of(c.id(), Stage.EVIDENCE, round, "Task_Report");
                Review last = report.isEmpty() ? null : report.get(report.size() - 1);
                values.put("addressee", its.superiorAuthority());
                values.put("reportedOn", last == null ? "（上报时填写）" : Wording.date(last.documentOn()));
                values.put("completedOn", Wording.date(submission.completedOn()));
                values.put("approval", documents.numberOf(Paper.ofRound(DocumentKind.ACCEPTANCE_OPINION, c.id(), round))
                        .map(number -> issuers.name(government) + "已批准（" + number + "）").orElse("待" + issuers.name(government) + "批准"));
                values.put("noticePeriod", period(notice));
                values.put("opinion", CaseText.lines(last == null ? "（审核意见由审核人填写）" : last.opinion()));
                values.put("completion", CaseText.lines(submission.report()));
                return new LetterText("关于报送" + what + "整改完成情况的函", offices.reporting(c.id()), values);
            }
        }
    }

    private void application(Map<String, Object> values, RectificationCase c, Submission submission) {
        List<Review> checks = reviews.of(c.id(), Stage.EVIDENCE, submission.round(), "Task_SelfCheck");
        Review check = checks.isEmpty() ? null : checks.get(checks.size() - 1);
        values.put("round", String.valueOf(submission.round()));
        values.put("completedOn", Wording.date(submission.completedOn()));
        values.put("submittedBy", organization.nameOf(submission.submittedBy(), submission.submittedFor()));
        values.put("selfCheckBy", check == null ? "（待自验）" : organization.nameOf(check.officerId(), check.officerFor()));
        values.put("selfCheckOn", check == null ? "" : Wording.date(on(check)));
        values.put("selfCheckOpinion", check == null ? "" : CaseText.or(check.opinion(), "合格"));
        Map<LedgerColumn, Object> row = ledger.row(c.id()).map(found -> found.values()).orElse(Map.of());
        values.put("responsibleLeader", String.valueOf(row.getOrDefault(LedgerColumn.RESPONSIBLE_LEADER, "—")));
        values.put("responsiblePerson", String.valueOf(row.getOrDefault(LedgerColumn.RESPONSIBLE_PERSON, "—")));
        values.put("completion", CaseText.lines(submission.report()));
        List<Map<String, String>> papers = new ArrayList<>();
        // pictures and films are in the case file; the form lists papers
        evidence.of(c.id()).stream().filter(piece -> piece.current() && piece.documentDate() != null)
                .forEach(piece -> papers.add(Map.of("no", String.valueOf(papers.size() + 1), "name", piece.typeName(),
                        "documentNumber", CaseText.or(piece.documentNumber(), "—"), "office", CaseText.or(piece.issuer(), "—"),
                        "on", Wording.date(piece.documentDate()))));
        values.put("documents", papers);
        values.put("countersignatures", reviews.of(c.id(), Stage.EVIDENCE, submission.round(), "Task_Countersign").stream()
                .map(this::row).toList());
    }

    private Map<String, String> row(Review review) {
        Map<String, String> row = new HashMap<>();
        row.put("step", STEPS.get(review.step()));
        row.put("unit", issuers.name(review.unitId()));
        row.put("by", organization.nameOf(review.officerId(), review.officerFor()));
        row.put("on", Wording.date(on(review)));
        row.put("verdict", review.conclusion().label());
        row.put("opinion", CaseText.or(review.opinion(), "同意"));
        return row;
    }

    private static LocalDate on(Review review) {
        return review.documentOn() != null ? review.documentOn() : review.reviewedOn();
    }

    private String period(Optional<PublicNotice> notice) {
        return notice.map(n -> Wording.date(n.startsOn()) + "至" + Wording.date(n.endsOn())).orElse("未公示");
    }

    private static int round(String subject) {
        return Integer.parseInt(subject.substring(subject.lastIndexOf('-') + 1));
    }

    @Override
    public List<Paper> draftsOfCase(long caseId) {
        int round = submissions.round(caseId, Stage.EVIDENCE);
        if (round == 0) {
            return List.of();
        }
        return switch (cases.get(caseId).processState()) {
            case SELF_CHECK, COUNTERSIGNING -> List.of(Paper.ofRound(DocumentKind.CLOSURE_APPLICATION, caseId, round));
            case AWAITING_APPROVAL -> List.of(Paper.ofRound(DocumentKind.ACCEPTANCE_OPINION, caseId, round));
            case REPORTING -> List.of(Paper.ofRound(DocumentKind.CITY_REPORT, caseId, round));
            default -> List.of();
        };
    }

    @Override
    public Paper find(DocumentKind kind, String subject) {
        return Paper.ofRound(kind, cases.get(Long.parseLong(subject.split("-", 2)[0])).id(), round(subject));
    }
}
