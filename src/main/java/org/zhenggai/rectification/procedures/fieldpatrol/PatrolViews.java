package org.zhenggai.rectification.procedures.fieldpatrol;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.ProblemType;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.fieldpatrol.PatrolView.FindView;
import org.zhenggai.rectification.procedures.fieldpatrol.PatrolView.PeriodView;
import org.zhenggai.rectification.procedures.fieldpatrol.PatrolView.RoundView;

/** Words the record of a patrol. */
@Component
class PatrolViews {

    private final PatrolStore store;
    private final PeriodStore periods;
    private final PatrolSettings settings;
    private final Organization organization;

    PatrolViews(PatrolStore store, PeriodStore periods, PatrolSettings settings, Organization organization) {
        this.store = store;
        this.periods = periods;
        this.settings = settings;
        this.organization = organization;
    }

    PatrolView of(Patrol patrol) {
        List<PeriodView> all = periods.of(patrol.id()).stream().map(this::period).toList();
        return new PatrolView(patrol.id(), patrol.key(), patrol.unitId(), organization.unitName(patrol.unitId()), patrol.state().name(),
                patrol
                        .state().label(), settings.cadence(patrol.cadence()).label(), patrol.firstDay(), patrol.endedOn(), patrol
                                .endReason(), store
                                        .grids(patrol.id()).size(), (int) all.stream().filter(PeriodView::late).count(),
                (int) all.stream().filter(one -> one.state().equals(PeriodState.UNSIGNED.name())).count(),
                all.stream().mapToInt(one -> one.finds().size()).sum(), all);
    }

    private PeriodView period(PatrolPeriod period) {
        List<RoundView> rounds = periods.rounds(period.id()).stream().map(one -> new RoundView(one.grid(), one.chief(), one.patrolledOn(),
                one
                        .note())).toList();
        List<FindView> finds = periods.finds(period.id()).stream().map(one -> new FindView(one.grid(), one.foundOn(), one.place(), one
                .description(), ProblemType.label(one.problemType()), one.handled(), one.problemKey())).toList();
        return new PeriodView(period.number(), period.beginsOn(), period.endsOn(), period.state().name(), period.state().label(),
                period.missedOn() != null, rounds.size(), (int) rounds.stream().filter(one -> one.patrolledOn() != null).count(),
                name(period.recordedBy()), period.recordedOn(), name(period.signedBy()), period.signedOn(),
                period.conclusion() == null ? null : period.conclusion().label(), period.comment(), rounds, finds);
    }

    private String name(String officer) {
        return officer == null ? null : organization.nameOf(officer);
    }
}
