package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds labels (整改目标：, 【责任单位】, （牵头单位:…;完成时限:…）) in a line and takes it apart. */
final class Labels {

    /** A label's value as printed; {@code bracketed} where it stood inside a bracket beside other text. */
    record Value(PlanField field, String text, boolean bracketed) {}

    /** @param before the text before the first label, or around the brackets */
    record Split(String before, List<Value> values) {}

    private static final String SUFFIX = "(?:\\([^()]{1,10}\\))?(?:[及和与、][\\u4e00-\\u9fa5]{2,6})?";
    private static final String ANY = alternatives(1);
    private static final Pattern FRAMED = Pattern.compile("【 *(" + ANY + ")" + SUFFIX + " *】 *:?|\\[ *(" + ANY + ")" + SUFFIX
            + " *\\] *:?");
    /** Some papers close a label with a full stop: 整改目标。恢复耕种。 */
    private static final Pattern AT_START = Pattern.compile("^ *(?:(" + ANY + ")" + SUFFIX + " *:|(" + alternatives(4) + ") *。(?=.))");
    /** Labels about people and papers come in too many forms to list: 牵头县领导, 包案负责人. */
    private static final Pattern UNKNOWN_LABEL = Pattern.compile(
            "^ *[\\u4e00-\\u9fa5]{0,6}(?:领导|负责人|责任人|联系人|联络员|电话|来源|性质|坐标|进展|状态|文号) *:");
    private static final Pattern INSIDE = Pattern.compile("(?<![\\u4e00-\\u9fa5])(" + alternatives(4) + ")" + SUFFIX + " *:");
    private static final Pattern BARE = Pattern.compile("^ *(" + alternatives(4) + ") *$");
    private static final Pattern BRACKET = Pattern.compile("\\( *(" + ANY + ")" + SUFFIX + " *:");
    private static final Pattern UNKNOWN_FRAME = Pattern.compile("^【[\\u4e00-\\u9fa5]{2,8}】");

    private Labels() {}

    private static String alternatives(int shortest) {
        List<String> labels = Arrays.stream(PlanField.values()).flatMap(field -> field.labels().stream())
                .filter(label -> label.length() >= shortest).sorted(Comparator.comparingInt(String::length).reversed()).toList();
        // most characters begin no label: only the others are worth trying them all
        String first = labels.stream().map(label -> label.substring(0, 1)).distinct().collect(Collectors.joining("", "(?=[", "])(?:"));
        return labels.stream().map(label -> label.chars().mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining(" {0,2}"))).collect(Collectors.joining("|", first, ")"));
    }

    /** Whether the text begins with a label. */
    static boolean startsWithLabel(String text) {
        return firstAtStart(text) != null;
    }

    static PlanField firstAtStart(String text) {
        String folded = Fold.fold(text);
        Matcher framed = FRAMED.matcher(folded);
        if (framed.lookingAt()) {
            return field(framed);
        }
        Matcher start = AT_START.matcher(folded);
        if (start.find()) {
            return field(start);
        }
        if (UNKNOWN_LABEL.matcher(folded).find()) {
            return PlanField.IGNORED;
        }
        Matcher bare = BARE.matcher(folded);
        return bare.find() ? PlanField.of(bare.group(1)) : null;
    }

    static Split split(String text) {
        List<Value> bracketed = new ArrayList<>();
        String rest = takeBrackets(text, bracketed);
        String folded = Fold.fold(rest);
        List<int[]> marks = new ArrayList<>();
        List<PlanField> fields = new ArrayList<>();
        Marks found = new Marks(folded);
        for (Matcher next = found.next(0); next != null; next = found.next(next.end())) {
            marks.add(new int[] {next.start(), next.end()});
            fields.add(field(next));
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1)[0] : rest.length();
            values.add(new Value(fields.get(i), rest.substring(marks.get(i)[1], end).strip(), false));
        }
        values.addAll(bracketed);
        String before = marks.isEmpty() ? rest : rest.substring(0, marks.get(0)[0]);
        if (marks.isEmpty()) {
            Matcher bare = BARE.matcher(folded);
            Matcher unknown = UNKNOWN_FRAME.matcher(folded);
            Matcher unlisted = UNKNOWN_LABEL.matcher(folded);
            if (bare.find()) {
                values.add(0, new Value(PlanField.of(bare.group(1)), "", false));
                before = "";
            } else if (unknown.find() || unlisted.find()) {
                int end = folded.startsWith("【") ? unknown.end() : unlisted.end();
                values.add(0, new Value(PlanField.IGNORED, rest.substring(end), false));
                before = "";
            }
        }
        return new Split(before.strip(), values);
    }

    /** The labels of a text in order. What a pattern found is kept until it is passed: each pattern goes over the text once. */
    private static final class Marks {

        private final List<Matcher> matchers;
        private final boolean[] over;
        private final boolean[] found;

        Marks(String folded) {
            matchers = Stream.of(FRAMED, AT_START, INSIDE).map(pattern -> pattern.matcher(folded)).toList();
            over = new boolean[matchers.size()];
            found = new boolean[matchers.size()];
        }

        /** @param from 0, or where the last one ended */
        Matcher next(int from) {
            Matcher best = null;
            for (int i = 0; i < matchers.size(); i++) {
                Matcher matcher = matchers.get(i);
                if (!over[i] && (!found[i] || matcher.start() < from)) {
                    found[i] = from <= length(matcher) && matcher.find(from);
                    over[i] = !found[i];
                }
                if (!over[i] && (best == null || matcher.start() < best.start())) {
                    best = matcher;
                }
            }
            return best;
        }

        private static int length(Matcher matcher) {
            return matcher.regionEnd();
        }
    }

    private static PlanField field(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return PlanField.of(matcher.group(i));
            }
        }
        throw new IllegalStateException("a match without label");
    }

    private static String takeBrackets(String text, List<Value> into) {
        String folded = Fold.fold(text);
        Matcher bracket = BRACKET.matcher(folded);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (from <= text.length() && bracket.find(from)) {
            int close = Fold.closing(folded, bracket.start());
            int end = close < 0 ? text.length() : close;
            for (String part : parts(text.substring(bracket.start() + 1, end))) {
                Matcher label = AT_START.matcher(Fold.fold(part));
                if (label.lookingAt()) {
                    into.add(new Value(field(label), part.substring(label.end()).strip(), true));
                }
            }
            rest.append(text, from, bracket.start());
            from = end + 1;
        }
        return from == 0 ? text : from > text.length() ? rest.toString() : rest.append(text, from, text.length()).toString();
    }

    /** Parts of a bracket, each beginning with a label. */
    private static List<String> parts(String inside) {
        List<StringBuilder> parts = new ArrayList<>();
        for (String piece : inside.split("(?<=[;；。，,、\\n ])")) {
            if (parts.isEmpty() || AT_START.matcher(Fold.fold(piece)).lookingAt()) {
                parts.add(new StringBuilder());
            }
            parts.get(parts.size() - 1).append(piece);
        }
        return parts.stream().map(part -> Fold.withoutEnd(part.toString().strip(), ";；。，,、")).toList();
    }
}
