package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.procedures.fieldpatrol.PatrolCalendar.Span;
import org.zhenggai.rectification.procedures.foundproblem.FoundProblems;
import org.zhenggai.rectification.procedures.foundproblem.NewProblem;

/** What the model of the patrol calls: a period is opened, what was found is reported, what did not come in time is noted. */
@Service
@Transactional
public class Patrols {

    private final PatrolStore store;
    private final PeriodStore periods;
    private final PatrolCalendar calendar;
    private final PatrolSettings settings;
    private final FoundProblems problems;
    private final Organization organization;
    private final ApplicationEventPublisher events;

    Patrols(PatrolStore store, PeriodStore periods, PatrolCalendar calendar, PatrolSettings settings, FoundProblems problems,
            Organization organization, ApplicationEventPublisher events) {
        this.store = store;
        this.periods = periods;
        this.calendar = calendar;
        this.settings = settings;
        this.problems = problems;
        this.organization = organization;
        this.events = events;
    }

    /**
     * Opens the next period, unless the unit has ended.
     *
     * @return what the instance goes on with: {@code unitWorks}, the dates of the period and the start of the next one
     */
    public Map<String, Object> openNext(long patrolId) {
        Patrol patrol = store.get(patrolId);
        boolean works = organization.units().stream().map(Unit::id).anyMatch(patrol.unitId()::equals);
        if (!works) {
            store.end(patrolId, PatrolState.UNIT_GONE, null, "单位已撤销");
        }
        if (!works || patrol.state() != PatrolState.RUNNING) {
            return Map.of("unitWorks", false);
        }
        Optional<PatrolPeriod> last = periods.last(patrolId);
        LocalDate earliest = last.map(one -> one.endsOn().plusDays(1)).orElse(patrol.firstDay());
        Span span = calendar.next(settings.cadence(patrol.cadence()), earliest);
        periods.open(patrolId, last.map(PatrolPeriod::number).orElse(0) + 1, span);
        Map<String, Object> goesOn = new LinkedHashMap<>();
        goesOn.put("unitWorks", true);
        goesOn.put("patrolDueAt", calendar.dueBy(span.endsOn()));
        goesOn.put("patrolEndsAt", calendar.endOf(span.endsOn()));
        goesOn.put("nextPatrolAt", calendar.startFrom(span.endsOn().plusDays(1)));
        return goesOn;
    }

    /** Reports what was found and has not been reported: each becomes a newly found problem, once. @return until when the lead signs */
    public Date reportFound(long patrolId) {
        Patrol patrol = store.get(patrolId);
        PatrolPeriod period = current(patrolId);
        periods.finds(period.id()).stream().filter(find -> find.problemKey() == null).forEach(find -> periods.reported(find,
                problems.report(new NewProblem(find.foundOn(), told(patrol, period, find), find.place(), find.grid(), patrol.unitId(),
                        find.problemType(), find.areaMu(), find.farmlandMu(), find.basicFarmlandMu(), find.crimeDetail()), find
                                .foundBy())));
        return calendar.signUntil();
    }

    /** What the problem says of itself: the words of who found it, where they come from, and what was done on the spot. */
    private static String told(Patrol patrol, PatrolPeriod period, PatrolFind find) {
        return find.description() + "\n（田长制巡查发现：" + patrol.key() + "第" + period.number() + "期，" + find.grid() + "，"
                + Wording.date(find.foundOn()) + "。现场处置：" + find.handled() + "）";
    }

    /** The period ended without its record, or without what it was returned for. @return until when the lead signs */
    public Date miss(long patrolId) {
        PatrolPeriod period = current(patrolId);
        boolean unfinished = period.state() == PeriodState.RETURNED && period.recordedBy() != null;
        periods.missed(period.id(), unfinished ? PeriodState.UNFINISHED : PeriodState.MISSED);
        events.publishEvent(new PatrolMissed(patrolId, period.number(), store.get(patrolId).unitId(), period.beginsOn(),
                period.endsOn(), period.recordUntil(), periods.rounds(period.id()).size(), unfinished));
        return calendar.signUntil();
    }

    /** The lead did not sign in time; the patrol goes on as it was. */
    public void lapseSignature(long patrolId) {
        periods.unsigned(current(patrolId).id());
    }

    private PatrolPeriod current(long patrolId) {
        return periods.last(patrolId).orElseThrow();
    }

    /** All patrols, or those of the unit; running ones first. */
    @Transactional(readOnly = true)
    public List<Patrol> all(boolean all, String unitId) {
        return store.all(all, unitId);
    }

    @Transactional(readOnly = true)
    public Optional<Patrol> find(long id) {
        return store.find(id);
    }
}
