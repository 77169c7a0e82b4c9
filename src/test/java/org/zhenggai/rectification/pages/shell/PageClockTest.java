package org.zhenggai.rectification.pages.shell;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.ResultActions;

/** What an open page is told when it asks again. */
class PageClockTest {

    private static final OffsetDateTime STANDING = OffsetDateTime.parse("2023-11-13T08:30:00.123+08:00");

    @Test
    void tellsTimeWithItsOffsetAndWhoseItIs() throws Exception {
        ask(true).andExpect(content().json("{\"rehearsal\":true,\"now\":\"2023-11-13T08:30:00+08:00\"}"));
        ask(false).andExpect(content().json("{\"rehearsal\":false}"));
    }

    @Test
    void answerIsNeverKept() throws Exception {
        ask(true).andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private static ResultActions ask(boolean rehearsal) throws Exception {
        var controller = new PageClockController(() -> PageClockReading.of(rehearsal, STANDING));
        return standaloneSetup(controller).build().perform(get("/webapp/clock"));
    }
}
