package org.zhenggai.rectification.casework.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.database.ReadAhead;

/** Cases that were read together; one that changes is forgotten: everything that writes one says so, or its seal would be broken. */
@Component
class CaseAhead implements ReadsAhead {

    private final ReadAhead<RectificationCase> ahead = new ReadAhead<>();

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
    void on(CaseNoted noted) {
        ahead.forget(noted.caseId());
    }

    @EventListener
    void on(CaseChanged changed) {
        ahead.forget(changed.caseId());
    }
}
