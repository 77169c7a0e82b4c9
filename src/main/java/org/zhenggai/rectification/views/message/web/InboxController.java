package org.zhenggai.rectification.views.message.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.views.message.Inbox;
import org.zhenggai.rectification.views.message.SettingsDesk;

/** {@code /api/inbox}: everybody's own messages. */
@RestController
@Validated
@RequestMapping("/api/inbox")
class InboxController {

    private static final int EACH = 5;

    /** A page of messages; {@code total} counts all of the caller's, read ones included. */
    record Page(List<Inbox.Entry> items, int total, int unread) {}

    /** What waits to be read, by case; {@code total} counts the cases. */
    record ByCase(List<Inbox.About> items, int total, int unread) {}

    /** How many are unread, and after how many seconds to ask again. */
    record Unread(int unread, int pollSeconds) {}

    record Read(int unread) {}

    private final Inbox inbox;
    private final SettingsDesk settings;

    InboxController(Inbox inbox, SettingsDesk settings) {
        this.inbox = inbox;
        this.settings = settings;
    }

    @GetMapping
    Page page(Principal caller, @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从0开始") int page,
            @RequestParam(defaultValue = "20") @Min(value = 1, message = "每页至少1条") @Max(value = 200, message = "每页最多200条") int size) {
        String officer = caller.getName();
        return new Page(inbox.page(officer, unread, page, size), inbox.count(officer), inbox.unread(officer));
    }

    /** At most {@value #EACH} messages of a case. */
    @GetMapping("/cases")
    ByCase cases(Principal caller, @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从0开始") int page,
            @RequestParam(defaultValue = "10") @Min(value = 1, message = "每页至少1件") @Max(value = 50, message = "每页最多50件") int size) {
        String officer = caller.getName();
        return new ByCase(inbox.byCase(officer, page, size, EACH), inbox.unreadCases(officer), inbox.unread(officer));
    }

    @GetMapping("/unread")
    Unread unread(Principal caller) {
        return new Unread(inbox.unread(caller.getName()), settings.pollSeconds());
    }

    @PostMapping("/{id}/read")
    Read read(Principal caller, @PathVariable String id) {
        inbox.read(caller.getName(), id);
        return new Read(inbox.unread(caller.getName()));
    }

    /** The form of a task was opened: what the caller was told of it is read. */
    @PostMapping("/tasks/{taskId}/read")
    Read readOfTask(Principal caller, @PathVariable String taskId) {
        inbox.readOfTask(caller.getName(), taskId);
        return new Read(inbox.unread(caller.getName()));
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.OK)
    Read readAll(Principal caller) {
        inbox.readAll(caller.getName());
        return new Read(0);
    }
}
