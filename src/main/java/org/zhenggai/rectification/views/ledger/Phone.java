package org.zhenggai.rectification.views.ledger;

import java.util.regex.Pattern;

/** Telephone numbers, for eyes they are not meant for. */
final class Phone {

    private static final Pattern DIGITS = Pattern.compile("\\d{5,}");

    private Phone() {}

    /** Every run of digits keeps its first three and last two: enough to tell two numbers apart, not to call. */
    static String masked(String phone) {
        return DIGITS.matcher(phone).replaceAll(run -> run.group().length() < 7 ? "*".repeat(run.group().length())
                : run.group().substring(0, 3) + "*".repeat(run.group().length() - 5) + run.group().substring(run.group().length() - 2));
    }
}
