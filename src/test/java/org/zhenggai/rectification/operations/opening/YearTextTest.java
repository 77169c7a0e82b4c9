package org.zhenggai.rectification.operations.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.calendar.YearCalendar;
import org.zhenggai.rectification.ground.calendar.YearCalendar.Holiday;

class YearTextTest {

    @Test
    void aNoticeAsItIsTyped() {
        YearCalendar read = YearText.read(2031, " 通知 ", "元旦：1月1日至1月3日\n\n清明节 2031-04-05\n国庆节 10月1日 10月7日", "1月4日、2031年9月28日");
        assertThat(read.off()).containsExactly(new Holiday("元旦", LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 3)),
                new Holiday("清明节", LocalDate.of(2031, 4, 5), LocalDate.of(2031, 4, 5)),
                new Holiday("国庆节", LocalDate.of(2031, 10, 1), LocalDate.of(2031, 10, 7)));
        assertThat(read.on()).containsExactly(LocalDate.of(2031, 1, 4), LocalDate.of(2031, 9, 28));
        assertThat(read.source()).isEqualTo("通知");
    }

    @Test
    void whatCannotBeReadIsNamedByItsLine() {
        assertThatThrownBy(() -> YearText.read(2031, "通知", "元旦 1月1日\n春节 2月30日\n端午", "某日")).hasMessageContaining("第2行“春节 2月30日”")
                .hasMessageContaining("第3行“端午”").hasMessageContaining("“某日”").hasMessageNotContaining("第1行");
        assertThatThrownBy(() -> YearText.read(2031, "通知", " ", "")).hasMessageContaining("没有填写放假的日子");
        assertThatThrownBy(() -> YearText.read(2031, " ", "元旦 1月1日", "")).hasMessage("没有填写依据的通知");
    }
}
