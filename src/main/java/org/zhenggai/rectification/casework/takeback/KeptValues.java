package org.zhenggai.rectification.casework.takeback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.zhenggai.rectification.ground.engine.task.TaskFrame;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** Values of a form as a draft keeps them: what a page can be filled with again. */
final class KeptValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private KeptValues() {}

    /** The checked values, numbers as they were typed. */
    static String of(TaskSubmission form, TaskFrame task) {
        Map<String, Object> values = new LinkedHashMap<>();
        form.values().forEach((key, value) -> values.put(key, value instanceof BigDecimal && typed(task.sent().get(key)) != null
                ? typed(task.sent().get(key)) : plain(value)));
        return written(values);
    }

    static String written(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> map(String json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode node(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object typed(Object sent) {
        Object value = sent instanceof TypedValue known ? known.getValue() : sent;
        return value instanceof String || value instanceof Number ? value : null;
    }

    private static Object plain(Object value) {
        if (value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> row = new LinkedHashMap<>();
            map.forEach((key, one) -> row.put(String.valueOf(key), plain(one)));
            return row;
        }
        return value instanceof Collection<?> list ? list.stream().map(KeptValues::plain).toList() : value;
    }
}
