package org.zhenggai.rectification.procedures.escalation;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;

/** Records what a row orders and starts its process: a reminder goes out at once, from L3 up it is a draft for a person to sign. */
@Component
class Trigger {

    private final Escalations escalations;
    private final Addressees addressees;
    private final EscalationStart process;
    private final Organization organization;
    private final Timeline timeline;

    Trigger(Escalations escalations, Addressees addressees, EscalationStart process, Organization organization, Timeline timeline) {
        this.escalations = escalations;
        this.addressees = addressees;
        this.process = process;
        this.organization = organization;
        this.timeline = timeline;
    }

    /** Does nothing where the row was triggered under this version and occasion already. */
    void fire(RectificationCase c, LadderRow row, String occasion) {
        List<Position> to = addressees.of(c, row.addressees());
        escalations.trigger(c.id(), row, c.dueDateVersion(), c.dueDate(), occasion, to).ifPresent(id -> {
            Instrument instrument = Instrument.valueOf(row.instrument());
            boolean sign = row.height() >= Escalation.SIGNED_FROM;
            timeline.append(c.id(), Timeline.SYSTEM, "ESCALATION_TRIGGERED",
                    "触发" + row.level() + instrument.label() + (sign ? "，待签发" : "") + "（阶梯第" + row.rule() + "行）",
                    row.reason() + "。送达：" + names(to));
            process.start(c, id, sign, instrument.followUp().name());
        });
    }

    /** E.g. 甲镇承办人、甲局督导人员. */
    String names(List<Position> to) {
        return to.stream().map(this::name).collect(Collectors.joining("、"));
    }

    String name(Position to) {
        return organization.unitName(to.unitId()) + to.role().label();
    }
}
