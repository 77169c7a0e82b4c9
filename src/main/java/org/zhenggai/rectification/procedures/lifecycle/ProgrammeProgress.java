package org.zhenggai.rectification.procedures.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.DueDateChange;
import org.zhenggai.rectification.casework.finding.DueDateKind;
import org.zhenggai.rectification.casework.finding.ProgressFacts;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Deadlines;

/** Counts what a case has missed against its approved programme and its reporting periods (domain.md §5). */
@Component
class ProgrammeProgress implements ProgressFacts {

    private static final String APPROVAL_LIMIT = "programme-approval";

    private final Programmes programmes;
    private final ProgressReports reports;
    private final ReportingPlan plan;
    private final CaseTerms terms;
    private final Deadlines deadlines;

    ProgrammeProgress(Programmes programmes, ProgressReports reports, ReportingPlan plan, CaseTerms terms, Deadlines deadlines) {
        this.programmes = programmes;
        this.reports = reports;
        this.plan = plan;
        this.terms = terms;
        this.deadlines = deadlines;
    }

    @Override
    public Progress on(RectificationCase c, LocalDate day) {
        if (approved(c.id())) {
            List<Milestone> past = programmes.milestones(c.id()).stream()
                    .filter(milestone -> reportable(c, milestone).map(last -> last.isBefore(day)).orElse(false)).toList();
            int missed = (int) past.stream().filter(milestone -> milestone.reportedOn() == null).count();
            int running = 0;
            for (int i = past.size() - 1; i >= 0 && past.get(i).reportedOn() == null; i--) {
                running++;
            }
            return new Progress(missed, running, c.category() == Category.ONGOING ? reportsMissed(c.id(), day) : 0);
        }
        int late = c.category() == Category.ONGOING && day.isAfter(approvalLimit(c)) ? 1 : 0;
        return new Progress(late, late, 0);
    }

    @Override
    public List<LocalDate> turningPoints(RectificationCase c, LocalDate day) {
        List<LocalDate> last = new ArrayList<>();
        if (approved(c.id())) {
            // those reported ahead of their day, too: they end what was missed in a row
            programmes.milestones(c.id()).stream().flatMap(milestone -> reportable(c, milestone).stream()).forEach(last::add);
            awaited(c.id()).ifPresent(report -> {
                LocalDate ends = report.endsOn();
                while (plan.dueOf(ends).isBefore(day)) {
                    ends = plan.cadence(c.id()).end(ends.plusDays(1));
                }
                last.add(plan.dueOf(ends)); // a later one has its own turning point by then
            });
        } else if (c.category() == Category.ONGOING) {
            last.add(approvalLimit(c));
        }
        return last.stream().map(due -> due.plusDays(1)).filter(after -> after.isAfter(day)).toList();
    }

    private boolean approved(long caseId) {
        return programmes.current(caseId).map(Programme::inForce).orElse(false);
    }

    /**
     * Last day on which the milestone is reported in time. An ongoing case reports it with a progress report: one that falls due between
     * two reports is reported with the next; empty while that one has not begun.
     */
    private Optional<LocalDate> reportable(RectificationCase c, Milestone milestone) {
        Optional<ProgressReport> current = c.category() == Category.ONGOING ? reports.current(c.id()) : Optional.empty();
        if (current.isEmpty() || milestone.reportedOn() != null) {
            return Optional.of(milestone.dueOn());
        }
        ProgressReport report = current.get();
        if (report.awaited()) {
            boolean between = report.period() > 1 && milestone.dueOn().isBefore(report.startsOn());
            return Optional.of(between && milestone.dueOn().isAfter(previousReport(c.id(), report)) ? report.dueOn() : milestone.dueOn());
        }
        return milestone.dueOn().isAfter(report.reportedOn()) ? Optional.empty() : Optional.of(milestone.dueOn());
    }

    private LocalDate previousReport(long caseId, ProgressReport report) {
        return reports.givenOn(caseId, report.period() - 1).orElse(report.startsOn());
    }

    private Optional<ProgressReport> awaited(long caseId) {
        return reports.current(caseId).filter(ProgressReport::awaited);
    }

    /** Periods that ended before the day since the one that is awaited, that one included. */
    private int reportsMissed(long caseId, LocalDate day) {
        Optional<ProgressReport> awaited = awaited(caseId);
        if (awaited.isEmpty()) {
            return 0;
        }
        int missed = 0;
        LocalDate ends = awaited.get().endsOn();
        while (plan.dueOf(ends).isBefore(day)) {
            missed++;
            ends = plan.cadence(caseId).end(ends.plusDays(1));
        }
        return missed;
    }

    /** Last day for the approval of the programme, counted from the day the case came under its present category. */
    private LocalDate approvalLimit(RectificationCase c) {
        LocalDate since = terms.changes(c.id()).stream()
                .filter(change -> change.kind() == DueDateKind.CONVERSION || change.kind() == DueDateKind.REOPENING)
                .map(DueDateChange::changedOn).reduce(c.registeredOn(), (first, later) -> later);
        return deadlines.last(since, APPROVAL_LIMIT);
    }
}
