package org.zhenggai.rectification.procedures.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.engine.task.Acting;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.procedures.instruction.Instruction.State;
import org.zhenggai.rectification.procedures.instruction.InstructionTargets.Target;

/** Leaders of the government instruct whoever has a case in hand (批示). The caller has checked that the user may read the case. */
@Service
@Transactional
public class Instructions {

    private final InstructionStore store;
    private final InstructionTargets targets;
    private final InstructionSettings settings;
    private final CaseInstances instances;
    private final Timeline timeline;
    private final AuditLog audit;
    private final WorkingCalendar calendar;
    private final Organization organization;
    private final Offices offices;
    private final Persons persons;
    private final Acting acting;
    private final Clock clock;

    Instructions(InstructionStore store, InstructionTargets targets, InstructionSettings settings, CaseInstances instances,
            Timeline timeline, AuditLog audit, WorkingCalendar calendar, Organization organization, Offices offices, Persons persons,
            Acting acting, Clock clock) {
        this.store = store;
        this.targets = targets;
        this.settings = settings;
        this.instances = instances;
        this.timeline = timeline;
        this.audit = audit;
        this.calendar = calendar;
        this.organization = organization;
        this.offices = offices;
        this.persons = persons;
        this.acting = acting;
        this.clock = clock;
    }

    /** Somebody who can be told; {@code inHand} is the step that waits for him, null for none. */
    public record Choice(String code, String name, String inHand) {}

    /** What is ordered; {@code to} is the code of a choice, {@code until} null for the proposed day. */
    public record Order(String text, LocalDate until, String to) {}

    /** What was done about an instruction, oldest first. */
    public record StepView(String what, String text, LocalDate until, String by, LocalDate on) {}

    /** An instruction for readers. */
    public record View(long id, OffsetDateTime givenAt, String by, String to, String text, LocalDate until, String state,
            List<StepView> steps) {}

    /** Whether the user may instruct on the case: a leader of its government, or whoever stands in for one. */
    @Transactional(readOnly = true)
    public boolean mayInstruct(String user, RectificationCase c) {
        String government = offices.ofCase(c.id()).unit(Office.GOVERNMENT);
        return persons.officersAtPresent(user)
                .anyMatch(officer -> officer.unitId().equals(government) && officer.roles().contains(Role.LEADER));
    }

    /** Those who can be told, whoever has the case in hand first. */
    @Transactional(readOnly = true)
    public List<Choice> choices(String user, RectificationCase c) {
        return targets.of(c, user).stream().map(target -> new Choice(target.code(), target.name(), target.inHand())).toList();
    }

    /** The day that is proposed for an answer. */
    public LocalDate proposed() {
        return calendar.plusWorkingDays(LocalDate.now(clock), settings.answer());
    }

    /** All instructions on the case, newest first. */
    @Transactional(readOnly = true)
    public List<View> of(RectificationCase c) {
        return store.of(c.id()).stream().map(this::view).toList();
    }

    /**
     * Gives an instruction: it becomes a task with a date.
     *
     * @throws ForbiddenException  when the user may not
     * @throws ConflictException   when the case has ended, or the same order is being carried out already
     * @throws BadRequestException without a text, with a day that has passed or is too far away, or with somebody who cannot be told
     */
    public View give(String user, RectificationCase c, Order order) {
        if (!mayInstruct(user, c)) {
            throw new ForbiddenException("批示由政府分管领导作出");
        }
        if (c.processState().ended()) {
            throw new ConflictException("案件" + c.caseNumber() + "已经结束（" + c.processState().label() + "），不能再批示");
        }
        String text = PlainText.written(order.text());
        if (text.isEmpty() || text.length() > settings.longest()) {
            throw new BadRequestException("请填写批示内容，不超过" + settings.longest() + "字");
        }
        LocalDate until = checked(order.until() == null ? proposed() : order.until());
        Target to = targets.of(c, user).stream().filter(target -> target.code().equals(order.to())).findFirst()
                .orElseThrow(() -> new BadRequestException("请选择由谁落实；办理人可能刚刚变动，请重新打开批示"));
        store.lock(c.id());
        if (store.of(c.id()).stream().anyMatch(one -> one.state() == State.OPEN && one.text().equals(text) && one.position().equals(to
                .position()) && Objects.equals(one.officerId(), to.officer()))) {
            throw new ConflictException("同样的批示已经作出，正由" + to.name() + "落实，不必重复");
        }
        String name = organization.nameOf(user, acting.principalOf(user).orElse(null));
        long id = store.add(c.id(), text, until, user, persons.actingFor(user), name, to.position(), to.officer());
        timeline.append(c.id(), user, "INSTRUCTED", "领导批示", text + "\n由" + to.name() + "落实，请于" + Wording.date(until) + "前回复");
        audit.record(Act.of(Category.CASEWORK, user, "批示").on(c.caseNumber()).saying("由" + to.name() + "于" + Wording.date(until) + "前落实"));
        instances.start(InstructionProcess.KEY, c, instances.variables(c, id));
        return view(store.get(id));
    }

    /** What was ordered by whom, in words for a list, by id. */
    @Transactional(readOnly = true)
    public Map<Long, String> words(List<Long> ids) {
        return ids.stream().distinct().map(store::get).collect(Collectors.toMap(Instruction::id, one -> one.byName() + "批示：" + one.text()
                + "（" + Wording.date(one.until()) + "前回复）"));
    }

    /** @throws BadRequestException when the day has passed or is too far away */
    private LocalDate checked(LocalDate until) {
        if (!allowed(until)) {
            throw new BadRequestException(dayRule());
        }
        return until;
    }

    boolean allowed(LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        return !until.isBefore(today) && !until.isAfter(today.plusDays(settings.furthest()));
    }

    String dayRule() {
        return "要求回复的日期应在今天以后" + settings.furthest() + "天以内";
    }

    String to(Instruction one) {
        return organization.nameOf(new Position(one.unitId(), one.role()), one.officerId());
    }

    private View view(Instruction one) {
        return new View(one.id(), one.givenAt(), one.byName(), to(one), one.text(), one.until(), one.state().label(), store.steps(one.id())
                .stream().map(step -> new StepView(step.kind().label(), step.text(), step.until(), organization.nameOf(step.officerId()),
                        step.doneOn())).toList());
    }
}
