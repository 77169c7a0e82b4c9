package org.zhenggai.rectification.ground.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.ground.engine.PaperTables;
import org.zhenggai.rectification.ground.engine.language.CountsDays;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** Tables whose answer is foretold are refused when nobody could say on which day it changes: with table, row and cell. */
class DayCountCheckTest {

    private static final ModelCheck CHECK = PaperTables.models(CountsDays.class).check();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "&lt;= 10 | [4..10]", "&lt;= 10 | not(&gt; 10)", "&lt;= 10 | 1, 2, [4..10]", "&lt;= 10 | ? &gt; 3 and ? &lt;= 10",
            "&lt;= 10 | &lt;= 2 * 5"})
    void whatCanBeReadIsTaken(String from, String to) {
        assertThatCode(() -> check("schedule-state", from, to)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "schedule-state | &lt;= 10 | &lt;= warning | 决策表“判断序时状态”第5行“剩余工作日（截止当日为0，无期限为空）”：FEEL表达式“<= warning”",
            "schedule-state | &lt;= 10 | abs(?) &lt;= 10 | 第5行“剩余工作日",
            "schedule-state | &gt;= 1 | &gt;= daysLeft | 第3行“超期工作日”",
            "schedule-state | \"DEADLINE_BOUND\" | if daysLeft &gt; 3 then \"A\" else \"B\" | 第4行“整改类别”的“if daysLeft",
            "schedule-state | \"已过整改期限\" | string length(\"x\") + daysOverdue | 第3行第3个输出的“string",
            "schedule-state | <text>behind</text> | <text>today() &gt; date(\"2024-01-01\")</text> | “有节点或进展报告逾期”列的输入“today()",
            "escalation-ladder | <text>yellowLetters</text> | <text>daysLeft - 3</text> | “本案黄函数”列的输入“daysLeft - 3”会随日期变化，只能直接使用daysAfterInterview、daysLeft、daysOverdue、reviewerDaysOverdue",
            "escalation-ladder | &gt;= 60 | &gt;= notices | 决策表“",
            "escalation-ladder | &gt; 30 | &gt; yellowLetters + 1 | “约谈后未报告日历日（无为-1）”"})
    void whatCannotBeReadIsRefused(String table, String from, String to, String message) {
        assertThatThrownBy(() -> check(table, from, to)).isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("文件" + table + ".dmn第").hasMessageContaining(message);
    }

    private static void check(String table, String from, String to) {
        String dmn = PaperTables.file(table);
        assertThat(dmn).contains(from);
        CHECK.check(table + ".dmn", dmn.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
