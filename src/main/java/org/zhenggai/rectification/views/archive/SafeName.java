package org.zhenggai.rectification.views.archive;

import java.util.regex.Pattern;

/** File names that every system takes and that lead nowhere else: no separators, no reserved characters, no hidden files. */
final class SafeName {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\\\/:*?\"<>|]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s~-]+|[.\\s]+$");
    private static final int LIMIT = 60;

    private SafeName() {}

    /** The text as a part of a file name; never empty, at most 60 characters. */
    static String of(String text) {
        String clean = EDGES.matcher(UNSAFE.matcher(text == null ? "" : text).replaceAll("_")).replaceAll("");
        String cut = clean.codePointCount(0, clean.length()) <= LIMIT ? clean : clean.substring(0, clean.offsetByCodePoints(0, LIMIT));
        return cut.isEmpty() ? "未命名" : cut;
    }

    /** A file name of which the ending stays when it is cut. */
    static String ofFile(String name) {
        String plain = name == null ? "" : name;
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 8 ? plain.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "") : "";
        return ending.isEmpty() ? of(plain) : of(plain.substring(0, dot)) + "." + ending;
    }
}
