package org.zhenggai.rectification.ground.clock;

import java.security.Principal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** {@code /api/rehearsal/clock}: everyone logged in may look, the system administrator may move it. */
@RestController
@RequestMapping("/api/rehearsal/clock")
class RehearsalController {

    /** @param to local date and time in Asia/Shanghai, e.g. {@code 2024-06-20T09:00} */
    record MoveRequest(LocalDateTime to) {}

    private final RehearsalDriver driver;
    private final ObjectProvider<RehearsalDrivers> drivers;
    private final AuditLog audit;

    RehearsalController(RehearsalDriver driver, ObjectProvider<RehearsalDrivers> drivers, AuditLog audit) {
        this.audit = audit;
        this.driver = driver;
        this.drivers = drivers;
    }

    @GetMapping
    RehearsalProgress clock() {
        return driver.progress();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RehearsalProgress move(Principal caller, @RequestBody MoveRequest request) {
        if (drivers.stream().noneMatch(rule -> rule.mayMove(caller.getName()))) {
            throw new ForbiddenException("演练时钟只能由系统管理员拨动");
        }
        if (request.to() == null) {
            throw new BadRequestException("请写明目标时间，如 {\"to\":\"2024-06-20T09:00\"}");
        }
        driver.moveTo(request.to().atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        audit.record(Act.of(Category.REHEARSAL, caller.getName(), "拨动演练时钟").changing(null, String.valueOf(request.to())));
        return driver.progress();
    }
}
