package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.Map;
import java.util.Set;

/**
 * What people have said about documents of one sender.
 *
 * @param labels  labels before a colon that no list knows, with what stands behind them
 * @param columns heads of columns, likewise
 * @param units   spellings of units
 */
public record Taught(Map<String, ItemField> labels, Map<String, ItemField> columns, Set<String> units) {

    /** Nothing. */
    public static final Taught NOTHING = new Taught(Map.of(), Map.of(), Set.of());
}
