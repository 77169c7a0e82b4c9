package org.zhenggai.rectification.views.archive;

import java.util.regex.Pattern;

/** File names that every system takes and that lead nowhere else: no separators, no reserved characters, no hidden files. */
final class SafeName {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\\\/:*?\"<>|]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s~-]+|[.\\s]+$");
    private static final int LIMIT = 60;
    /** Of UTF-8: file systems hold 255 in one name, of which the number and the type of a piece take their part. */
    private static final int BYTES = 150;
    private static final Pattern RESERVED = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

    private SafeName() {}

    /** The text as a part of a file name; never empty, at most 60 characters. */
    static String of(String text) {
        String clean = EDGES.matcher(UNSAFE.matcher(text == null ? "" : text).replaceAll("_")).replaceAll("");
        int end = 0;
        int bytes = 0;
        for (int count = 0; count < LIMIT && end < clean.length(); count++) {
            int point = clean.codePointAt(end);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > BYTES) {
                break;
            }
            end += Character.charCount(point);
        }
        String cut = clean.substring(0, end).stripTrailing();
        return cut.isEmpty() ? "未命名" : RESERVED.matcher(cut).matches() ? "_" + cut : cut;
    }

    /** A file name of which the ending stays when it is cut. */
    static String ofFile(String name) {
        String plain = name == null ? "" : name;
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 8 ? plain.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "") : "";
        return ending.isEmpty() ? of(plain) : of(plain.substring(0, dot)) + "." + ending;
    }
}
