package org.zhenggai.rectification.ground.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of days as offices keep them. */
class DayTableTest {

    private final DayTable table = new DayTable(2027);

    @Test
    void holidaysWithTheirEndsAndDaysWorked() {
        add("2027年放假安排");
        add("假日", "起", "止", "天数");
        add("元旦", "2027-01-01", "2027-01-03", "3");
        add("国庆节 中秋节", "10月1日", "10月8日", "8天");
        add("调休上班", "2027-01-09");
        add("三月三", "2027/4/9");
        assertThat(table.text()).isEqualTo("""
                2027年节假日安排
                元旦：2027年1月1日至2027年1月3日放假。
                国庆节、中秋节：2027年10月1日至2027年10月8日放假。
                三月三：2027年4月9日放假。
                2027年1月9日上班。
                """);
        assertThat(table.unread()).isEmpty();
    }

    @Test
    void dayAfterDayOfOneHolidayIsOneHoliday() {
        add("日期", "星期", "说明", "类型");
        add("2027-02-05", "周五", "春节", "休");
        add("2027-02-06", "周六", "春节", "休");
        add("2027-02-20", "周六", "春节", "班");
        assertThat(table.text()).contains("春节：2027年2月5日至2027年2月6日放假。", "2027年2月20日上班。");
    }

    @Test
    void whatIsNoDayIsSaidWithItsRowAndNotLeftOut() {
        add("假日", "起", "止");
        add("元旦", "2027-13-01", "2027-01-03");
        add("春节", "2027-02-05", "2027-02-11");
        add("端午节", "待定");
        add("2027-06-09", "休");
        assertThat(table.text()).doesNotContain("元旦", "端午");
        assertThat(table.unread()).containsExactly("第2行“元旦 2027-13-01 2027-01-03”", "第4行“端午节 待定”", "第5行“2027-06-09 休”没有假日名称");
    }

    private int rows;

    private void add(String... cells) {
        table.add(++rows, List.of(cells));
    }
}
