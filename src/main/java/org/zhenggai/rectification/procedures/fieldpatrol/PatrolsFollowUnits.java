package org.zhenggai.rectification.procedures.fieldpatrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.UnitTransferred;

/**
 * A patrol goes over with everything that is about no single case. Where the receiving unit has a patrol of its own, that one takes over
 * the grids from its next period on, and the other ends when its present period is done.
 */
@Component
class PatrolsFollowUnits {

    private final PatrolStore store;

    PatrolsFollowUnits(PatrolStore store) {
        this.store = store;
    }

    @EventListener
    void on(UnitTransferred transferred) {
        Optional<Patrol> going = transferred.whole() ? store.running(transferred.from()) : Optional.empty();
        going.ifPresent(patrol -> store.running(transferred.to()).ifPresentOrElse(there -> join(patrol, there), () -> store.moveTo(patrol
                .id(), transferred.to())));
    }

    private void join(Patrol patrol, Patrol there) {
        List<PatrolGrid> grids = new ArrayList<>(store.grids(there.id()));
        store.grids(patrol.id()).stream().filter(grid -> grids.stream().noneMatch(one -> one.name().equals(grid.name())))
                .forEach(grids::add);
        store.setGrids(there.id(), grids);
        store.end(patrol.id(), PatrolState.UNIT_GONE, null, "单位并入后，网格并入" + there.key());
    }
}
