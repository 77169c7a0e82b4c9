package org.zhenggai.rectification.views.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** Writes each person one message of all that waits for him; what was read or settled meanwhile is left out. */
@Service
public class Digests {

    private final MessageStore store;
    private final Messages messages;
    private final Deliveries deliveries;
    private final WorkingCalendar calendar;
    private final NotificationSettings settings;
    private final Clock clock;

    Digests(MessageStore store, Messages messages, Deliveries deliveries, WorkingCalendar calendar, NotificationSettings settings,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.deliveries = deliveries;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The instant of a run has come. Waits for transactions that were told it is theirs.
     *
     * @return how many people are written to
     */
    @Transactional
    public int write(Instant run) {
        store.closeRun(run);
        remind();
        LocalDate today = LocalDate.now(clock);
        Map<String, List<Message>> waiting = store.dueForDigest().stream()
                .collect(Collectors.groupingBy(Message::recipient, LinkedHashMap::new, Collectors.toList()));
        List<MessageStore.Told> told = new ArrayList<>();
        waiting.forEach((recipient, list) -> write(recipient, list, today, told));
        deliveries.begin(told);
        return waiting.size();
    }

    /** One message goes out as it is, several as one; more than one message holds as two. */
    private void write(String recipient, List<Message> list, LocalDate today, List<MessageStore.Told> told) {
        List<String> ids = list.stream().map(Message::id).toList();
        Map<String, Object> fields = fields(list, today);
        if (list.size() == 1) {
            store.digested(ids, null);
            told.add(new MessageStore.Told(ids.get(0), recipient));
        } else if (messages.fits(fields)) {
            told.addAll(messages.digest(recipient, today + "/" + ids.get(0), fields, ids));
        } else {
            write(recipient, list.subList(0, list.size() / 2), today, told);
            write(recipient, list.subList(list.size() / 2, list.size()), today, told);
        }
    }

    /** Tasks whose last day is near are told once more, once. */
    private void remind() {
        LocalDate until = calendar.plusWorkingDays(LocalDate.now(clock), settings.taskReminderDays());
        for (MessageStore.DueTask task : store.tasksDueUntil(until)) {
            messages.tell(new Notice(MessageKind.TASK_DUE, task.taskId(), String.valueOf(task.due()), task.caseId(), task.taskId(), null,
                    Map.of("taskTitle", what(task.title()), "until", Wording.date(task.due())), Set.of(),
                    new LinkedHashSet<>(Arrays.asList(task.officers().split(",")))));
        }
    }

    /** The title of the message that told of the task, without what it was told as: 待办, 任务转交. */
    private static String what(String title) {
        return title.substring(title.indexOf('：') + 1);
    }

    private static Map<String, Object> fields(List<Message> list, LocalDate today) {
        List<Map<String, Object>> items = new ArrayList<>();
        list.forEach(message -> items.add(Map.of("number", items.size() + 1, "title", message.title(), "text", message.body())));
        return Map.of("count", list.size(), "day", Wording.date(today), "items", items);
    }
}
