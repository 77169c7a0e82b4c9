package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.support.RectificationTest;

/** When people are left in peace, by the working days of the calendar. */
@RectificationTest
class QuietHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private WorkingCalendar calendar;

    @Test
    void quietHoursEndOnTheNextWorkingMorning() {
        Preferences.Values values = new Preferences.Values(true, LocalTime.of(8, 40), true, LocalTime.of(18, 30),
                LocalTime.of(8, 30), Set.of());
        Preferences.Values off = new Preferences.Values(true, LocalTime.of(8, 40), false, LocalTime.of(18, 30),
                LocalTime.of(8, 30), Set.of());
        assertThat(quietUntil("2024-06-19T10:00", values)).isNull();
        assertThat(quietUntil("2024-06-19T07:00", values)).isEqualTo("2024-06-19T08:30");
        assertThat(quietUntil("2024-06-19T18:30", values)).isEqualTo("2024-06-20T08:30");
        assertThat(quietUntil("2024-09-14T10:00", values)).as("a Saturday that is worked").isNull();
        assertThat(quietUntil("2024-09-30T20:00", values)).as("before the National Day week").isEqualTo("2024-10-08T08:30");
        assertThat(quietUntil("2024-10-03T10:00", values)).isEqualTo("2024-10-08T08:30");
        assertThat(quietUntil("2024-10-03T10:00", off)).isNull();
        assertThat(hours("2024-06-19T08:39").nextDigest(values).atZone(ZONE).toLocalDateTime()).isEqualTo("2024-06-19T08:40");
        assertThat(hours("2024-09-30T09:00").nextDigest(values).atZone(ZONE).toLocalDateTime()).isEqualTo("2024-10-08T08:40");
    }

    private LocalDateTime quietUntil(String now, Preferences.Values values) {
        return hours(now).until(values).map(instant -> instant.atZone(ZONE).toLocalDateTime()).orElse(null);
    }

    private QuietHours hours(String now) {
        return new QuietHours(calendar, Clock.fixed(LocalDateTime.parse(now).atZone(ZONE).toInstant(), ZONE));
    }
}
