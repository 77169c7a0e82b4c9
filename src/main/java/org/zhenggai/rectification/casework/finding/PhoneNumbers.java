package org.zhenggai.rectification.casework.finding;

import java.util.regex.Pattern;

/** Telephone numbers within a text, for eyes they are not meant for. */
public final class PhoneNumbers {

    /** Mobile numbers and numbers with an area code, standing alone: longer runs of digits are document numbers. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d-])(?:1[3-9]\\d{9}|0\\d{2,3}[- ]?\\d{7,8})(?!\\d)");

    private PhoneNumbers() {}

    /** The first three and last two digits stay: enough to tell two numbers apart, not to call. Null stays null. */
    public static String masked(String text) {
        return text == null ? null : NUMBER.matcher(text).replaceAll(found -> found.group().substring(0, 3)
                + "*".repeat(found.group().length() - 5) + found.group().substring(found.group().length() - 2));
    }
}
