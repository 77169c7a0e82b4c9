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

    static final String SUFFIX = "(?:\\([^()]{1,10}\\))?(?:[及和与、][\\u4e00-\\u9fa5]{2,6})?";
    static final String ANY = alternatives(1);
    private static final Pattern FRAMED = Pattern.compile("【 *(" + ANY + ")" + SUFFIX + " *】 *:?|\\[ *(" + ANY + ")" + SUFFIX
            + " *\\] *:?");
    /** Some papers close a label with a full stop, or with a space only, and scans take its colon for a semicolon: 整改目标。恢复耕种。 */
    static final Pattern AT_START = Pattern.compile("^ *(?:(" + ANY + ")" + SUFFIX + " *:|(" + alternatives(4) + ") *。(?=.)|("
            + alternatives(4) + ") (?=[^ :：])|(" + alternatives(4) + ") *;(?=[^ ;]{2}))");
    /** Labels about people and papers come in too many forms to list: 牵头县领导, 包案负责人. */
    private static final Pattern UNKNOWN_LABEL = Pattern.compile(
            "^ *[\\u4e00-\\u9fa5]{0,6}(?:领导|负责人|责任人|联系人|联络员|电话|来源|性质|坐标|进展|状态|文号) *:");
    private static final Pattern INSIDE = Pattern.compile("(?<![\\u4e00-\\u9fa5])(" + alternatives(4) + ")" + SUFFIX + " *:");
    /** The same behind the end of a sentence, where line ends got lost. */
    private static final Pattern STOPPED = Pattern.compile("(?<=[。;] {0,2}|[^ :] )(?:(" + alternatives(4) + ") *。(?=.)|(" + alternatives(2)
            + ") *:)");
    /** A goal that a sentence tells: 整改目标是…. */
    private static final Pattern TOLD = Pattern.compile("(?:^ *|(?<=[。;] {0,2}))(整改目标|工作目标|目标要求|整改要求)(?:是|为)[:,]?(?!否|什么)");
    /** The same of any field, in documents that do so again and again: 责任单位为甲局，整改时限为5月底. */
    static final Pattern SAID = Pattern.compile("(?:^ *|(?<=[。;,] {0,2}))(" + alternatives(4) + ")(?:分别)?(?:为|是)[:,]?(?!否|什么|不)");
    private static final Pattern AHEAD = Pattern.compile(alternatives(4) + SUFFIX + " *[:：]");
    private static final Pattern BARE = Pattern.compile("^ *(" + alternatives(4) + ") *$");
    private static final Pattern UNKNOWN_FRAME = Pattern.compile("^【[\\u4e00-\\u9fa5]{2,8}】");

    /** Characters of a label with what stands behind it. */
    private static final int LONGEST = 40;

    private Labels() {}

    private static String alternatives(int shortest) {
        List<String> labels = Arrays.stream(PlanField.values()).flatMap(field -> field.labels().stream())
                .filter(label -> label.length() >= shortest).sorted(Comparator.comparingInt(String::length).reversed()).toList();
        // most characters begin no label: only the others are worth trying them all
        String first = labels.stream().map(label -> label.substring(0, 1)).distinct().collect(Collectors.joining("", "(?=[", "])(?:"));
        return labels.stream().map(label -> label.chars().mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining(" {0,2}"))).collect(Collectors.joining("|", first, ")"));
    }

    /** Takes a text apart: every character but the marks around brackets and behind labels is in one token. */
    static List<Token> tokens(String text) {
        return tokens(text, SpokenLabels.NONE);
    }

    /** As {@link #tokens(String)}; @param spoken labels of the document that no list knows */
    static List<Token> tokens(String text, SpokenLabels spoken) {
        String folded = Brackets.round(Fold.fold(text));
        List<Token> bracketed = new ArrayList<>();
        List<int[]> brackets = Brackets.find(folded, bracketed);
        String outside = masked(folded, brackets);
        List<Token> tokens = new ArrayList<>();
        int open = 0;
        PlanField field = null;
        int label = 0;
        Marks found = mayMark(outside) || spoken.says() ? new Marks(outside, spoken) : null;
        for (Matcher next = found == null ? null : found.next(0); next != null; next = found.next(next.end())) {
            pieces(field, label, open, next.start(), brackets, tokens);
            field = field(next, spoken);
            label = next.start();
            open = next.end();
        }
        if (field == null) {
            Token alone = alone(outside);
            if (alone != null) {
                field = alone.field();
                open = alone.from();
            }
        }
        pieces(field, label, open, text.length(), brackets, tokens);
        tokens.addAll(bracketed);
        tokens.sort(Comparator.comparingInt(Token::label));
        return tokens;
    }

    /** Whether the text has any of the marks without which nothing in it is a label: most lines have none, and are not looked through. */
    private static boolean mayMark(String folded) {
        if (folded.length() > 5 && (folded.lastIndexOf("目标", 8) >= 0 || folded.lastIndexOf("整改", 8) >= 0)) {
            return true;
        }
        for (int i = 0; i < folded.length(); i++) {
            if (":;【[ ".indexOf(folded.charAt(i)) >= 0 || folded.charAt(i) == '。' && i + 1 < folded.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a label with its colon begins at the place: a space before it is one that parts. */
    static boolean beginsAt(String text, int at) {
        return AHEAD.matcher(text).region(at, Math.min(text.length(), at + LONGEST)).lookingAt();
    }

    /** Whether the text is a label, so that the space behind it parts it from its value. */
    static boolean is(String text) {
        return text.length() >= 4 && PlanField.of(text) != null;
    }

    /** A label in a line of its own, or one that no list holds. */
    private static Token alone(String folded) {
        Matcher bare = BARE.matcher(folded);
        if (folded.length() <= LONGEST && bare.find()) {
            return new Token(PlanField.of(bare.group(1)), 0, folded.length(), folded.length(), false);
        }
        for (Pattern unknown : List.of(UNKNOWN_FRAME, UNKNOWN_LABEL)) {
            Matcher matcher = unknown.matcher(folded);
            if (matcher.find()) {
                return new Token(PlanField.IGNORED, 0, matcher.end(), folded.length(), false);
            }
        }
        return null;
    }

    /** The value between two labels, in as many pieces as brackets with labels leave of it. */
    private static void pieces(PlanField field, int label, int from, int to, List<int[]> brackets, List<Token> into) {
        int at = from;
        boolean first = true;
        for (int i = firstBehind(brackets, from); i < brackets.size() && brackets.get(i)[0] < to; i++) {
            int[] bracket = brackets.get(i);
            if (bracket[0] >= at) {
                if (first || bracket[0] > at) {
                    into.add(new Token(first ? field : null, first ? label : at, at, bracket[0], false));
                }
                first = false;
                at = bracket[1];
            }
        }
        if (first && field != null || at < to) {
            into.add(new Token(first ? field : null, first ? label : at, at, Math.max(at, to), false));
        }
    }

    private static int firstBehind(List<int[]> brackets, int from) {
        int low = 0;
        int high = brackets.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (brackets.get(middle)[0] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String masked(String folded, List<int[]> brackets) {
        if (brackets.isEmpty()) {
            return folded;
        }
        StringBuilder masked = new StringBuilder(folded);
        brackets.forEach(bracket -> {
            for (int i = bracket[0]; i < bracket[1]; i++) {
                masked.setCharAt(i, '\u0001');
            }
        });
        return masked.toString();
    }

    /** The labels of a text in order. What a pattern found is kept until it is passed: each pattern goes over the text once. */
    private static final class Marks {

        private final List<Matcher> matchers;
        private final boolean[] over;
        private final boolean[] found;

        Marks(String folded, SpokenLabels spoken) {
            matchers = Stream.concat(Stream.of(FRAMED, AT_START, INSIDE, STOPPED, TOLD).map(pattern -> pattern.matcher(folded)),
                    Stream.concat(spoken.isEmpty() ? Stream.empty() : Stream.of(
                            spoken.matcher(folded)), spoken.says() ? Stream.of(SAID.matcher(folded)) : Stream.empty())).toList();
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

    static PlanField field(Matcher matcher) {
        return field(matcher, SpokenLabels.NONE);
    }

    private static PlanField field(Matcher matcher, SpokenLabels spoken) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                PlanField field = PlanField.of(matcher.group(i));
                return field == null ? spoken.field(matcher.group(i)) : field;
            }
        }
        throw new IllegalStateException("a match without label");
    }
}
