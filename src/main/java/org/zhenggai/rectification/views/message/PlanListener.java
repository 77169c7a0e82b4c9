package org.zhenggai.rectification.views.message;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.IncidentRaised;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.procedures.fieldpatrol.PatrolMissed;
import org.zhenggai.rectification.procedures.planrun.dispatch.DispatchPublished;
import org.zhenggai.rectification.procedures.planrun.dispatch.NoticePublished;

/**
 * Tells what concerns no single case: published sheets and notices, patrols that were not recorded, and to administrators what has failed
 * for good.
 */
@Component
@Order
class PlanListener {

    private final Messages messages;
    private final Plans plans;
    private final Offices offices;
    private final Organization organization;

    PlanListener(Messages messages, Plans plans, Offices offices, Organization organization) {
        this.organization = organization;
        this.messages = messages;
        this.plans = plans;
        this.offices = offices;
    }

    @EventListener
    void on(DispatchPublished published) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("planTitle", plans.get(published.planId()).title());
        fields.put("week", Wording.date(published.weekOf()));
        fields.put("comment", published.comment());
        messages.tell(new Notice(MessageKind.SHEET, "dispatch", String.valueOf(published.dispatchId()), null, null, null, fields,
                readers(published.planId(), published.units()), Set.of())
                .of(Paper.ofPlan(DocumentKind.WEEKLY_SHEET, String.valueOf(published.dispatchId()), published.planId())));
    }

    @EventListener
    void on(NoticePublished published) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("planTitle", plans.get(published.planId()).title());
        fields.put("period", Wording.date(published.periodStart()) + "至" + Wording.date(published.periodEnd()));
        fields.put("documentNo", published.documentNo());
        messages.tell(new Notice(MessageKind.NOTICE, "notice", String.valueOf(published.noticeId()), null, null, null, fields,
                readers(published.planId(), published.units()), Set.of())
                .of(Paper.ofPlan(DocumentKind.PERIODIC_NOTICE, String.valueOf(published.noticeId()), published.planId())));
    }

    @EventListener
    void on(PatrolMissed missed) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("unitName", organization.unitName(missed.unitId()));
        fields.put("number", missed.number());
        fields.put("period", Wording.date(missed.beginsOn()) + "至" + Wording.date(missed.endsOn()));
        fields.put("grids", missed.grids());
        fields.put("unfinished", missed.unfinished());
        messages.tell(new Notice(MessageKind.PATROL_MISSED, "patrol" + missed.patrolId(), missed.number() + "/" + missed.until(), null,
                null, null, fields,
                Set.of(new Position(missed.unitId(), Role.LEAD), new Position(missed.unitId(), Role.HANDLER)), Set.of()));
    }

    /** A message that cannot be delivered is told in the inbox alone: telling it by the same channel would fail the same way. */
    @EventListener
    void on(IncidentRaised raised) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("processName", raised.processName());
        fields.put("businessKey", raised.businessKey());
        fields.put("activity", raised.activity());
        fields.put("cause", raised.cause());
        Notice notice = new Notice(MessageKind.INCIDENT, raised.processInstanceId(), raised.incidentId(), null, null, null, fields,
                Set.of(new Position(null, Role.SYSTEM)), Set.of());
        if (raised.processKey().equals(MessageDeliveryProcess.KEY)) {
            messages.tellQuietly(notice);
        } else {
            messages.tell(notice);
        }
    }

    private Set<Position> readers(String planId, List<String> units) {
        Set<Position> to = new LinkedHashSet<>();
        units.forEach(unit -> to.add(new Position(unit, Role.LEAD)));
        to.add(new Position(offices.ofPlan(planId).unit(Office.GOVERNMENT), Role.LEADER));
        return to;
    }
}
