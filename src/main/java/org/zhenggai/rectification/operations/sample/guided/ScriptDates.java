package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Fills in dates that the script counts from the day of the act: {@code @today}, {@code @today+20}, {@code @today-3}. */
final class ScriptDates {

    private static final String TODAY = "@today";

    private ScriptDates() {}

    static JsonNode filled(JsonNode node, LocalDate today) {
        if (node.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> filled.set(field.getKey(), filled(field.getValue(), today)));
            return filled;
        }
        if (node.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> filled.add(filled(item, today)));
            return filled;
        }
        String text = node.isTextual() ? node.asText() : "";
        if (!text.startsWith(TODAY)) {
            return node;
        }
        String days = text.substring(TODAY.length());
        return JsonNodeFactory.instance.textNode(today.plusDays(days.isEmpty() ? 0 : Integer.parseInt(days)).toString());
    }
}
