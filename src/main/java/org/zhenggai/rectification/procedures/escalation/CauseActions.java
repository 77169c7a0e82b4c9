package org.zhenggai.rectification.procedures.escalation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.CauseFound;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.Decisions;
import org.zhenggai.rectification.procedures.referral.ReferralKind;
import org.zhenggai.rectification.procedures.referral.Referrals;

/** Does what the table independent-causes.dmn orders when a cause was found; several rows may hit (domain.md §5). */
@Component
class CauseActions {

    /** What an escalation's reason may hold, in characters. */
    private static final int REASON_LIMIT = 1000;

    private final Decisions decisions;
    private final Cases cases;
    private final CaseTerms terms;
    private final Trigger trigger;
    private final Escalations escalations;
    private final Referrals referrals;

    CauseActions(Decisions decisions, Cases cases, CaseTerms terms, Trigger trigger, Escalations escalations, Referrals referrals) {
        this.decisions = decisions;
        this.cases = cases;
        this.terms = terms;
        this.trigger = trigger;
        this.escalations = escalations;
        this.referrals = referrals;
    }

    @EventListener
    void on(CauseFound found) {
        RectificationCase c = cases.get(found.caseId());
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("cause", found.cause().name());
        inputs.put("farmlandMu", c.farmlandMu() == null ? 0.0 : c.farmlandMu().doubleValue());
        inputs.put("basicFarmlandMu", c.basicFarmlandMu() == null ? 0.0 : c.basicFarmlandMu().doubleValue());
        decisions.table("independent-causes").rows(inputs).forEach(row -> act(c, found, row));
    }

    private void act(RectificationCase c, CauseFound found, Map<String, Object> row) {
        String detail = Objects.requireNonNullElse(found.detail(), found.cause().label());
        String full = row.get("reason") + "：" + detail;
        String reason = full.length() > REASON_LIMIT ? full.substring(0, REASON_LIMIT - 1) + "…" : full; // the cause keeps the whole text
        switch ((String) row.get("action")) {
            case "REFER_POLICE" -> referrals.open(c.id(), ReferralKind.POLICE, detail, found.actor());
            case "REFER_DISCIPLINE" -> referrals.open(c.id(), ReferralKind.DISCIPLINE, detail, found.actor());
            case "BAR_EXTENSION" -> terms.barExtension(c.id(), found.actor(), reason);
            case "UNDO_CLOSURE" -> cases.reopen(c.id(), found.actor(), reason, true);
            case "ESCALATE" -> {
                LadderRow order = LadderRow.of(row, Map.of());
                long before = escalations.of(c.id()).stream().filter(known -> known.rule().equals(order.rule())).count();
                trigger.fire(c, new LadderRow(order.rule(), order.level(), order.instrument(), order.addressees(),
                        order.respondDays(), reason), "第" + (before + 1) + "次");
            }
            default -> throw new IllegalStateException("independent-causes.dmn orders what nobody knows: " + row.get("action"));
        }
    }
}
