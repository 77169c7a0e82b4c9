package org.zhenggai.rectification.procedures.planintake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** What is odd about the name of a case, so that a person looks at it before it stands in every paper. */
final class TitleDoubts {

    private static final Pattern BRACKET = Pattern.compile("[\\[\\]【】{}<>《》()]|（(?![一二三四五六七八九十\\d]{1,3}）)|(?<!（[一二三四五六七八九十\\d]{1,3})）");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]");
    /** Words with which nothing ends, and marks with which nothing begins. */
    private static final Pattern HALF = Pattern.compile(".*[的了和与及或对为其之将把被由从向于以因、，,：:；;]$|^[的了和与及或、，,。：:；;）].*");
    private static final int SHORTEST = 6;

    private TitleDoubts() {}

    /** @param all names of all cases, this one among them */
    static List<String> of(String title, List<String> all) {
        List<String> doubts = new ArrayList<>();
        if (BRACKET.matcher(title).find()) {
            doubts.add("含有括号");
        }
        if (LETTERS.matcher(title).find()) {
            doubts.add("含有字母");
        }
        if (title.length() < SHORTEST || HALF.matcher(title).matches()) {
            doubts.add("可能不完整");
        }
        if (Collections.frequency(all, title) > 1) {
            doubts.add("与另一案件同名");
        }
        return List.copyOf(doubts);
    }
}
