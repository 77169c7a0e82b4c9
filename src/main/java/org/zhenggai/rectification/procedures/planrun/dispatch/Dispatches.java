package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.ProcessStarts;

/** 周调度: one a plan and week. */
@Service
@Transactional
public class Dispatches {

    private final DispatchStore store;
    private final DispatchSheet sheet;
    private final DispatchCalendar calendar;
    private final Plans plans;
    private final ProcessStarts starts;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Timeline timeline;

    Dispatches(DispatchStore store, DispatchSheet sheet, DispatchCalendar calendar, Plans plans, ProcessStarts starts,
            Documents documents, ApplicationEventPublisher events, Timeline timeline) {
        this.documents = documents;
        this.events = events;
        this.timeline = timeline;
        this.store = store;
        this.sheet = sheet;
        this.calendar = calendar;
        this.plans = plans;
        this.starts = starts;
    }

    /**
     * Starts this week's dispatch of the plan. Nothing happens when it was started already, when the week's working days are over,
     * or when no case of the plan is open: then nobody has anything to report.
     *
     * @return the dispatch's key, empty when none was started
     */
    public Optional<Long> startWeek(String planId) {
        LocalDate ends = calendar.weekEnds();
        if (calendar.today().isAfter(ends) || plans.ended(planId)) {
            return Optional.empty();
        }
        LocalDate closes = calendar.reportsCloseOn(ends);
        Optional<Long> opened = store.open(planId, calendar.monday(), closes, ends);
        opened.ifPresent(id -> starts.start(WeeklyDispatchProcess.KEY, planId + "/" + calendar.monday(),
                Map.of("planId", planId, "subjectId", String.valueOf(id), "reportsCloseAt", calendar.endOf(closes),
                        "weekEndsAt", calendar.endOf(ends))));
        return opened;
    }

    /**
     * Puts the case on the weekly sheet with what the bureau asks: on this week's while it is open, and by the timeline on the next.
     */
    public void attach(long caseId, String request, String actor) {
        timeline.append(caseId, actor, "DISPATCH_ATTACHED", "列入周调度重点", request);
        store.attach(caseId, DispatchSheet.cut("列入周调度重点：" + request));
    }

    /** Takes down how every open case stands; the units that lead one are those that report. */
    public void collect(long dispatchId) {
        sheet.collect(store.get(dispatchId));
    }

    /** The report limit has passed; what was not handed in is taken down as it stands. */
    public void closeReports(long dispatchId) {
        WeeklyDispatch dispatch = store.get(dispatchId);
        store.reports(dispatchId).stream().filter(report -> report.state().awaited()).forEach(report -> sheet.handIn(dispatch, report
                .unitId()));
        store.closeReports(dispatchId);
    }

    /** The sheet is a paper of whoever reviewed it. */
    public void publish(long dispatchId) {
        WeeklyDispatch dispatch = store.get(dispatchId);
        documents.issue(Paper.ofPlan(DocumentKind.WEEKLY_SHEET, String.valueOf(dispatchId), dispatch.planId()), dispatch.reviewedBy(),
                number -> store.end(dispatchId, DispatchState.PUBLISHED));
        events.publishEvent(new DispatchPublished(dispatchId, dispatch.planId(), dispatch.weekOf(),
                store.reports(dispatchId).stream().map(UnitReport::unitId).toList(), dispatch.comment()));
    }

    /** The week ended before the sheet was published. */
    public void lapse(long dispatchId) {
        store.end(dispatchId, DispatchState.LAPSED);
    }

    /** Dispatches of a plan, of every plan for null; newest week first. */
    @Transactional(readOnly = true)
    public List<WeeklyDispatch> list(String planId) {
        return store.list(planId);
    }

    /** The dispatch by its key. */
    @Transactional(readOnly = true)
    public WeeklyDispatch get(long dispatchId) {
        return store.get(dispatchId);
    }

    @Transactional(readOnly = true)
    public List<UnitReport> reports(long dispatchId) {
        return store.reports(dispatchId);
    }

    /** How the cases stand on the sheet, by lead unit. */
    @Transactional(readOnly = true)
    public List<DispatchedCase> cases(long dispatchId) {
        return sheet.read(store.get(dispatchId));
    }
}
