package org.zhenggai.rectification.casework.takeback;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.draft.FormDrafts;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.SubmittedForms;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.takeback.TakeBackStore.Opening;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.task.ReturnableStep;
import org.zhenggai.rectification.ground.engine.task.StepBack;
import org.zhenggai.rectification.ground.engine.task.StepBack.Begun;
import org.zhenggai.rectification.ground.engine.task.StepBack.Follower;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/**
 * Takes a submission back: the step begins anew in the hands of who submitted it, with what he had typed as its draft; engine, tables and
 * timeline in one transaction. Once somebody else has opened, taken or done what it led to, it stands.
 */
@Service
@Transactional
public class TakeBack {

    /** A submission of the caller's. @param refusal why it cannot be taken back, null where it can */
    public record Item(String taskId, String task, String process, String number, String title, OffsetDateTime at, String refusal) {}

    /** The task that stands there again. */
    public record Done(String taskId, String task, String number) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final TakeBackStore store;
    private final StepBack engine;
    private final ObjectProvider<ReturnableStep> steps;
    private final FormDrafts drafts;
    private final Cases cases;
    private final SubmittedForms forms;
    private final CaseAccess access;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Organization organization;
    private final Persons persons;
    private final TakeBackSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakeBack(TakeBackStore store, StepBack engine, ObjectProvider<ReturnableStep> steps, FormDrafts drafts, Cases cases,
            SubmittedForms forms,
            CaseAccess access, Timeline timeline, AuditLog audit, Organization organization, Persons persons, TakeBackSettings settings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.engine = engine;
        this.steps = steps;
        this.drafts = drafts;
        this.cases = cases;
        this.forms = forms;
        this.access = access;
        this.timeline = timeline;
        this.audit = audit;
        this.organization = organization;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** What the officer submitted of late and nobody has gone on with, newest first. */
    @Transactional(readOnly = true)
    public List<Item> of(String officer) {
        return store.of(officer, OffsetDateTime.now(clock).minusDays(settings.shownDays())).stream().filter(one -> one.passedBy() == null)
                .flatMap(one -> item(officer, one).stream()).toList();
    }

    private Optional<Item> item(String officer, ReturnableSubmission one) {
        RectificationCase c = cases.get(one.caseId());
        if (!reads(officer, c)) {
            return Optional.empty();
        }
        List<Follower> following = engine.following(one.instanceId(), step(one).followers());
        return following.isEmpty() ? Optional.empty()
                : Optional.of(new Item(one.taskId(), one.taskName(), one.processName(), c.caseNumber(), c.title(), local(one.submittedAt()),
                        refusal(one, following).orElse(null)));
    }

    /**
     * Takes back what the officer submitted as this task.
     *
     * @throws NotFoundException when the officer submitted no such task, or may not see its case any more
     * @throws ConflictException when it cannot be taken back: it says who opened or did what followed, and when
     */
    public Done takeBack(String officer, String taskId) {
        ReturnableSubmission one = store.find(taskId).filter(found -> found.officerId().equals(officer))
                .orElseThrow(() -> new NotFoundException("没有您提交的、可以撤回的这项任务；审查结论和签发的文书不能撤回"));
        RectificationCase c = cases.get(one.caseId());
        access.visible(officer, c.caseNumber());
        ReturnableStep step = step(one);
        List<Follower> following = engine.locked(one.instanceId(), step.followers());
        ReturnableSubmission now = store.find(taskId).orElseThrow();
        refusal(now, following).ifPresent(reason -> {
            throw new ConflictException("不能撤回：" + reason);
        });
        if (!store.takenBack(taskId)) {
            throw new ConflictException("已经撤回，请刷新");
        }
        step.undo(new TaskContext(one.taskId(), one.taskKey(), one.processKey(), one.instanceId(), String.valueOf(c.id()), one.subjectId(),
                null, null), officer, KeptValues.map(one.before()));
        Begun begun = engine.back(one.instanceId(), step.followers(), one.taskKey(), one.due() == null ? null
                : Date.from(one.due().toInstant()));
        if (Collections.disjoint(begun.groups(), groups(officer))) {
            throw new ConflictException("不能撤回：您已不在办理“" + one.taskName() + "”的岗位，请与现任承办人联系");
        }
        engine.take(begun.taskId(), officer);
        forms.takenBack(one.instanceId(), one.taskKey(), officer);
        drafts.giveBack(officer, begun.taskId(), KeptValues.node(one.content()));
        timeline.append(c.id(), officer, "TAKEN_BACK", "撤回“" + one.taskName() + "”", "此前提交的内容作废，重新提交前不进入下一步。");
        audit.record(Act.of(Category.CASEWORK, officer, "撤回提交").on(c.caseNumber()).saying("任务“" + one.taskName() + "”，"
                + moment(one.submittedAt()) + "提交"));
        events.publishEvent(new CaseChanged(c.id()));
        events.publishEvent(new TakenBack(c.id(), begun.taskId(), one.taskName(), officer, following.stream().map(Follower::id).toList()));
        return new Done(begun.taskId(), one.taskName(), c.caseNumber());
    }

    /** Groups of the posts that the officer holds, or acts by at present. */
    private Set<String> groups(String officer) {
        Set<String> found = new HashSet<>();
        persons.officersAtPresent(officer).forEach(one -> one.roles().forEach(role -> found.add(new Position(one.unitId(), role).group())));
        return found;
    }

    private Optional<String> refusal(ReturnableSubmission one, Collection<Follower> following) {
        if (one.takenBackAt() != null) {
            return Optional.of("已经撤回，请刷新");
        }
        if (one.passedBy() != null) {
            return Optional.of("后续任务已由" + organization.nameOf(one.passedBy()) + "于" + moment(one.passedAt()) + "办理");
        }
        if (following.isEmpty()) {
            return Optional.of("已经进入以后的步骤");
        }
        Optional<Opening> opened = store.firstOpening(following.stream().map(Follower::id).toList(), one.officerId());
        if (opened.isPresent()) {
            return opened.map(by -> "后续任务已由" + organization.nameOf(by.officerId()) + "于" + moment(by.openedAt()) + "打开");
        }
        return following.stream().filter(task -> task.holder() != null && !task.holder().equals(one.officerId())).findFirst().map(
                task -> "后续任务“" + task.name() + "”已由" + organization.nameOf(task.holder()) + "领取");
    }

    private ReturnableStep step(ReturnableSubmission one) {
        return steps.stream().filter(step -> step.tasks().contains(one.path())).findFirst().orElseThrow();
    }

    private boolean reads(String officer, RectificationCase c) {
        try {
            access.visible(officer, c.caseNumber());
            return true;
        } catch (NotFoundException foreign) {
            return false;
        }
    }

    private String moment(OffsetDateTime at) {
        OffsetDateTime local = local(at);
        return Wording.date(local.toLocalDate()) + " " + TIME.format(local);
    }

    private OffsetDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
