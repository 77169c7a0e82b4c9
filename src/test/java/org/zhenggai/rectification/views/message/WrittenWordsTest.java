package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing that an officer wrote can be followed from a mail or a chat; it can still be read. */
class WrittenWordsTest {

    @Test
    void addressesAreWordsAtEveryDepth() {
        Map<String, Object> words = WrittenWords.of(Map.of("opinion", "见 https://evil.example/x?a=1 和 www.evil.com、evil.com.cn，问 a@b.cn",
                "count", 3,
                "comments", List.of(Map.of("number", 1, "text", "javascript:alert(1)"))));
        assertThat(words).containsEntry("opinion", "见 https：//evil.example/x?a=1 和 www．evil．com、evil．com．cn，问 a＠b．cn")
                .containsEntry("count", 3);
        assertThat(words.get("comments")).isEqualTo(List.of(Map.of("number", 1, "text", "javascript：alert(1)")));
    }

    @Test
    void whatOfficersUsuallyWriteStays() {
        Map<String, Object> usual = Map.of("opinion", "面积1.80亩；文号：铁东政〔2023〕1号，8:30前。\n第二行 A.B");
        assertThat(WrittenWords.of(usual)).isEqualTo(usual);
    }

    @Test
    void titleIsOneLine() {
        Templates templates = new Templates();
        Templates.Text text = templates.render(MessageKind.TASK, Map.of("taskName", "办理\r\nBcc: x@y.cn", "caseNumber", "A", "hasCase",
                true));
        assertThat(text.title()).doesNotContain("\n").doesNotContain("\r").doesNotContain("@");
    }
}
