package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what the areas of a table are measured, as its heads and what stands above it say. */
final class AreaUnits {

    private static final String MEASURES = "(万?亩|公顷|万?平方米|平方公里|平米|㎡|m²|m2)";
    private static final Pattern MEASURED = Pattern.compile("[(（](?:单位[:：])?" + MEASURES + "[)）]");
    private static final Pattern MEASURED_IN = Pattern.compile("单位[:：] *(?:[^:：]{1,6}、)?" + MEASURES);

    private AreaUnits() {}

    /** What the line above a table says: 单位：亩; null where it says nothing. */
    static String above(String text) {
        Matcher unit = MEASURED_IN.matcher(text);
        return unit.find() ? unit.group(1) : null;
    }

    /** The unit in a head, with its bracket; empty for none. */
    static String of(String head) {
        Matcher bracket = MEASURED.matcher(head);
        return bracket.find() ? bracket.group() : "";
    }
}
