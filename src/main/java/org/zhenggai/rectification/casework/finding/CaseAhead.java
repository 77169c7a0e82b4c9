package org.zhenggai.rectification.casework.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.database.ReadAhead;

/** Cases that were read, together or once in a transaction, and what the plan says of them; {@link Cases} forgets one that changes. */
@Component
class CaseAhead implements ReadsAhead {

    private final ReadAhead<RectificationCase> ahead = new ReadAhead<>();

    private final ReadAhead<Finding> findings = new ReadAhead<>();

    /** What the plan says of the cases. */
    ReadAhead<Finding> findings() {
        return findings;
    }

    ReadAhead<RectificationCase> read() {
        return ahead;
    }

    @Override
    public void readAhead(List<RectificationCase> cases) {
        ahead.keep(cases.stream().collect(Collectors.toMap(RectificationCase::id, Function.identity())));
    }

    @Override
    public void over() {
        ahead.over();
    }

    @EventListener
    void on(CaseChanged changed) {
        ahead.forget(changed.caseId());
    }
}
