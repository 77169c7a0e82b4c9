package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An item as it was cut out of the document, its fields not yet read. */
final class RawItem {

    String path = "";
    /** The printed number; 0 for none. */
    int number;
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
    /** What was noticed while it was cut out. */
    final List<PlanWarning> doubts = new ArrayList<>();
    /** How often the document gives a field to this item. */
    final Map<PlanField, Integer> given = new HashMap<>();

    void add(PlanField field, String text) {
        List<String> texts = values.computeIfAbsent(field, key -> new ArrayList<>());
        if (!text.isBlank() && known.computeIfAbsent(field, key -> new HashSet<>()).add(text.strip())) {
            texts.add(text.strip());
        }
    }

    /** As {@link #add}, from a label of the item's own. */
    void label(PlanField field, String text) {
        add(field, text);
        if (!text.isBlank()) {
            given.merge(field, 1, Integer::sum);
        }
    }

    /** The field was read from a head that no list knows: somebody should look. */
    void guessed(PlanField field, String head) {
        PlanWarning doubt = ItemFields.guessed(field, head);
        if (doubt != null && !doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    /** Words about units in a sentence: each role and the date for itself where they say nothing else. @param from where they were found */
    void prose(String units, String from) {
        Map<PlanField, List<String>> duties = Prose.duties(units);
        doubts.add(new PlanWarning(PlanWarning.Code.INFERRED, "单位" + from, ItemFields.name(PlanField.RESPONSIBLE)));
        if (duties.isEmpty()) {
            add(PlanField.RESPONSIBLE, units);
            Stream.of(PlanField.COOPERATING, PlanField.SUPERVISING).forEach(field -> doubt(field, from));
        }
        if (!duties.isEmpty() && inherited.remove(PlanField.RESPONSIBLE)) {
            values.remove(PlanField.RESPONSIBLE); // a heading says whose place it is, the sentence who does it
            known.remove(PlanField.RESPONSIBLE);
        }
        boolean dated = has(PlanField.DEADLINE);
        duties.forEach((field, texts) -> {
            if (field != PlanField.DEADLINE || !dated) {
                texts.forEach(text -> add(field, text));
                doubt(field, from);
            }
        });
    }

    private void doubt(PlanField field, String from) {
        doubts.add(new PlanWarning(PlanWarning.Code.INFERRED, "“" + field.labels().get(0) + "”" + from, ItemFields.name(field)));
    }

    boolean has(PlanField field) {
        return values.containsKey(field) && !values.get(field).isEmpty();
    }

    String text(PlanField field, String between) {
        return String.join(between, values.getOrDefault(field, List.of()));
    }

    void replace(PlanField field, List<String> texts) {
        values.put(field, new ArrayList<>(texts));
    }
}
