package org.zhenggai.rectification.webapp;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.rehearsal.RehearsalClock;

/** Tells every page, before anybody has logged in, what time it is and whether this is a rehearsal. It tells nothing else. */
@RestController
class PageClockController {

    /** @param now offset of Asia/Shanghai */
    record PageClock(boolean rehearsal, OffsetDateTime now) {
    }

    private final RehearsalClock rehearsal;
    private final Clock clock;

    PageClockController(RehearsalClock rehearsal, Clock clock) {
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    @GetMapping("/page-clock")
    ResponseEntity<PageClock> clock() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new PageClock(rehearsal.active(), OffsetDateTime.now(clock)));
    }
}
