package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed number at the beginning of a line: 一、 （一） 1. （1） ① 问题一.
 *
 * @param length characters it takes
 */
record Ordinal(Style style, int number, String printed, int length) {

    /** What follows a number that counts no things: 3 月, 1.2亩 and the like begin nothing. */
    private static final String NO_MEASURE = "(?=[\\u4e00-\\u9fa5“《【(])(?![年月日个处宗项亩户家名条件人万元米吨公平号时周天季批次座台栋所类倍亿千百分度%厘])";

    /** What is counted by whole numbers only: 2.3家企业 is the second, of three firms. */
    private static final String COUNTED = "\\d{1,4}(?:余|多)?(?:个(?!百分点|月)|[处宗户家名座所项件辆口块起批])";

    /** The styles in the usual order of nesting. */
    enum Style {
        VOLUME("第([一二三四五六七八九十百零〇]{1,6}|\\d{1,2})(?:部分|章|篇) *[:、. ]? *"),
        PART("([一二三四五六七八九十百零〇]{1,6}) *[、.:] *"),
        SECTION("\\( *([一二三四五六七八九十百零〇]{1,6}) *\\) *[、.]? *"),
        NAMED("【 *(?:问题|事项|任务)? *([一二三四五六七八九十百零〇]{1,6}|\\d{1,3}) *】 *:?|([❶-❿➀-➓⓫-⓴⓵-⓾]) *[、.]? *|(\\d{1,2})\\uFE0F?\\u20E3 *"
                + "|(?:整改|反馈|督察|督办|审计|具体|主要|突出)?(?:问题|事项|任务|隐患) *\\(?([一二三四五六七八九十百零〇]{1,6}|\\d{1,3})\\)?(?: *[:、. ] *| *$)"
                + "|(?:整改|反馈|督察|督办|审计|具体|主要|突出)?(?:问题|事项|任务|隐患) *\\(([一二三四五六七八九十百零〇]{1,6}|\\d{1,3})\\) *"
                + "|第([一二三四五六七八九十百零〇]{1,6}|\\d{1,3})(?:项|条|个问题|类问题)(?:问题|任务)?(?:[:. ] *|(?![、至到由和及的]))"
                + "|([一二三四五六七八九十]{1,3})是(?=[\\u4e00-\\u9fa5“])"
                + "|(?:序号|编号) *(\\d{1,3}) *$"),
        POINT("(\\d{1,3}) *(?:[、]|\\.(?!\\d)|\\.(?=20\\d{2}年)|\\.(?=" + COUNTED + ")) *|(\\d{1,2}) +" + NO_MEASURE),
        DECIMAL("\\d{1,2}\\.(\\d{1,2})(?![.\\d]) *[、.]? *" + NO_MEASURE),
        SUBPOINT("\\( *(\\d{1,3}) *\\) *[、.]? *|\\d{1,2}\\.\\d{1,2}\\.(\\d{1,2})(?![.\\d]) *[、.]? *" + NO_MEASURE),
        CIRCLE("([①-⑳㉑-㉟㊱-㊿]) *[、.]? *|(\\d{1,2})\\) *");

        private final Pattern pattern;

        Style(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** Characters of a line that its ordinal may take. */
    private static final int LONGEST = 64;

    /** Numbers that are one character with their mark (⒈ ⑴ ㈠) as they are written elsewhere. */
    static String plain(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String more = c >= '⒈' && c <= '⒛' ? c - '⒈' + 1 + "." : c >= '⑴' && c <= '⒇' ? "（" + (c - '⑴' + 1) + "）"
                    : c >= '㈠' && c <= '㈩' ? "（" + "一二三四五六七八九十".charAt(c - '㈠') + "）" : null;
            if (more != null && plain == null) {
                plain = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (plain != null) {
                plain.append(more == null ? String.valueOf(c) : more);
            }
        }
        return plain == null ? text : plain.toString();
    }

    /** The ordinal the text begins with; null for none. */
    static Ordinal of(String text) {
        String folded = Fold.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (Style style : Style.values()) {
            Matcher found = style.pattern.matcher(folded);
            if (found.lookingAt()) {
                String number = null;
                for (int i = 1; number == null; i++) {
                    number = found.group(i);
                }
                return new Ordinal(style, Fold.number(number), number, found.end());
            }
        }
        return null;
    }

    /** Its part of a path, e.g. 一 or 1 or (1). */
    String inPath(boolean belowPart) {
        return switch (style) {
            case VOLUME, PART, POINT, NAMED, DECIMAL -> printed;
            case SECTION -> belowPart ? "(" + printed + ")" : printed;
            case SUBPOINT -> "(" + number + ")";
            case CIRCLE -> number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : "(" + number + ")";
        };
    }
}
