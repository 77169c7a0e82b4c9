package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of number that a person has named by an example (编号A-1, 第1号): each begins a problem, or is said to begin nothing. */
final class TaughtNumbers {

    private static final String NUMBER = "[\\d一二三四五六七八九十百]{1,4}";
    private static final Pattern EXAMPLE = Pattern.compile("^([^\\d一二三四五六七八九十百]{0,12})" + NUMBER + "([^\\d一二三四五六七八九十百]{0,6})$");
    /** Characters of a line that its number may take. */
    private static final int LONGEST = 64;

    private final Map<Pattern, ItemField> kinds = new LinkedHashMap<>();
    private final Map<Pattern, String> spelled = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    TaughtNumbers(Map<String, ItemField> examples) {
        examples.forEach((example, field) -> {
            Matcher parts = EXAMPLE.matcher(Fold.fold(example));
            if (parts.matches()) {
                Pattern kind = Pattern.compile(" *" + Pattern.quote(parts.group(1)) + " *(" + NUMBER + ") *" + Pattern.quote(parts.group(2))
                        + "[:、. ]*");
                kinds.put(kind, field);
                spelled.put(kind, example);
            }
        });
    }

    /** Whether a spelling has a number in it, with something beside it by which its kind is known. */
    static boolean isExample(String spelling) {
        Matcher parts = EXAMPLE.matcher(Fold.fold(spelling));
        return parts.matches() && parts.group(1).length() + parts.group(2).length() > 0;
    }

    /** The number the text begins with; what is taught goes before what is known. */
    Ordinal of(String text) {
        if (!kinds.isEmpty()) {
            String folded = Fold.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            for (Map.Entry<Pattern, ItemField> kind : kinds.entrySet()) {
                Matcher found = kind.getKey().matcher(folded);
                if (found.lookingAt()) {
                    used.add(spelled.get(kind.getKey()));
                    return kind.getValue() == ItemField.PROBLEM ? new Ordinal(Ordinal.Style.NAMED, Fold.number(found.group(1)), found.group(
                            1), found.end()) : null;
                }
            }
        }
        return Ordinal.of(text);
    }

    /** The examples whose kind was met. */
    Set<String> used() {
        return used;
    }
}
