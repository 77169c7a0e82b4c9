package org.zhenggai.rectification.notification.web;

import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.notification.SettingsDesk;

/** {@code /api/notification}: 消息设置 for the system administrator. Each change answers the settings as they are now. */
@RestController
@RequestMapping("/api/notification")
class SettingsController {

    /** Whether the caller is offered the page. */
    record Access(boolean settings) {
    }

    record Switch(boolean active) {
    }

    record NewRule(String channel, String unitId, String role) {
    }

    private final SettingsDesk desk;

    SettingsController(SettingsDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/access")
    Access access(Principal caller) {
        return new Access(desk.mayConfigure(caller.getName()));
    }

    @GetMapping("/settings")
    SettingsDesk.View view(Principal caller) {
        return desk.view(caller.getName());
    }

    @PutMapping("/settings/channels/{channel}")
    SettingsDesk.View channel(Principal caller, @PathVariable String channel, @RequestBody Switch change) {
        desk.channel(caller.getName(), channel, change.active());
        return view(caller);
    }

    @PostMapping("/settings/robots")
    @ResponseStatus(HttpStatus.CREATED)
    SettingsDesk.View addRobot(Principal caller, @RequestBody SettingsDesk.RobotForm form) {
        desk.addRobot(caller.getName(), form);
        return view(caller);
    }

    @PutMapping("/settings/robots/{id}")
    SettingsDesk.View changeRobot(Principal caller, @PathVariable long id, @RequestBody SettingsDesk.RobotForm form) {
        desk.changeRobot(caller.getName(), id, form);
        return view(caller);
    }

    @DeleteMapping("/settings/robots/{id}")
    SettingsDesk.View removeRobot(Principal caller, @PathVariable long id) {
        desk.removeRobot(caller.getName(), id);
        return view(caller);
    }

    @PostMapping("/settings/robots/{id}/test")
    Map<String, String> testRobot(Principal caller, @PathVariable long id) {
        desk.testRobot(caller.getName(), id);
        return Map.of("message", "测试消息已发出，请到群中查看");
    }

    @PostMapping("/settings/rules")
    @ResponseStatus(HttpStatus.CREATED)
    SettingsDesk.View addRule(Principal caller, @RequestBody NewRule rule) {
        desk.addRule(caller.getName(), rule.channel(), rule.unitId(), rule.role());
        return view(caller);
    }

    @DeleteMapping("/settings/rules/{id}")
    SettingsDesk.View removeRule(Principal caller, @PathVariable long id) {
        desk.removeRule(caller.getName(), id);
        return view(caller);
    }

    @PutMapping("/settings/contacts")
    SettingsDesk.View contact(Principal caller, @RequestBody SettingsDesk.Contact contact) {
        desk.contact(caller.getName(), contact);
        return view(caller);
    }

    @PutMapping("/settings/times")
    SettingsDesk.View times(Principal caller, @RequestBody SettingsDesk.Times times) {
        desk.times(caller.getName(), times);
        return view(caller);
    }
}
