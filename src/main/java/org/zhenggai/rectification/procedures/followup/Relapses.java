package org.zhenggai.rectification.procedures.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseRegistration;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.casework.finding.NewCase;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.procedures.followup.FollowUp.Check;

/** Opens the linked case of a relapse: same finding and units, deadline-bound, with who accepted the old one on its timeline. */
@Service
@Transactional
public class Relapses {

    private static final String SUFFIX = "（反弹）";
    private static final int GIST = 500;

    private final FollowUpStore store;
    private final FollowUpSettings settings;
    private final Acceptors acceptors;
    private final Cases cases;
    private final CaseUnits units;
    private final CaseRegistration registration;
    private final Plans plans;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Relapses(FollowUpStore store, FollowUpSettings settings, Acceptors acceptors, Cases cases, CaseUnits units,
            CaseRegistration registration, Plans plans, Timeline timeline, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.acceptors = acceptors;
        this.cases = cases;
        this.units = units;
        this.registration = registration;
        this.plans = plans;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return the new case's key */
    public long open(long followUpId) {
        FollowUp followUp = store.get(followUpId);
        List<Check> checks = store.checks(followUpId);
        Check check = checks.get(checks.size() - 1);
        RectificationCase old = cases.get(followUp.caseId());
        String source = "第" + check.number() + "次回头看发现反弹，原案" + old.caseNumber();
        long id = registration.register(newCase(old), check.officerId(), source);
        timeline.append(id, Timeline.SYSTEM, "ACCEPTED_BEFORE", "原案" + old.caseNumber() + "的验收人员", acceptors.of(old.id()));
        timeline.append(old.id(), Timeline.SYSTEM, "RELAPSED", "问题反弹，另行登记案件" + cases.get(id).caseNumber(), check.seen());
        cases.found(id, Cause.RELAPSE, source + "：" + gist(check.seen()), check.officerId());
        return id;
    }

    /** A letter's reason is short; the whole text stands on the old case's timeline. */
    private static String gist(String seen) {
        return seen.length() <= GIST ? seen : seen.substring(0, GIST) + "…";
    }

    private NewCase newCase(RectificationCase old) {
        List<String> responsible = new ArrayList<>(List.of(units.lead(old.id())));
        responsible.addAll(units.coResponsible(String.valueOf(old.id())));
        LocalDate today = LocalDate.now(clock);
        LocalDate due = calendar.plusWorkingDays(today, settings.relapseDays());
        LocalDate internal = due.minusDays(plans.get(cases.finding(old).planId()).acceptanceWindowDays());
        return new NewCase(old.findingId(), old.title().endsWith(SUFFIX) ? old.title() : old.title() + SUFFIX, old.village(),
                Category.DEADLINE_BOUND, responsible, units.supervising(String.valueOf(old.id())), old.areaMu(), old.farmlandMu(),
                old.basicFarmlandMu(), due, internal.isBefore(today) ? due : internal, null, null, old.id());
    }
}
