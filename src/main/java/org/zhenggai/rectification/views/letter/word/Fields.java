package org.zhenggai.rectification.views.letter.word;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a template may name.
 *
 * @param texts  single values: {@code {{name}}}
 * @param blocks lists whose entries repeat paragraphs, with the fields of an entry: {@code {{?name}}…{{field}}…{{/name}}}
 * @param tables lists whose entries repeat the row of a table that holds {@code {{name}}}: {@code [field]}
 */
public record Fields(Set<String> texts, Map<String, Set<String>> blocks, Map<String, Set<String>> tables) {

    /** Fields with these single values, by blanks. */
    public static Fields of(String texts) {
        return new Fields(words(texts), Map.of(), Map.of());
    }

    /** The same and more single values. */
    public Fields and(String more) {
        Set<String> all = new LinkedHashSet<>(texts);
        all.addAll(words(more));
        return new Fields(all, blocks, tables);
    }

    /** The same and a list that repeats paragraphs. */
    public Fields block(String name, String fields) {
        return new Fields(texts, with(blocks, name, fields), tables);
    }

    /** The same and a list that repeats a table's row. */
    public Fields table(String name, String fields) {
        return new Fields(texts, blocks, with(tables, name, fields));
    }

    private static Map<String, Set<String>> with(Map<String, Set<String>> lists, String name, String fields) {
        Map<String, Set<String>> all = new LinkedHashMap<>(lists);
        all.put(name, words(fields));
        return all;
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+")));
    }
}
