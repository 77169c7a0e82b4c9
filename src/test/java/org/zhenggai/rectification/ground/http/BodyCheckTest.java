package org.zhenggai.rectification.ground.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** What no column can hold and nobody should read does not get past the door; the rest does. */
class BodyCheckTest {

    static final RequestSettings SETTINGS = new RequestSettings(DataSize.ofKilobytes(64), 20, 1000,
            new RequestSettings.Rate(3, Duration.ofSeconds(30)), new RequestSettings.Rate(2, Duration.ofSeconds(10)), 100);
    private final BodyCheck check = new BodyCheck(SETTINGS);

    private String json(String text) throws IOException {
        return json(text, StandardCharsets.UTF_8);
    }

    private String json(String text, Charset charset) throws IOException {
        return check.json(text.getBytes(charset));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":"x\\u0000"}       | 字段“a”含有不能保存的字符
            {"a":["\\ud800"]}      | 含有不能保存的字符
            {"a":{"b":"\\udc00"}}  | 字段“b”含有不能保存的字符
            {"\\u0000":1}          | 含有不能保存的字符
            {"a":1E1000000000}     | 数值“1E1000000000”超出范围
            {"a":1E-1000000000}    | 超出范围
            {"a":1E99999999999999} | 超出范围
            {"a":1                 | 不是正确的JSON
            {"a":}                 | 第1行第
            """)
    void refused(String text, String message) throws IOException {
        assertThat(json(text)).contains(message);
    }

    @Test
    void tooMuchIsRefused() throws IOException {
        assertThat(json("[".repeat(10_000))).contains("最多20层");
        assertThat(json("{\"a\":\"" + "x".repeat(1001) + "\"}")).contains("最多1000字");
        assertThat(json("1".repeat(101))).contains("最多100位");
    }

    @Test
    void whatPeopleWriteIsTaken() throws IOException {
        List<String> good = List.of("", "{}", "null", "{\"说明\":\"第一行\\n第二行 😀 \\ud83d\\ude00 \\\\u0000 𠮷野\"}",
                "{\"mu\":1.50,\"e\":6.02E23}",
                "[".repeat(20) + "]".repeat(20), "\uFEFF{\"a\":1}");
        for (String text : good) {
            assertThat(json(text)).as(text).isNull();
        }
        assertThat(json("{\"a\":\"山门镇\"}", StandardCharsets.UTF_16BE)).isNull();
        assertThat(json("{\"a\":\"\\u0000\"}", StandardCharsets.UTF_16LE)).contains("不能保存");
    }

    @Test
    void parameters() {
        assertThat(BodyCheck.encoded("a=1&b=%E5%B1%B1")).isNull();
        assertThat(BodyCheck.encoded("a=x%00")).contains("空字符");
    }

    @Test
    void fieldsOfFormsMayHaveNoValue() {
        assertThat(BodyCheck.fields(Map.of("a", new String[] {null, "山"}))).isNull();
        assertThat(BodyCheck.fields(Map.of("a", new String[] {null, "x\0"}))).contains("空字符");
    }
}
