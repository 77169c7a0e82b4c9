package org.zhenggai.rectification.ground.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts become Markdown that shows them letter by letter; words of ours stay Markdown. A browser test looks at the form itself. */
class MarkdownTest {

    @ParameterizedTest
    @ValueSource(strings = {"山门镇1.80亩，2023-11-13起（吉0303行初1号）", "100%；50 + 50 = 100", "A-1、B#2：第3.2条", "时间 08:30"})
    void whatPeopleUsuallyWriteStaysAsItIs(String text) {
        assertThat(Markdown.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '│', quoteCharacter = '\0', value = {"# 标题│\\# 标题", "[x](y)│\\[x\\](y)", "<b>│\\<b\\>", "**粗**│\\*\\*粗\\*\\*",
            "1. 一│1\\. 一", "12) 一│12\\) 一", "- 一│\\- 一",
            "===│\\===", "http://x│http\\://x", "www.x│www\\.x", "a@b│a\\@b", "&lt;│\\&lt;", "a\\b│a\\\\b", "|a|│\\|a\\|"})
    void marksAreEscaped(String text, String expected) {
        assertThat(Markdown.text(text)).isEqualTo(expected);
    }

    @Test
    void everyLineBeginsAsOne() {
        assertThat(Markdown.text("一\n# 二\r\n    三")).isEqualTo("一\n\\# 二\n\u00A0\u00A0\u00A0\u00A0三");
    }

    @Test
    void oursStayAndTheirsAreText() {
        Markdown inner = Markdown.of("- %s\n", "*甲*");
        assertThat(Markdown.of("**退回意见** %s\n\n%s", "# 乙", inner)).hasToString("**退回意见** \\# 乙\n\n- \\*甲\\*\n");
        assertThat(Markdown.of("%s", 7)).hasToString("7");
    }

    @Test
    void onlyWhatAFormShowsInItsTextsIsEscaped() {
        FormTexts texts = new FormTexts();
        String form = """
                {"components":[{"type":"group","components":[{"type":"text","text":"### {{caseTitle}}"}]},{"type":"textfield","key":"reason"}]}""";
        assertThat(texts.shown(form, "caseTitle", "# x")).isEqualTo("\\# x");
        assertThat(texts.shown(form, "reason", "# x")).isEqualTo("# x");
        assertThat(texts.shown(form, "caseTitle", Markdown.of("# %s", "#"))).isEqualTo("# \\#");
        assertThat(texts.shown(form, "caseTitle", 3)).isEqualTo(3);
    }
}
