package org.zhenggai.rectification.procedures.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.review.Conclusion;
import org.zhenggai.rectification.casework.review.Review;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** Decides at the start of a round which steps it has, and after each office which one comes next. */
@Service
public class Arrangement {

    /** A refusal at one of these steps puts the site itself in doubt, so that the next round looks at it again. */
    private static final Set<String> DOUBT_THE_SITE = Set.of(AcceptanceProcess.SITE_INSPECTION, AcceptanceProcess.DECIDE_OBJECTION,
            AcceptanceProcess.RECORD_FEEDBACK);

    private final AcceptanceSettings settings;
    private final Submissions submissions;
    private final Reviews reviews;
    private final WorkingCalendar calendar;

    Arrangement(AcceptanceSettings settings, Submissions submissions, Reviews reviews, WorkingCalendar calendar) {
        this.settings = settings;
        this.submissions = submissions;
        this.reviews = reviews;
        this.calendar = calendar;
    }

    /** Process variables the round starts with. */
    public Map<String, Object> begin(long caseId) {
        return Map.of("siteInspectionRequired", inspectionRequired(caseId),
                "publicNoticeRequired", settings.noticeWorkingDays() > 0,
                "nextOffice", nextOffice(caseId));
    }

    /** APPROVAL, REPORT or FEEDBACK: the first office in the configured order that has not passed in this round. */
    String nextOffice(long caseId) {
        int round = submissions.round(caseId, Stage.EVIDENCE);
        Stream<String> order = settings.approvalBeforeReport() ? Stream.of(AcceptanceProcess.APPROVE, AcceptanceProcess.REPORT)
                : Stream.of(AcceptanceProcess.REPORT, AcceptanceProcess.APPROVE);
        return order.filter(step -> reviews.of(caseId, Stage.EVIDENCE, round, step).isEmpty()).findFirst()
                .map(step -> step.equals(AcceptanceProcess.APPROVE) ? "APPROVAL" : "REPORT").orElse("FEEDBACK");
    }

    private boolean inspectionRequired(long caseId) {
        int round = submissions.round(caseId, Stage.EVIDENCE);
        if (settings.siteInspection() == AcceptanceSettings.SiteInspection.ALWAYS || round == 1) {
            return true;
        }
        boolean passedBefore = IntStream.range(1, round).anyMatch(earlier -> passed(caseId, earlier));
        Optional<Review> refusal = reviews.ofRound(caseId, Stage.EVIDENCE, round - 1).stream()
                .filter(review -> review.conclusion() == Conclusion.RETURN).reduce((first, last) -> last);
        boolean doubted = refusal.map(review -> DOUBT_THE_SITE.contains(review.step())).orElse(true);
        return !passedBefore || doubted || soonAfter(refusal.orElseThrow(), caseId);
    }

    private boolean passed(long caseId, int round) {
        List<Review> inspections = reviews.of(caseId, Stage.EVIDENCE, round, AcceptanceProcess.SITE_INSPECTION);
        return !inspections.isEmpty() && inspections.stream().allMatch(review -> review.conclusion() == Conclusion.PASS);
    }

    private boolean soonAfter(Review refusal, long caseId) {
        LocalDate resubmitted = submissions.current(caseId, Stage.EVIDENCE).orElseThrow().submittedOn();
        return calendar.workingDaysAfterUntil(refusal.reviewedOn(), resubmitted) <= settings.forcedInspectionDays();
    }
}
