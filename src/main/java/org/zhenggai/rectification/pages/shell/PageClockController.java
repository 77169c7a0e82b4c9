package org.zhenggai.rectification.pages.shell;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an open page ask again, so that it follows a rehearsal clock that was moved. Public: the login page asks too. */
@RestController
class PageClockController {

    private final PageClock clock;

    PageClockController(PageClock clock) {
        this.clock = clock;
    }

    @GetMapping("/webapp/clock")
    ResponseEntity<PageClockReading> clock() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(clock.reading());
    }
}
