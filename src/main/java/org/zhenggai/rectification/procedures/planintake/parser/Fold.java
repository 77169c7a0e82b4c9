package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.regex.Pattern;

/** One width for all characters, one to one: what matches in the folded text lies at the same place in the printed one. */
final class Fold {

    private static final Pattern LEADING_NUMBER = Pattern.compile(
            "(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}|第[一二三四五六七八九十\\d]{1,3}[项条]|[\\u4e00-\\u9fa5]{2,5}[一二三四五六七八九十\\d]{1,3})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,2}[.．、](?!\\d)|[（(]\\d{1,2}[）)]");
    private static final int LONGEST_LABEL = 12;
    private static final Pattern MAYBE_LABEL = Pattern.compile(
            "[\\p{So}\\x{FE0F}\\x{200D}]+ ?[\\u4e00-\\u9fa5]{2,8}[ \\u3000\\t]|[\\u4e00-\\u9fa5]{2,8}[\\u3000\\t]");
    private static final String UNIT_ENDS = "局镇乡办委府会队司院";

    private Fold() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009', '\u200B', '\uFEFF', '\t' -> ' ';
            case '〔', '〖', '［' -> '【';
            case '〕', '〗', '］' -> '】';
            case '﹣', '–', '—', '―', '－' -> '-';
            case '○', '〇' -> '〇';
            case '﹕', '∶' -> ':';
            case '﹙' -> '(';
            case '﹚' -> ')';
            default -> c;
        };
    }

    /** Without the stray spaces of bad copies: none next to a Chinese character unless a label follows; two or more become one. */
    static String tidy(String text) {
        String raw = text.replaceAll("[\\u200B\\uFEFF\\u00AD]", "").strip();
        String even = raw.replaceAll("[\\u3000\\u00A0\\u2002\\u2003\\u2009\\t]", " ");
        StringBuilder tidy = new StringBuilder(even.length());
        for (int i = 0; i < even.length(); i++) {
            if (even.charAt(i) != ' ') {
                tidy.append(even.charAt(i));
                continue;
            }
            int end = i;
            while (even.charAt(end) == ' ') {
                end++;
            }
            boolean wide = isWide(even.charAt(i - 1)) || isWide(even.charAt(end));
            if (!wide || end - i > 1 || Labels.beginsAt(even, end) || partsUnits(even, i, end) || partsNumber(even, i) || countsAt(even,
                    end) || i <= LONGEST_LABEL && (Labels.is(even.substring(0, i)) || partsLabel(raw, i))) {
                tidy.append(' ');
            }
            i = end - 1;
        }
        return tidy.toString();
    }

    /** Whether the blank is a wide one, or the line begins with a symbol, and what stands before it may be a label: 🎯 目标　恢复. */
    private static boolean partsLabel(String raw, int space) {
        return MAYBE_LABEL.matcher(raw).region(0, space + 1).matches();
    }

    /** Whether a space parts a number that begins the line from the words: 1 耕地保护方面, 第一项 河道岸线侵占. */
    private static boolean partsNumber(String text, int space) {
        return space <= 8 && LEADING_NUMBER.matcher(text).region(0, space).matches();
    }

    /** Whether a number that counts begins at the place: …破损点 2.实施改造. */
    private static boolean countsAt(String text, int at) {
        return COUNT.matcher(text).region(at, Math.min(text.length(), at + 6)).lookingAt();
    }

    /** Whether a space parts two names: 河口镇 县交通局. */
    static boolean partsUnits(String text, int space, int end) {
        return space > 1 && UNIT_ENDS.indexOf(text.charAt(space - 1)) >= 0 && end + 3 <= text.length() && isWide(text.charAt(space - 2))
                && text.chars().skip(end).limit(3).allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    /** Without any space next to a Chinese character. */
    static String close(String text) {
        StringBuilder close = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = i;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            boolean wide = i > 0 && isWide(text.charAt(i - 1)) || end < text.length() && isWide(text.charAt(end));
            if (end == i || !wide) {
                close.append(text, i, Math.max(end, i + 1));
            }
            i = Math.max(end, i + 1) - 1;
        }
        return close.toString().strip();
    }

    /** Without these characters at its end. */
    static String withoutEnd(String text, String unwanted) {
        int end = text.length();
        while (end > 0 && unwanted.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isWide(char c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xFF00 && c <= 0xFFEF;
    }

    /** Index of the bracket that closes the one at {@code open} in a folded text; -1 where none does. */
    static int closing(String folded, int open) {
        int depth = 0;
        for (int i = open; i < folded.length(); i++) {
            if (folded.charAt(i) == '(') {
                depth++;
            } else if (folded.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int circled(char c) {
        for (char first : "❶➀➊⓵".toCharArray()) {
            if (c >= first && c < first + 10) {
                return c - first + 1;
            }
        }
        return c >= '⓫' && c <= '⓴' ? c - '⓫' + 11 : c >= '①' && c <= '⑳' ? c - '①' + 1 : c >= '㉑' && c <= '㉟' ? c - '㉑' + 21 : c >= '㊱'
                && c <= '㊿' ? c - '㊱' + 36 : 0;
    }

    /** 十二 → 12; digits as they are; 0 for what is no number. */
    static int number(String text) {
        if (text.matches("\\d{1,6}")) {
            return Integer.parseInt(text);
        }
        if (text.length() == 1 && circled(text.charAt(0)) > 0) {
            return circled(text.charAt(0));
        }
        int value = 0;
        int digit = 0;
        for (char c : text.toCharArray()) {
            int found = "〇一二三四五六七八九".indexOf(c == '零' ? '〇' : c);
            if (found >= 0) {
                digit = found;
            } else if (c == '两') {
                digit = 2;
            } else if (c == '十') {
                value += (digit == 0 ? 1 : digit) * 10;
                digit = 0;
            } else if (c == '百') {
                value += digit * 100;
                digit = 0;
            } else {
                return 0;
            }
        }
        return value + digit;
    }
}
