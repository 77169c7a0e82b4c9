package org.zhenggai.rectification.procedures.opinion;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.task.Acting;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.opinion.OpinionRequest.State;
import org.zhenggai.rectification.procedures.opinion.OpinionTold.Kind;

/**
 * Records what becomes of an opinion and tells those who wait for it. The timeline, which the responsible units read, names who was asked
 * and that he answered; question and answer are read by those who have to do with the task.
 */
@Component
class OpinionNews {

    private final OpinionStore store;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Cases cases;
    private final Organization organization;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    OpinionNews(OpinionStore store, Timeline timeline, AuditLog audit, Cases cases, Organization organization, Acting acting,
            ApplicationEventPublisher events) {
        this.store = store;
        this.timeline = timeline;
        this.audit = audit;
        this.cases = cases;
        this.organization = organization;
        this.acting = acting;
        this.events = events;
    }

    void asked(OpinionRequest one) {
        String whom = organization.nameOf(one.officerId());
        timeline.append(one.caseId(), one.askedBy(), "OPINION_ASKED", "加签：就“" + one.taskName() + "”征求" + whom + "的意见",
                "请于" + Wording.date(one.until()) + "前答复");
        audit(one, one.askedBy(), "征求意见（加签）", "向" + whom + "征求意见，请于" + Wording.date(one.until()) + "前答复");
    }

    void answered(OpinionRequest one, String answer, String officer) {
        String name = organization.nameOf(officer, acting.principalOf(officer).orElse(null));
        store.answer(one.id(), answer, officer, name);
        timeline.append(one.caseId(), officer, "OPINION_GIVEN", "就“" + one.taskName() + "”提出意见", null);
        tell(one, one.taskId(), Kind.ANSWERED, name + "已答复", answer, Set.of(one.askedBy()));
    }

    void withdrawn(OpinionRequest one, String officer) {
        timeline.append(one.caseId(), officer, "OPINION_WITHDRAWN", "撤回就“" + one.taskName() + "”向" + organization.nameOf(one.officerId())
                + "征求的意见", null);
        audit(one, officer, "撤回征求意见", "向" + organization.nameOf(one.officerId()) + "征求的意见不再需要");
        tell(one, null, Kind.WITHDRAWN, organization.nameOf(officer) + "已撤回", null, Set.of(one.officerId()));
    }

    /** The day for the answer has passed: who was asked and who asked learn of it. */
    void late(long id) {
        OpinionRequest one = store.get(id);
        if (one.state() == State.OPEN) {
            Set<String> both = new LinkedHashSet<>(Set.of(one.officerId(), one.askedBy()));
            tell(one, null, Kind.LATE, organization.nameOf(one.officerId()) + "逾期未答复", "要求" + Wording.date(one.until()) + "前答复", both);
        }
    }

    private void audit(OpinionRequest one, String officer, String what, String detail) {
        audit.record(Act.of(Category.CASEWORK, officer, what).on(cases.get(one.caseId()).caseNumber()).saying("任务“" + one.taskName()
                + "”：" + detail));
    }

    private void tell(OpinionRequest one, String taskId, Kind kind, String what, String text, Set<String> officers) {
        events.publishEvent(new OpinionTold(one.id(), one.caseId(), taskId, one.taskName(), kind, what, text, officers));
    }
}
