package org.zhenggai.rectification.ground.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** The working calendar's correction by the administrator. */
@RectificationTest
class CalendarCorrectionTest {

    @Autowired
    private WorkingCalendar calendar;
    @LocalServerPort
    private int port;

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
    void overlappingAndDoubledDaysAreRefusedByName() {
        Http admin = Http.as(port, "admin.system");
        String overlapping = "{\"year\":2033,\"source\":\"测试通知\",\"off\":[{\"name\":\"中秋节\",\"from\":\"2033-09-30\",\"to\":\"2033-10-02\"},"
                + "{\"name\":\"国庆节\",\"from\":\"2033-10-01\",\"to\":\"2033-10-07\"}],\"on\":[]}";
        assertThat(admin.put("/api/calendar/2033", overlapping).status()).isEqualTo(400);
        assertThat(admin.put("/api/calendar/2033", overlapping).json().path("detail").asText()).contains("中秋节", "国庆节", "2033年10月1日", "重叠");
        String doubled = "{\"year\":2033,\"source\":\"测试通知\",\"off\":[],\"on\":[\"2033-01-08\",\"2033-01-08\"]}";
        assertThat(admin.put("/api/calendar/2033", doubled).json().path("detail").asText()).contains("2033年1月8日", "两次");
        assertThat(admin.put("/api/calendar/2033", doubled.replace("\"2033-01-08\",\"2033-01-08\"", "null")).status()).isEqualTo(400);
        assertThat(calendar.knows(2033)).isFalse();
        assertThat(calendar.doubt(LocalDate.of(2033, 5, 1))).contains("2033年放假安排未录入");
        assertThat(calendar.doubt(LocalDate.of(2024, 5, 1))).isEmpty();
        assertThat(calendar.doubt(null)).isEmpty();
    }

    @Test
    void everyYearNamesItsSource() {
        Map<Integer, String> notices = Map.of(2023, "〔2022〕16号", 2024, "〔2023〕7号", 2025, "〔2024〕12号", 2026, "〔2025〕7号");
        notices.forEach((year, notice) -> assertThat(Http.as(port, "yehe.lead").get("/api/calendar/" + year).json().path("source").asText())
                .contains(notice));
    }
}
