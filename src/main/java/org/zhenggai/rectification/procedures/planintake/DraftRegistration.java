package org.zhenggai.rectification.procedures.planintake;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanNotes;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.procedures.planintake.PlanConfirmations.Confirmed;
import org.zhenggai.rectification.procedures.planintake.Revision.Decision;
import org.zhenggai.rectification.procedures.planintake.Revision.Fate;

/** Registers what was confirmed: a plan, or what is new in one that is registered already. */
@Component
class DraftRegistration {

    private final DraftStore store;
    private final DraftConfirmation confirmation;
    private final PlanRegistration registration;
    private final Plans plans;
    private final Revisions revisions;
    private final AuditLog audit;
    private final PlanNotes notes;

    DraftRegistration(DraftStore store, DraftConfirmation confirmation, PlanRegistration registration, Plans plans, Revisions revisions,
            AuditLog audit, PlanNotes notes) {
        this.notes = notes;
        this.revisions = revisions;
        this.store = store;
        this.confirmation = confirmation;
        this.registration = registration;
        this.plans = plans;
        this.audit = audit;
    }

    /**
     * Joins the caller's transaction.
     *
     * @param decided changes of a registered plan that the office decided on
     * @throws OpenPointsException when something in the draft is still open
     */
    Confirmed carryOut(String user, Draft draft, Set<Decision> decided) {
        return adds(draft) ? add(user, draft, decided) : register(user, draft);
    }

    /** Whether only what is new is to be added to a registered plan. */
    static boolean adds(Draft draft) {
        return draft.repeat() != null && draft.repeat().adds();
    }

    private Confirmed register(String user, Draft draft) {
        PlanDocument document = confirmation.document(draft, store.frame(draft.id()));
        int cases = registration.register(document);
        keepNotes(document.id(), draft);
        audit.record(Act.of(Category.IMPORT, user, "确认整改方案").on(document.id())
                .saying(document.title() + "：" + document.findings().size() + "个问题，" + cases + "个案件"));
        return new Confirmed(document.id(), cases, List.of());
    }

    private Confirmed add(String user, Draft draft, Set<Decision> decided) {
        Plans.Plan plan = plans.get(draft.repeat().planId());
        List<PlanDocument.FindingEntry> findings = confirmation.additions(draft, store.paths(plan.id()));
        int cases = findings.stream().mapToInt(finding -> registration.add(plan, finding, user, "重发的方案：" + draft.title()).size()).sum();
        List<Revision> carried = revisions.carryOut(draft, user, decided);
        keepNotes(plan.id(), draft);
        audit.record(Act.of(Category.IMPORT, user, carried.isEmpty() ? "补充登记整改方案" : "更新已登记的整改方案").on(plan.id())
                .saying(draft.title() + "：新增" + findings.size() + "个问题，" + cases + "个案件" + told(carried)));
        return new Confirmed(plan.id(), cases, carried);
    }

    private void keepNotes(String planId, Draft draft) {
        Surroundings around = Surroundings.of(store.frame(draft.id()), draft.text());
        notes.keep(planId, new PlanNotes.Notes(around.contacts(), around.annexes()));
    }

    private static String told(List<Revision> carried) {
        return carried.isEmpty() ? "" : "；" + count(carried, Fate.APPLIED) + "处文字已更新，" + count(carried, Fate.REQUESTED) + "项时限已提出申请，"
                + count(carried, Fate.DECIDED) + "处按决定执行，"
                + count(carried, Fate.SHOWN) + "处只作提示";
    }

    private static long count(List<Revision> carried, Fate fate) {
        return carried.stream().filter(one -> one.fate() == fate).count();
    }
}
