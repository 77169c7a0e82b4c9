package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers that count within a text. */
final class InnerNumbers {

    private static final Pattern YEAR = Pattern.compile("20\\d{2}年");

    private InnerNumbers() {}

    /** How far the words count: （1）…，（2）… at the beginning of the value, or behind the piece's own number. */
    static Ordinal of(String text, Ordinal own, List<Token> tokens) {
        Ordinal last = own;
        int from = own == null ? 0 : own.length();
        for (Token token : tokens) {
            if (token.field() != null && !token.bracketed()) {
                last = Ordinal.of(token.of(text));
                from = token.from();
            }
        }
        if (tokens.isEmpty() && own == null) {
            last = Ordinal.of(text);
        }
        if (last == null || last.style() != Ordinal.Style.POINT && last.style() != Ordinal.Style.SUBPOINT) {
            return last;
        }
        String folded = Fold.fold(text);
        boolean bracket = last.style() == Ordinal.Style.SUBPOINT;
        int number = last.number();
        for (int at = next(folded, from, number + 1, bracket); at >= 0; at = next(folded, at, number + 1, bracket)) {
            number++;
        }
        return number == last.number() ? last : new Ordinal(last.style(), number, String.valueOf(number), last.length());
    }

    /** Where the number stands as one that counts; -1 for nowhere. */
    private static int next(String folded, int from, int number, boolean bracket) {
        String printed = bracket ? "(" + number + ")" : String.valueOf(number);
        for (int at = folded.indexOf(printed, from); at >= 0; at = folded.indexOf(printed, at + 1)) {
            int end = at + printed.length();
            boolean mark = end < folded.length() && (folded.charAt(end) == '、' || folded.charAt(end) == '.' && (!digit(folded, end + 1)
                    || YEAR.matcher(folded).region(end + 1,
                            folded.length()).lookingAt()));
            if (bracket || mark && !digit(folded, at - 1) && (at == 0 || folded.charAt(at - 1) != '.')) {
                return at;
            }
        }
        return -1;
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
