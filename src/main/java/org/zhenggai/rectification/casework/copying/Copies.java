package org.zhenggai.rectification.casework.copying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.copying.CopyReceivers.Receiver;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.engine.task.Acting;
import org.zhenggai.rectification.ground.engine.task.OpenTasks;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Copies of cases (抄送). The caller has checked that the sender may read the case. */
@Service
@Transactional
public class Copies {

    /** Who can be chosen. */
    public record Choice(String code, String name, String unit) {}

    /** To whom, and a remark; {@code task} names the step it is sent at, null from the case. */
    public record Order(List<String> to, String text, String task) {}

    /** A page of what an officer received. */
    public record Received(List<ReceivedCopy> items, int total) {}

    private static final int TASK_NAME = 255;

    private final CopyStore store;
    private final CopyReceivers receivers;
    private final CopySettings settings;
    private final CaseAccess access;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Organization organization;
    private final Acting acting;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final OpenTasks steps;

    Copies(CopyStore store, CopyReceivers receivers, CopySettings settings, CaseAccess access, Timeline timeline, AuditLog audit,
            Organization organization, Acting acting, Clock clock, ApplicationEventPublisher events, OpenTasks steps) {
        this.steps = steps;
        this.store = store;
        this.receivers = receivers;
        this.settings = settings;
        this.access = access;
        this.timeline = timeline;
        this.audit = audit;
        this.organization = organization;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    /** To whom the case can be copied. */
    @Transactional(readOnly = true)
    public List<Choice> choices(String user, RectificationCase c) {
        return receivers.of(user, c).stream().map(one -> new Choice(one.code(), one.name(), one.unit())).toList();
    }

    /** All copies of the case, newest first, with who has read them. */
    @Transactional(readOnly = true)
    public List<CaseCopy> of(RectificationCase c) {
        return store.of(c.id(), organization::nameOf);
    }

    /**
     * Sends a copy.
     *
     * @throws BadRequestException without a receiver, with too many, for somebody who may not read the case, or with a step that is none of
     *                             the case's: nobody gets it then
     * @throws ConflictException   when the same copy was sent today
     */
    public CaseCopy send(String user, RectificationCase c, Order order) {
        List<String> codes = order.to() == null ? List.of() : order.to().stream().distinct().toList();
        if (codes.isEmpty() || codes.size() > settings.most()) {
            throw new BadRequestException("请选择抄送给谁，一次不超过" + settings.most() + "个岗位或人员");
        }
        String text = PlainText.written(order.text());
        if (text.length() > settings.longest()) {
            throw new BadRequestException("附言不超过" + settings.longest() + "字");
        }
        String task = PlainText.written(order.task());
        if (!task.isEmpty() && (task.length() > TASK_NAME || !steps.knows(c.caseNumber(), task))) {
            throw new BadRequestException("本案没有这一步骤，请刷新后再抄送");
        }
        List<Receiver> possible = receivers.of(user, c);
        List<Receiver> chosen = new ArrayList<>();
        codes.forEach(code -> chosen.add(possible.stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new BadRequestException(code == null ? "请选择抄送给谁" : receivers.refusal(code)))));
        Set<String> officers = new LinkedHashSet<>();
        chosen.forEach(one -> officers.addAll(one.officers()));
        if (officers.isEmpty()) {
            throw new BadRequestException("所选岗位除您以外没有在岗人员，请选择其他抄送对象");
        }
        String addressed = chosen.stream().map(one -> one.code().startsWith("@") ? one.name() + "（" + one.unit() + "）" : one.name())
                .collect(Collectors
                        .joining("、"));
        store.lock(c.id());
        String remark = text.isEmpty() ? null : text;
        if (store.sent(c.id(), user, addressed, remark, LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime())) {
            throw new ConflictException("今天已经抄送给" + addressed + "，不必重复");
        }
        String name = organization.nameOf(user, acting.principalOf(user).orElse(null));
        long id = store.add(c.id(), user, name, task.isEmpty() ? null : task, remark, addressed, officers);
        timeline.append(c.id(), user, "COPIED", "抄送" + addressed, remark);
        audit.record(Act.of(Category.CASEWORK, user, "抄送").on(c.caseNumber()).saying("抄送" + addressed));
        events.publishEvent(new Copied(id, c.id(), name, task.isEmpty() ? null : task, remark, officers));
        return of(c).stream().filter(copy -> copy.id() == id).findFirst().orElseThrow();
    }

    /** A page of what the officer received, and all patterns fit. */
    @Transactional(readOnly = true)
    public Received received(String officer, List<String> patterns, int page, int size) {
        CopyStore.Received found = store.received(officer, access.reader(officer), patterns, page, size);
        return new Received(found.items(), found.total());
    }

    /** How many the officer has not read. */
    @Transactional(readOnly = true)
    public int unread(String officer) {
        return store.unread(officer);
    }

    /** Marks the copy as read. @throws NotFoundException when the officer got no such copy */
    public void read(String officer, long id) {
        if (!store.read(id, officer)) {
            throw new NotFoundException("没有抄送给您的这份材料");
        }
    }
}
