package org.zhenggai.rectification.operations.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fills a form in as a person in front of it would: under {@code list+} the rows that the form shows get the answers added;
 * {@code @option <list> <word>} ticks the option of the list whose label contains the word.
 */
final class FormFill {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPTION = "@option ";
    private static final String ADDED = "+";

    private FormFill() {}

    static Map<String, Object> in(JsonNode form, Map<String, Object> shown) {
        Map<String, Object> filled = new LinkedHashMap<>();
        form.properties().forEach(field -> {
            String key = field.getKey();
            if (key.endsWith(ADDED)) {
                String list = key.substring(0, key.length() - ADDED.length());
                filled.put(list, added(field.getValue(), json(shown.get(list))));
            } else {
                filled.put(key, value(field.getValue(), shown));
            }
        });
        return filled;
    }

    /** Whether it needs what the form shows: working that out costs as much as the submission itself. */
    static boolean refersToShown(JsonNode form) {
        return form.propertyStream().anyMatch(field -> field.getKey().endsWith(ADDED) || field.getValue().toString().contains(OPTION));
    }

    private static Object added(JsonNode given, JsonNode shown) {
        ArrayNode rows = JSON.createArrayNode();
        for (int i = 0; i < given.size(); i++) {
            ObjectNode row = i < shown.size() ? shown.get(i).deepCopy() : JSON.createObjectNode();
            given.get(i).properties().forEach(field -> row.set(field.getKey(), field.getValue()));
            rows.add(row);
        }
        return plain(rows);
    }

    private static Object value(JsonNode given, Map<String, Object> shown) {
        if (given.isArray() && given.path(0).isTextual()) {
            return given.valueStream().map(item -> option(item.asText(), shown)).toList();
        }
        return given.isTextual() ? option(given.asText(), shown) : plain(given);
    }

    private static Object option(String text, Map<String, Object> shown) {
        if (!text.startsWith(OPTION)) {
            return text;
        }
        String[] parts = text.substring(OPTION.length()).split(" ", 2);
        for (JsonNode option : json(shown.get(parts[0]))) {
            if (option.path("label").asText().contains(parts[1])) {
                return option.path("value").asText();
            }
        }
        throw new IllegalStateException("表单的选项" + parts[0] + "中没有“" + parts[1] + "”");
    }

    private static Object plain(JsonNode value) {
        return JSON.convertValue(value, Object.class);
    }

    /** Lists come from the engine as JSON; what is no JSON is no list. */
    private static JsonNode json(Object shown) {
        try {
            return shown == null ? JSON.createArrayNode() : JSON.readTree(shown.toString());
        } catch (JsonProcessingException e) {
            return JSON.createArrayNode();
        }
    }
}
