package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits measures at their printed ordinals (一是, （1）, ①, 1.), never at semicolons. */
final class Measures {

    private static final List<Pattern> STYLES = List.of(
            Pattern.compile("([一二三四五六七八九十]{1,3})(?:是|要|则)[,，:]?"),
            Pattern.compile("第([一二三四五六七八九十]{1,3})[,，、:]"),
            Pattern.compile("\\( *([一二三四五六七八九十]{1,3}) *\\) *[、.]?"),
            Pattern.compile("\\( *(\\d{1,2}) *\\) *[、.]?"),
            Pattern.compile("([①-⑳]) *[、.]?"),
            Pattern.compile("(?<![\\d.])(\\d{1,2}) *(?:\\.(?!\\d)|\\.(?=20\\d{2}年)|、)"),
            Pattern.compile("(?<![\\d.(])(\\d{1,2})\\)"),
            Pattern.compile("([一二三四五六七八九十]{1,3})、"));

    /** Steps that follow each other. */
    private static final Pattern ARROW = Pattern.compile(" *(?:→|⇒|➡|=>|->) *");

    private Measures() {}

    static List<String> split(String printed) {
        String text = printed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        String folded = Fold.fold(text);
        List<int[]> best = List.of();
        for (Pattern style : STYLES) {
            List<int[]> marks = marks(style, folded);
            if (!marks.isEmpty() && (best.isEmpty() || marks.get(0)[0] < best.get(0)[0])) {
                best = marks;
            }
        }
        if (best.isEmpty() || best.size() == 1 && best.get(0)[0] > 0) {
            return ARROW.matcher(text).find() ? Arrays.stream(ARROW.split(text)).map(Measures::clean).filter(one -> !one.isEmpty()).toList()
                    : List.of(clean(text));
        }
        List<String> measures = new ArrayList<>();
        String before = text.substring(0, best.get(0)[0]).strip();
        if (!before.isEmpty() && !before.endsWith("：") && !before.endsWith(":")) {
            measures.add(clean(before));
        }
        for (int i = 0; i < best.size(); i++) {
            String part = clean(text.substring(best.get(i)[1], i + 1 < best.size() ? best.get(i + 1)[0] : text.length()));
            if (!part.isEmpty()) {
                measures.add(part);
            }
        }
        if (measures.size() > 1) {
            measures.replaceAll(measure -> Fold.withoutEnd(measure, "；;"));
        }
        return measures;
    }

    /** Where the ordinals 1, 2, 3 … of one style begin and end, each at the beginning of a sentence. */
    private static List<int[]> marks(Pattern style, String folded) {
        List<int[]> marks = new ArrayList<>();
        Matcher found = style.matcher(folded);
        int from = 0;
        while (found.find(from)) {
            from = found.end();
            if (Fold.number(found.group(1)) == marks.size() + 1 && beginsSentence(folded, found.start())) {
                marks.add(new int[] {found.start(), found.end()});
            }
        }
        return marks;
    }

    private static boolean beginsSentence(String folded, int at) {
        int before = at - 1;
        if (folded.charAt(at) >= '①' && folded.charAt(at) <= '⑳') {
            return true;
        }
        while (before >= 0 && folded.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || "。;:!,\n)】".indexOf(folded.charAt(before)) >= 0 || before < at - 1;
    }

    private static String clean(String text) {
        return Fold.close(text.strip());
    }
}
