package org.zhenggai.rectification.ground.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** Working days of China, make-up days included, and their correction by the administrator. */
@RectificationTest
class WorkingCalendarTest {

    @Autowired
    private WorkingCalendar calendar;
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"2023-01-28, true", "2023-04-29, false", "2023-06-25, true", "2023-10-06, false", "2023-10-07, true",
            "2023-11-13, true", "2023-11-18, false", "2024-01-01, false", "2024-02-04, true", "2024-02-09, true", "2024-02-10, false",
            "2024-02-18, true", "2024-04-07, true", "2024-05-11, true", "2024-06-10, false", "2024-06-19, true", "2024-09-14, true",
            "2024-10-12, true", "2025-01-26, true", "2025-01-27, true", "2025-02-08, true", "2025-10-08, false", "2025-10-11, true",
            "2026-01-04, true", "2026-02-14, true", "2026-02-23, false", "2026-02-28, true", "2026-10-10, true"})
    void knowsTheNotices(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void yearHasSoManyWorkingDays(int year, int days) {
        assertThat(calendar.workingDaysAfterUntil(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-08, 1, 2024-02-09", "2024-02-09, 1, 2024-02-18", "2023-11-13, 0, 2023-11-13", "2023-11-17, 5, 2023-11-24",
            "2024-04-30, 1, 2024-05-06", "2024-05-06, 6, 2024-05-13"})
    void countsForward(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
    }

    @Test
    void countingAndSteppingAgree() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1000));
            int days = 1 + random.nextInt(60);
            LocalDate to = calendar.plusWorkingDays(from, days);
            assertThat(calendar.workingDaysAfterUntil(from, to)).isEqualTo(days);
            assertThat(calendar.isWorkingDay(to)).isTrue();
            assertThat(calendar.minusWorkingDays(calendar.nextWorkingDay(to), 1)).isEqualTo(to);
        }
    }

    @Test
    void dueDateMeansTheEndOfTheDayInShanghai() {
        assertThat(calendar.endOfDay(LocalDate.of(2024, 6, 19))).isEqualTo(Instant.parse("2024-06-19T15:59:59Z"));
        assertThat(calendar.firstWorkingDayOfWeek(LocalDate.of(2024, 2, 16))).isEqualTo(LocalDate.of(2024, 2, 18));
        assertThat(calendar.firstWorkingDayOfWeek(LocalDate.of(2023, 11, 15))).isEqualTo(LocalDate.of(2023, 11, 13));
    }

    @Test
    void administratorEntersAYearThatIsMissing() {
        Http admin = Http.as(port, "admin.system");
        assertThat(calendar.knows(2031)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 1, 1))).as("falls back to Monday to Friday").isTrue();
        assertThat(admin.get("/api/calendar/2031").status()).isEqualTo(404);
        String year = "{\"year\":2031,\"source\":\"测试通知\",\"off\":[{\"name\":\"元旦\",\"from\":\"2031-01-01\",\"to\":\"2031-01-03\"}],"
                + "\"on\":[\"2031-01-04\"]}";
        assertThat(Http.as(port, "shanmen.handler").put("/api/calendar/2031", year).status()).isEqualTo(403);
        assertThat(admin.put("/api/calendar/2031", year.replace("2031-01-04", "2031-01-06")).json().path("detail").asText())
                .contains("周末");
        assertThat(admin.put("/api/calendar/2030", year).status()).isEqualTo(400);
        assertThat(admin.put("/api/calendar/2031", year).status()).isEqualTo(200);
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 1, 4))).isTrue();
        assertThat(Http.as(port, "admin.audit").get("/api/audit").json().path("items"))
                .anySatisfy(entry -> assertThat(entry.path("action").asText()).isEqualTo("修改2031年工作日历"));
        assertThat(admin.get("/api/audit").status()).as("the audit administrator's alone").isEqualTo(403);
        assertThat(admin.get("/api/calendar").json().path("years")).extracting(known -> known.path("year").asInt())
                .contains(2023, 2024, 2025, 2026, 2031);
    }

    @Test
    void everyYearNamesItsSource() {
        Map<Integer, String> notices = Map.of(2023, "〔2022〕16号", 2024, "〔2023〕7号", 2025, "〔2024〕12号", 2026, "〔2025〕7号");
        notices.forEach((year, notice) -> assertThat(Http.as(port, "yehe.lead").get("/api/calendar/" + year).json().path("source").asText())
                .contains(notice));
    }
}
