package org.zhenggai.rectification.views.message;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.TaskCreated;
import org.zhenggai.rectification.ground.engine.TaskEnded;
import org.zhenggai.rectification.ground.engine.TaskHandedOver;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Positions;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.TaskGivenBack;
import org.zhenggai.rectification.procedures.instruction.InstructionProcess;
import org.zhenggai.rectification.procedures.opinion.OpinionProcess;
import org.zhenggai.rectification.procedures.planrun.dispatch.WeeklyDispatchProcess;

/** Tells people of their tasks; what has ended is settled, so that no later message asks for it. */
@Component
@Order
class TaskListener {

    private final Messages messages;
    private final MessageStore store;
    private final CaseWords words;
    private final WorkingCalendar calendar;
    private final NotificationSettings settings;
    private final Clock clock;
    private final Positions positions;
    private final Organization organization;

    TaskListener(Messages messages, MessageStore store, CaseWords words, WorkingCalendar calendar, NotificationSettings settings,
            Clock clock, Positions positions, Organization organization) {
        this.positions = positions;
        this.organization = organization;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
        this.messages = messages;
        this.store = store;
        this.words = words;
    }

    @EventListener
    void on(TaskCreated created) {
        Set<Position> to = new LinkedHashSet<>();
        created.groups().forEach(group -> Positions.of(group).ifPresent(to::add));
        tell(kind(created), created.taskId(), "created", created.caseId(), created.name(), created.processName(), created.due(), to,
                created.users());
    }

    private static MessageKind kind(TaskCreated created) {
        if (created.processKey().equals(WeeklyDispatchProcess.KEY)) {
            return MessageKind.WEEKLY_REPORT;
        }
        if (created.processKey().equals(OpinionProcess.KEY)) {
            return MessageKind.OPINION;
        }
        return InstructionProcess.ordered(created.processKey(), created.taskKey()) ? MessageKind.INSTRUCTED : MessageKind.TASK;
    }

    @EventListener
    void on(TaskHandedOver handed) {
        tell(MessageKind.TASK_HANDED, handed.taskId(), handed.officer(), handed.caseId(), handed.name(), handed.processName(), handed.due(),
                Set.of(), Set.of(handed.officer()));
    }

    /** The group learns of it; where nobody is left in it, those who make officers do, and not of the case. */
    @EventListener
    void on(TaskGivenBack back) {
        Set<Position> to = new LinkedHashSet<>();
        back.groups().forEach(group -> Positions.of(group).ifPresent(to::add));
        boolean orphaned = to.stream().allMatch(position -> positions.holders(position.unitId(), position.role()).isEmpty());
        Map<String, Object> fields = new HashMap<>();
        fields.put("taskName", back.name());
        fields.put("former", organization.nameOf(back.former()));
        fields.put("until", back.due() == null ? null : Wording.date(back.due()));
        fields.put("hasCase", back.caseId() != null && !orphaned);
        Long caseId = back.caseId() == null || orphaned ? null : Long.valueOf(back.caseId());
        messages.tell(new Notice(MessageKind.TASK_BACK, back.taskId(), back.former(), caseId, orphaned ? null : back.taskId(), null,
                caseId == null ? fields : words.fields(caseId, fields), orphaned ? Set.of(new Position(null, Role.SECURITY)) : to,
                Set.of()));
    }

    @EventListener
    void on(TaskEnded ended) {
        store.settle(ended.taskId());
    }

    private void tell(MessageKind kind, String taskId, String occasion, String caseKey, String name, String process, LocalDate due,
            Set<Position> to, Set<String> officers) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("taskName", name);
        fields.put("processName", process);
        fields.put("until", due == null ? null : Wording.date(due));
        fields.put("hasCase", caseKey != null);
        Long caseId = caseKey == null ? null : Long.valueOf(caseKey);
        boolean reminded = due != null && calendar.workingDaysAfterUntil(LocalDate.now(clock), due) >= settings.shortestReminded();
        messages.tell(new Notice(kind, taskId, occasion, caseId, taskId, reminded ? due : null,
                caseId == null ? fields : words.fields(caseId, fields), to,
                officers));
    }
}
