package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds places with the number behind them (甲镇、乙镇各2个) in a folded text. Words and names of places run into each other in
 * more ways than can be tried one by one; whether a list of places can go on at a position does not depend on how it came there, so
 * each position is judged once, from the end.
 */
final class PlaceCounts {

    private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final Pattern TAIL = Pattern.compile("(?:各有|各|有|为|:)?" + NUMBER + Counts.UNIT);
    private static final List<String> KINDS = List.of("镇", "乡", "街道", "经开区", "开发区", "高新区", "新区", "园区", "区", "县", "旗");
    private static final List<String> OFFICES = List.of("管委会", "政府", "办事处");
    private static final String JOINTS = "、和及与";
    private static final int LONGEST_NAME = 12;

    private final String text;
    private final Matcher tail;
    /** By position: where the next place of a list ends, -1 where the number follows, -2 where neither does. */
    private final int[] way;
    private int start;
    private int placesEnd;
    private boolean several;
    private int at;

    PlaceCounts(String folded) {
        text = folded;
        tail = TAIL.matcher(folded);
        way = new int[folded.length() + 1];
        Arrays.fill(way, -2);
        for (int i = folded.length() - 1; i >= 0; i--) {
            int next = JOINTS.indexOf(folded.charAt(i)) >= 0 ? placeThatLeadsOn(i + 1) : -2;
            way[i] = next >= 0 ? next : isTail(i) ? -1 : -2;
        }
    }

    /** Goes to the next list of places with a number, behind the one before. */
    boolean find() {
        for (int i = at; i < text.length(); i++) {
            int first = placeThatLeadsOn(i);
            if (first >= 0) {
                placesEnd = first;
                several = way[placesEnd] >= 0;
                while (way[placesEnd] >= 0) {
                    placesEnd = way[placesEnd];
                }
                isTail(placesEnd);
                start = i;
                at = tail.end();
                return true;
            }
        }
        return false;
    }

    int start() {
        return start;
    }

    int end() {
        return at;
    }

    /** Whether one number stands behind several places, and not for each of them. */
    boolean isShared() {
        return several && !text.substring(placesEnd, at).startsWith("各");
    }

    String places() {
        return text.substring(start, placesEnd);
    }

    String number() {
        return tail.group(1);
    }

    private boolean isTail(int from) {
        return tail.region(from, text.length()).useTransparentBounds(true).lookingAt();
    }

    /** Where the shortest place from here ends that more places or the number follow; -2 for none. */
    private int placeThatLeadsOn(int from) {
        for (int name = from + 1; name <= from + LONGEST_NAME && name < text.length() && isHan(text.charAt(name - 1)); name++) {
            for (String kind : KINDS) {
                if (text.startsWith(kind, name)) {
                    int end = name + kind.length();
                    for (String office : OFFICES) {
                        if (text.startsWith(office, end) && way[end + office.length()] > -2) {
                            return end + office.length();
                        }
                    }
                    if (way[end] > -2) {
                        return end;
                    }
                }
            }
        }
        return -2;
    }

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fa5';
    }
}
