package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brackets that say who does it until when: （牵头单位:…;完成时限:…）, or without labels （…牵头，…配合，6月底前完成）. */
final class Brackets {

    private static final Pattern LABELLED = Pattern.compile("\\( *(" + Labels.ANY + ")" + Labels.SUFFIX + " *:");
    /** Words without which a bracket says nothing of units. */
    private static final Pattern ROLE = Pattern.compile("牵头|配合|负责|主办|协办|督导|督办");
    private static final Pattern LAST_IS_ROLE = Pattern.compile(
            ".{2,}(?:牵头|配合|负责|主办|协办|督导|督办|落实)(?:整改|落实|办理|推进)?");
    private static final int LONGEST = 400;

    /** The same in brackets of another shape: [责任单位：…]. */
    private static final Pattern SQUARE = Pattern.compile("[\\[【]( *(?:" + Labels.ANY + ")" + Labels.SUFFIX
            + " *:[^\\[\\]【】]{1,300})[\\]】]");

    private Brackets() {}

    /** The folded text with brackets that hold a label and its value round, character by character. */
    static String round(String folded) {
        boolean any = folded.indexOf(':') >= 0 && (folded.indexOf('[') >= 0 || folded.indexOf('【') >= 0);
        return any ? SQUARE.matcher(folded).replaceAll(found -> Matcher.quoteReplacement("(" + found.group(1) + ")")) : folded;
    }

    /** @return begin and end (exclusive) of each, in order; what they say goes to {@code into} */
    static List<int[]> find(String folded, List<Token> into) {
        List<int[]> found = new ArrayList<>();
        Matcher labelled = LABELLED.matcher(folded);
        int from = 0;
        boolean more = folded.indexOf(':') >= 0 && labelled.find();
        for (int open = folded.indexOf('(', from); open >= 0; open = folded.indexOf('(', from)) {
            while (more && labelled.start() < open) {
                more = labelled.find(open);
            }
            boolean byLabel = more && labelled.start() == open;
            int close = byLabel ? Fold.closing(folded, open) : nearClosing(folded, open);
            int end = close < 0 ? folded.length() : close;
            int size = into.size();
            if (byLabel) {
                labelled(folded, open + 1, end, into);
            } else if (close > 0) {
                roles(folded, open + 1, end, into);
            }
            if (byLabel || into.size() > size) {
                found.add(new int[] {open, Math.min(folded.length(), end + 1)});
                from = end + 1;
            } else {
                from = open + 1;
            }
            if (from >= folded.length()) {
                break;
            }
        }
        return found;
    }

    private static int nearClosing(String folded, int open) {
        int depth = 0;
        for (int i = open; i < folded.length() && i < open + LONGEST; i++) {
            char c = folded.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Parts of a bracket, each beginning with a label; what has none goes on with the one before. */
    private static void labelled(String folded, int from, int to, List<Token> into) {
        Matcher piece = Pattern.compile("[^;。,、\\n ]*[;。,、\\n ]?").matcher(folded).region(from, to);
        int label = from;
        int value = from;
        PlanField field = null;
        while (piece.lookingAt() && piece.end() > piece.start()) {
            Matcher found = Labels.AT_START.matcher(folded).region(piece.start(), to);
            if (found.lookingAt() && found.end() <= piece.end() + 1) {
                add(field, label, value, piece.start(), folded, into);
                field = Labels.field(found);
                label = piece.start();
                value = found.end();
            }
            piece.region(Math.max(piece.end(), Math.min(value, to)), to);
        }
        add(field, label, value, to, folded, into);
    }

    private static void add(PlanField field, int label, int from, int to, String folded, List<Token> into) {
        if (field != null) {
            int end = to;
            while (end > from && " ;。,、\n".indexOf(folded.charAt(end - 1)) >= 0) {
                end--;
            }
            into.add(new Token(field, label, from, end, true));
        }
    }

    /** …牵头，…配合，…前完成: clauses about units, the last may be the date. */
    private static void roles(String folded, int from, int to, List<Token> into) {
        String inside = folded.substring(from, to);
        if (!ROLE.matcher(inside).find() || inside.contains("。")) {
            return;
        }
        int comma = Math.max(inside.lastIndexOf(','), inside.lastIndexOf(';'));
        String last = inside.substring(comma + 1).strip();
        boolean dated = comma > 0 && DeadlineWords.isWhole(last);
        String units = dated ? inside.substring(0, comma) : inside;
        if (LAST_IS_ROLE.matcher(units.strip()).matches()) {
            into.add(new Token(PlanField.RESPONSIBLE, from, from, from + units.length(), true));
            if (dated) {
                into.add(new Token(PlanField.DEADLINE, from + comma + 1, from + comma + 1, to, true));
            }
        }
    }
}
