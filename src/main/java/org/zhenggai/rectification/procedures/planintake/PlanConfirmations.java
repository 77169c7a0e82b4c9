package org.zhenggai.rectification.procedures.planintake;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.procedures.planintake.Revision.Decision;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/** Shows what a draft would become, and registers it. */
@Service
public class PlanConfirmations {

    /**
     * What a confirmation registered.
     *
     * @param revisions what became of the changes in a plan that came again
     */
    public record Confirmed(String planId, int cases, List<Revision> revisions) {}

    private final PlanDrafts drafts;
    private final DraftStore store;
    private final Previews previews;
    private final DraftRegistration registration;
    private final AuditLog audit;

    PlanConfirmations(PlanDrafts drafts, DraftStore store, Previews previews, DraftRegistration registration, AuditLog audit) {
        this.drafts = drafts;
        this.store = store;
        this.previews = previews;
        this.registration = registration;
        this.audit = audit;
    }

    /**
     * Registers the plan with its findings and cases and starts their processes, all or nothing.
     *
     * @param decided changes of a registered plan that the office decided to carry out, of those the preview offers
     * @throws OpenPointsException when something in the draft is still open
     */
    @Transactional
    public Confirmed confirm(String user, long id, Set<Decision> decided) {
        drafts.checkReviewer(user);
        store.lockConfirmations();
        Draft draft = drafts.compared(drafts.open(user, id));
        boolean added = DraftRegistration.adds(draft);
        if (decided.stream().anyMatch(decision -> !added || !changes(draft.repeat(), decision))) {
            throw new BadRequestException("所作的决定与已登记方案的变化不符，请刷新页面后重新确认");
        }
        Confirmed done = registration.carryOut(user, draft, decided);
        draft.items().stream().filter(item -> !Boolean.TRUE.equals(item.excluded()) && !(added && draft.repeat().kind(item
                .index()) != Repeat.Kind.NEW)).map(PlanItem::registered).forEach(item -> store.update(id, item, user));
        store.confirmed(id, done.planId(), user);
        return done;
    }

    private static boolean changes(Repeat repeat, Decision decision) {
        return repeat.items().stream().anyMatch(item -> item.index() == decision.index() && item.fields().contains(decision.field()));
    }

    /** Says what is to be done with a plan whose words are those of a registered one. */
    @Transactional
    public Draft choose(String user, long id, Repeat.Choice choice) {
        Draft draft = drafts.compared(drafts.open(user, id));
        if (draft.repeat() == null || !draft.repeat().isRegistered()) {
            throw new ConflictException("没有已登记的相同方案，不需要选择");
        }
        store.choose(id, choice);
        audit.record(Act.of(Category.IMPORT, user, "处理重发的整改方案").on(draft.repeat().planId()).saying(draft.title() + "："
                + choice.label()));
        return drafts.get(user, id);
    }

    /** What a confirmation would register as the draft stands, what is still open, and what it asks. */
    public Preview preview(String user, long id) {
        return previews.of(drafts.compared(drafts.unconfirmed(user, id)), store.frame(id));
    }
}
