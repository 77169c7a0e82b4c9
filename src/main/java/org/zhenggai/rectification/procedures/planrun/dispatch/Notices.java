package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.ProcessStarts;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notice.UnitFigures;

/** 定期通报: one a plan and period. */
@Service
@Transactional
public class Notices {

    private final NoticeStore store;
    private final NoticeFigures figures;
    private final DispatchCalendar calendar;
    private final ProcessStarts starts;
    private final ApplicationEventPublisher events;

    Notices(NoticeStore store, NoticeFigures figures, DispatchCalendar calendar, ProcessStarts starts,
            ApplicationEventPublisher events) {
        this.events = events;
        this.store = store;
        this.figures = figures;
        this.calendar = calendar;
        this.starts = starts;
    }

    /**
     * Starts the notice of the present period. Nothing happens when it was started already or the period's working days are over.
     *
     * @return the notice's key, empty when none was started
     */
    public Optional<Long> startPeriod(String planId) {
        LocalDate lapses = calendar.periodLapses();
        if (calendar.today().isAfter(lapses)) {
            return Optional.empty();
        }
        Optional<Long> opened = store.open(planId, calendar.periodStart(), calendar.periodEnd(), lapses);
        opened.ifPresent(id -> starts.start(PeriodicNoticeProcess.KEY, planId + "/" + calendar.periodStart(),
                Map.of("planId", planId, "subjectId", String.valueOf(id), "noticeLapsesAt", calendar.endOf(lapses))));
        return opened;
    }

    /** Counts the cases of the plan as they stand today. */
    public void collect(long noticeId) {
        figures.collect(store.get(noticeId));
    }

    public void publish(long noticeId) {
        store.end(noticeId, DispatchState.PUBLISHED);
        Notice published = store.get(noticeId);
        events.publishEvent(new NoticePublished(noticeId, published.planId(), published.periodStart(), published.periodEnd(),
                published.documentNo(), store.figures(noticeId).stream().map(UnitFigures::unitId).toList()));
    }

    /** The period ended before the notice was signed. */
    public void lapse(long noticeId) {
        store.end(noticeId, DispatchState.LAPSED);
    }

    /** The notice by its key. */
    @Transactional(readOnly = true)
    public Notice get(long noticeId) {
        return store.get(noticeId);
    }

    /** Every notice, newest period first. */
    @Transactional(readOnly = true)
    public List<Notice> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public List<UnitFigures> figures(long noticeId) {
        return store.figures(noticeId);
    }
}
