package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An item as it was cut out of the document, its fields not yet read. */
final class RawItem {

    String path = "";
    String heading = "";
    /** The text of the item's own heading and the paragraphs before its first label. */
    String body = "";
    int from;
    int to;
    final Map<PlanField, List<String>> values = new EnumMap<>(PlanField.class);
    private final Map<PlanField, Set<String>> known = new EnumMap<>(PlanField.class);
    /** Column heads by field: a head may carry the unit of its numbers. */
    final Map<PlanField, String> heads = new EnumMap<>(PlanField.class);
    /** Fields that only the group's heading gives. */
    final Set<PlanField> inherited = EnumSet.noneOf(PlanField.class);

    void add(PlanField field, String text) {
        List<String> texts = values.computeIfAbsent(field, key -> new ArrayList<>());
        if (!text.isBlank() && known.computeIfAbsent(field, key -> new HashSet<>()).add(text.strip())) {
            texts.add(text.strip());
        }
    }

    boolean has(PlanField field) {
        return values.containsKey(field) && !values.get(field).isEmpty();
    }

    String text(PlanField field, String between) {
        return String.join(between, values.getOrDefault(field, List.of()));
    }
}
