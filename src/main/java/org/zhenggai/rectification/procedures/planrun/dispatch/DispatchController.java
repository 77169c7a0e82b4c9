package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notice.UnitFigures;

/**
 * {@code /api/dispatches}: overseers see every unit's rows, a unit its own. {@code /api/notices}: published notices are for every
 * officer, drafts and lapsed ones for overseers. Administrators see none.
 */
@RestController
@RequestMapping("/api")
class DispatchController {

    /** A dispatch with the rows the caller may see. */
    record DispatchView(String planId, LocalDate weekOf, DispatchState state, LocalDate startedOn, LocalDate reportsCloseOn,
            LocalDate endsOn, LocalDate publishedOn, String comment, List<UnitReport> reports,
            List<DispatchedCase> cases, List<Difficulty> difficulties) {}

    /** A notice with its figures by lead unit. */
    record NoticeView(Notice notice, List<UnitFigures> units) {}

    private final Dispatches dispatches;
    private final Difficulties difficulties;
    private final Notices notices;
    private final Plans plans;
    private final Organization organization;
    private final Casework casework;

    DispatchController(Dispatches dispatches, Difficulties difficulties, Notices notices, Plans plans, Organization organization,
            Casework casework) {
        this.difficulties = difficulties;
        this.dispatches = dispatches;
        this.notices = notices;
        this.plans = plans;
        this.organization = organization;
        this.casework = casework;
    }

    /** @throws NotFoundException when there is no such plan */
    @GetMapping("/dispatches")
    List<DispatchView> dispatches(Principal caller, @RequestParam(required = false) String plan) {
        if (plan != null && plans.all().stream().noneMatch(one -> one.id().equals(plan))) {
            throw new NotFoundException("没有整改方案" + plan);
        }
        Optional<String> unit = unit(caller);
        if (unit.isEmpty()) {
            return List.of();
        }
        boolean all = organization.isOverseer(caller.getName());
        return dispatches.list(plan).stream().map(dispatch -> view(dispatch, all, unit.get()))
                .filter(view -> all || !view.reports().isEmpty()).toList();
    }

    @GetMapping("/notices")
    List<NoticeView> notices(Principal caller) {
        if (unit(caller).isEmpty()) {
            return List.of();
        }
        boolean all = organization.isOverseer(caller.getName());
        return notices.list().stream().filter(notice -> all || notice.state() == DispatchState.PUBLISHED)
                .map(notice -> new NoticeView(notice, notices.figures(notice.id()))).toList();
    }

    private DispatchView view(WeeklyDispatch dispatch, boolean all, String unit) {
        boolean published = dispatch.state() == DispatchState.PUBLISHED;
        return new DispatchView(dispatch.planId(), dispatch.weekOf(), dispatch.state(), dispatch.startedOn(),
                dispatch.reportsCloseOn(), dispatch.endsOn(), dispatch.publishedOn(), all || published ? dispatch.comment() : null,
                dispatches.reports(dispatch.id()).stream().filter(report -> all || report.unitId().equals(unit)).toList(),
                dispatches.cases(dispatch.id()).stream().filter(row -> all || row.unitId().equals(unit)).toList(),
                difficulties.of(dispatch.id()).stream().filter(one -> all || one.unitId().equals(unit)).toList());
    }

    /** The caller's unit; empty for whoever does no casework. */
    private Optional<String> unit(Principal caller) {
        return organization.officer(caller.getName()).filter(Officer::active).filter(officer -> casework.mayWork(officer.id()))
                .map(Officer::unitId);
    }
}
