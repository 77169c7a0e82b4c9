package org.zhenggai.rectification.ground.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.zhenggai.rectification.ground.engine.PlainText;

/** Brings what clients post (plain values, typed values, Spin JSON) to plain Java; nothing, blank and empty are the same: absent. */
final class SubmittedValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmittedValues() {}

    static Map<String, Object> plain(Map<String, Object> submitted) {
        Map<String, Object> plain = new LinkedHashMap<>();
        submitted.forEach((key, value) -> {
            Object unwrapped = unwrap(value);
            if (!absent(unwrapped)) {
                plain.put(key, unwrapped);
            }
        });
        return plain;
    }

    static boolean absent(Object value) {
        return value == null || value instanceof String text && PlainText.written(text).isEmpty()
                || value instanceof Collection<?> collection && collection.isEmpty();
    }

    private static Object unwrap(Object value) {
        if (value instanceof TypedValue typed) {
            return unwrap(typed.getValue());
        }
        if (value instanceof SpinJsonNode json) {
            return read(json.toString(), json);
        }
        return value;
    }

    /** A list may also be posted as a string that holds JSON; anything else comes back as it was. */
    static Object list(Object value) {
        return value instanceof String text ? read(text, text) : value;
    }

    private static Object read(String json, Object fallback) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            return fallback; // the field's own check says what is wrong with it
        }
    }
}
