package org.zhenggai.rectification.procedures.planintake.parser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a document that a person gives to a field of an item, read as the field is read. */
public final class Assignment {

    private static final Pattern LABEL = Pattern.compile("^ *([\\u4e00-\\u9fa5]{2,12}) *[:：]");

    private final String words;
    private final String label;

    /** @param words a line, or what of it was not read */
    public Assignment(String words) {
        String plain = words.strip();
        Ordinal ordinal = Ordinal.of(plain);
        String behind = ordinal == null || ordinal.length() >= plain.length() ? plain : plain.substring(ordinal.length());
        Matcher found = LABEL.matcher(behind);
        boolean labelled = found.find() && found.end() < behind.length();
        this.label = labelled ? found.group(1) : null;
        this.words = labelled ? behind.substring(found.end()).strip() : plain;
    }

    /** The label the words begin with, where no list knows it; empty for none. */
    public Optional<String> label() {
        return Optional.ofNullable(label).filter(text -> PlanField.of(text) == null);
    }

    /** What has to be changed at the item; null where the words say nothing that the field takes. */
    public ObjectNode change(PlanItem item, ItemField field, Predicate<String> knownUnit) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        return switch (field) {
            case PROBLEM -> change.put(field.draftName(), joined(item.problem()));
            case TARGET -> change.put(field.draftName(), joined(item.target()));
            case MEASURES -> {
                List<String> measures = new ArrayList<>(item.measures());
                measures.addAll(Measures.split(words));
                yield put(change, field, measures);
            }
            case RESPONSIBLE -> put(change, field, with(item.responsibleUnits(), knownUnit));
            case COOPERATING -> put(change, field, with(item.cooperatingUnits(), knownUnit));
            case SUPERVISING -> put(change, field, with(item.supervisingUnits(), knownUnit));
            case LEAD -> change.put(field.draftName(), with(List.of(), knownUnit).stream().findFirst().orElse(words));
            case DEADLINE -> change.put(field.draftName(), words);
            case CATEGORY -> {
                PlanItem.ItemCategory category = Categories.read(words, "", List.of(), false, new ArrayList<>());
                yield category == null ? null : change.put(field.draftName(), category.name());
            }
            case AREA, FARMLAND, BASIC -> {
                BigDecimal area = Areas.cell(words, field.label(), new ArrayList<>());
                yield area == null ? null : change.put(field.draftName(), area);
            }
            case NOTHING -> null;
        };
    }

    private String joined(String before) {
        return before.isBlank() ? words : before + "\n" + words;
    }

    private List<String> with(List<String> before, Predicate<String> knownUnit) {
        UnitNames.Reading reading = UnitNames.read(words, KnownNames.of(knownUnit));
        Set<String> names = new LinkedHashSet<>(before);
        if (reading.lead() != null) {
            names.add(reading.lead());
        }
        names.addAll(reading.names());
        names.addAll(reading.cooperating());
        names.addAll(reading.supervising());
        return List.copyOf(names);
    }

    private static ObjectNode put(ObjectNode change, ItemField field, List<String> texts) {
        ArrayNode list = change.putArray(field.draftName());
        texts.forEach(list::add);
        return change;
    }
}
