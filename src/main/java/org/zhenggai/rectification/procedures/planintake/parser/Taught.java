package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.Map;
import java.util.Set;

/**
 * What people have said about documents of one sender.
 *
 * @param labels  labels before a colon that no list knows, with what stands behind them
 * @param columns heads of columns, likewise
 * @param units   spellings of units
 * @param numbers examples of numbers: their kind begins a problem, or nothing
 */
public record Taught(Map<String, ItemField> labels, Map<String, ItemField> columns, Set<String> units,
        Map<String, ItemField> numbers) {

    /** Nothing. */
    public static final Taught NOTHING = new Taught(Map.of(), Map.of(), Set.of(), Map.of());
}
