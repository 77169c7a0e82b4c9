package org.zhenggai.rectification.procedures.escalation.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ReadsAhead;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.mass.MassWork;
import org.zhenggai.rectification.procedures.escalation.CaseCheck;

/**
 * The checks of a morning go many at a time: what the ladder asks of each case is read for all of them at once. Where nothing is to be
 * issued, withdrawn or marked, the evaluation is kept and the case's timer waits on, as after a change ({@link MoveCheck}); the engine
 * carries out only the checks that do something. A case that somebody is changing is left for the next look, a moment later.
 */
@Component
class MorningChecks implements MassWork {

    private final Cases cases;
    private final CaseCheck check;
    private final List<ReadsAhead> rooms;

    MorningChecks(Cases cases, CaseCheck check, List<ReadsAhead> rooms) {
        this.cases = cases;
        this.check = check;
        this.rooms = rooms;
    }

    @Override
    public Set<String> timers() {
        return Set.of(MoveCheck.TIMER);
    }

    @Override
    public String variable() {
        return NextCheckAt.VARIABLE;
    }

    @Override
    public Sight ahead(List<Due> due) {
        List<RectificationCase> read = cases.free(due.stream().map(Due::businessKey).distinct().toList());
        if (!read.isEmpty()) {
            rooms.forEach(room -> room.readAhead(read));
        }
        Map<String, RectificationCase> byInstance = read.stream().filter(c -> c.processInstanceId() != null).collect(Collectors.toMap(
                RectificationCase::processInstanceId, Function.identity()));
        Set<String> free = read.stream().map(RectificationCase::caseNumber).collect(Collectors.toSet());
        Map<String, Instant> later = new HashMap<>();
        Set<String> busy = new HashSet<>();
        for (Due one : due) {
            RectificationCase c = byInstance.get(one.instanceId());
            if (c != null) {
                check.quietMorning(c).ifPresent(next -> later.put(one.jobId(), next));
            } else if (!free.contains(one.businessKey()) && cases.byNumber(one.businessKey()).isPresent()) {
                busy.add(one.jobId());
            }
        }
        return new Sight(later, busy);
    }

    @Override
    public void over() {
        rooms.forEach(ReadsAhead::over);
    }
}
