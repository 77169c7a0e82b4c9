package org.zhenggai.rectification.views.message.web;

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
import org.zhenggai.rectification.views.message.RobotDesk;
import org.zhenggai.rectification.views.message.SettingsDesk;
import org.zhenggai.rectification.views.message.SettingsView;

/** {@code /api/notification}: 消息设置 for the system administrator. Each change answers the settings as they are now. */
@RestController
@RequestMapping("/api/notification")
class SettingsController {

    /** Whether the caller is offered the page. */
    record Access(boolean settings) {}

    record Switch(boolean active) {}

    record NewRule(String channel, String unitId, String role) {}

    private final SettingsDesk desk;
    private final RobotDesk robots;

    SettingsController(SettingsDesk desk, RobotDesk robots) {
        this.desk = desk;
        this.robots = robots;
    }

    @GetMapping("/access")
    Access access(Principal caller) {
        return new Access(desk.mayConfigure(caller.getName()));
    }

    @GetMapping("/settings")
    SettingsView view(Principal caller) {
        return desk.view(caller.getName());
    }

    @PutMapping("/settings/channels/{channel}")
    SettingsView channel(Principal caller, @PathVariable String channel, @RequestBody Switch change) {
        desk.channel(caller.getName(), channel, change.active());
        return view(caller);
    }

    @PostMapping("/settings/robots")
    @ResponseStatus(HttpStatus.CREATED)
    SettingsView addRobot(Principal caller, @RequestBody RobotDesk.RobotForm form) {
        robots.addRobot(caller.getName(), form);
        return view(caller);
    }

    @PutMapping("/settings/robots/{id}")
    SettingsView changeRobot(Principal caller, @PathVariable long id, @RequestBody RobotDesk.RobotForm form) {
        robots.changeRobot(caller.getName(), id, form);
        return view(caller);
    }

    @DeleteMapping("/settings/robots/{id}")
    SettingsView removeRobot(Principal caller, @PathVariable long id) {
        robots.removeRobot(caller.getName(), id);
        return view(caller);
    }

    @PostMapping("/settings/robots/{id}/test")
    Map<String, String> testRobot(Principal caller, @PathVariable long id) {
        robots.testRobot(caller.getName(), id);
        return Map.of("message", "测试消息已发出，请到群中查看");
    }

    @PostMapping("/settings/rules")
    @ResponseStatus(HttpStatus.CREATED)
    SettingsView addRule(Principal caller, @RequestBody NewRule rule) {
        desk.addRule(caller.getName(), rule.channel(), rule.unitId(), rule.role());
        return view(caller);
    }

    @DeleteMapping("/settings/rules/{id}")
    SettingsView removeRule(Principal caller, @PathVariable long id) {
        desk.removeRule(caller.getName(), id);
        return view(caller);
    }

    @PutMapping("/settings/times")
    SettingsView times(Principal caller, @RequestBody SettingsView.Times times) {
        desk.times(caller.getName(), times);
        return view(caller);
    }
}
