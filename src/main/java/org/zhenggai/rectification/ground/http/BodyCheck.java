package org.zhenggai.rectification.ground.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.zhenggai.rectification.ground.engine.PlainText;

/** Reads a body before anyone else does and says what nobody behind it could take. */
final class BodyCheck {

    /** Digits of a number, sign, point and exponent included; areas and ids have twenty. */
    private static final int LONGEST_NUMBER = 100;
    /** Written out, a number with a larger exponent would fill the memory. */
    private static final int LARGEST_EXPONENT = 100;

    private static final String UNSTORABLE = "参数含有不能保存的字符（空字符或残缺的字符），请删除后重新提交";

    private final JsonFactory factory;
    private final RequestSettings settings;

    BodyCheck(RequestSettings settings) {
        this.settings = settings;
        this.factory = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(settings.maxDepth())
                .maxStringLength(settings.maxText()).maxNumberLength(LONGEST_NUMBER).build()).build();
    }

    /** What is wrong with a JSON text, in Chinese; null when nothing is. */
    String json(byte[] body) throws IOException {
        if (body.length == 0) {
            return null; // whoever needs a body says so
        }
        try (JsonParser parser = factory.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String problem = problem(parser, token);
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        } catch (StreamConstraintsException e) {
            return "请求内容过深或过长：最多" + settings.maxDepth() + "层，每段文字最多" + settings.maxText() + "字，每个数最多" + LONGEST_NUMBER + "位";
        } catch (JsonProcessingException e) {
            return "请求内容不是正确的JSON" + (e.getLocation() == null ? "" : "，请检查第" + e.getLocation().getLineNr() + "行第"
                    + e.getLocation().getColumnNr() + "列附近");
        }
    }

    private static String problem(JsonParser parser, JsonToken token) throws IOException {
        boolean text = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
        if (text && !PlainText.isStorable(parser.getText())) {
            String field = token == JsonToken.FIELD_NAME || parser.currentName() == null ? "字段名或文字" : "字段“" + parser.currentName() + "”";
            return field + "含有不能保存的字符（空字符或残缺的字符），请删除后重新提交";
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && Math.abs(exponent(parser.getText())) > LARGEST_EXPONENT) {
            return "数值“" + parser.getText() + "”超出范围，请核对";
        }
        return null;
    }

    private static long exponent(String number) {
        int at = Math.max(number.indexOf('e'), number.indexOf('E'));
        return at < 0 ? 0 : Long.parseLong(cut(number.substring(at + 1)));
    }

    /** More digits say no more than that it is too large. */
    private static String cut(String digits) {
        return digits.length() > 12 ? digits.substring(0, 12) : digits;
    }

    /** What is wrong with the parameters of an address, still encoded; null when nothing is. */
    static String encoded(String parameters) {
        return parameters.contains("%00") || parameters.indexOf('\0') >= 0 ? UNSTORABLE : null;
    }

    /** What is wrong with a form's fields; null when nothing is. A name without a sign of equality has no value. */
    static String fields(Map<String, String[]> fields) {
        return fields.entrySet().stream().allMatch(field -> PlainText.isStorable(field.getKey())
                && Arrays.stream(field.getValue()).filter(Objects::nonNull).allMatch(PlainText::isStorable)) ? null : UNSTORABLE;
    }
}
