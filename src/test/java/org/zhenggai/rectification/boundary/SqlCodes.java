package org.zhenggai.rectification.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.boundary.Tables.Piece;

/**
 * Names of enumerations, tasks and entries that stand as literals in SQL, where no compiler sees them.
 *
 * @param labels what is shown for a constant of an enumeration; several where several enumerations have it, none where it has no words
 * @param others names of tasks in models, and texts that code writes
 */
record SqlCodes(Map<String, Set<String>> labels, Set<String> others) {

    /** @param shown the text that stands for it in a {@code case}, null for none */
    record Code(String name, String shown) {}

    private static final Pattern CODE = Pattern.compile("--[^\\n]*|/\\*.*?\\*/"
            + "|'(?<code>[A-Z][A-Z0-9_]+|[A-Z][a-z]+_\\w+)'(?:\\s+then\\s+'(?<shown>[^']*)')?|'(?:[^']|'')*'", Pattern.DOTALL);

    static List<Code> read(String sql) {
        List<Code> codes = new ArrayList<>();
        Matcher found = CODE.matcher(sql);
        while (found.find()) {
            if (found.group("code") != null) {
                codes.add(new Code(found.group("code"), found.group("shown")));
            }
        }
        return codes;
    }

    /** Literals that are no constant and no task, and words that are not the constant's. */
    Set<String> wrong(Collection<Piece> pieces) {
        Set<String> wrong = new TreeSet<>();
        pieces.forEach(piece -> read(piece.sql()).forEach(code -> {
            Set<String> words = labels.get(code.name());
            if (words == null && !others.contains(code.name())) {
                wrong.add(piece.where() + ": '" + code.name() + "'");
            } else if (code.shown() != null && words != null && !words.isEmpty() && !words.contains(code.shown().strip())) {
                wrong.add(piece.where() + ": '" + code.name() + "' is " + words + " and not " + code.shown());
            }
        }));
        return wrong;
    }
}
