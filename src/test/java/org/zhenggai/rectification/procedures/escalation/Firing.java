package org.zhenggai.rectification.procedures.escalation;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/** Triggers an instrument at once, for tests of what follows from it. */
@TestComponent
public class Firing {

    private final Trigger trigger;
    private final Escalations escalations;

    Firing(Trigger trigger, Escalations escalations) {
        this.trigger = trigger;
        this.escalations = escalations;
    }

    /** @return key of the escalation */
    @Transactional
    public long fire(RectificationCase c, String level, String instrument, int respondDays, String reason, String occasion) {
        String rule = "T" + instrument.charAt(0) + instrument.length();
        trigger.fire(c, new LadderRow(rule, level, instrument, List.of("HANDLER", "ALL_HEADS", "SUPERVISORS", "DISTRICT"), respondDays,
                reason), occasion);
        return escalations.of(c.id()).stream().reduce((first, last) -> last).orElseThrow().id();
    }
}
