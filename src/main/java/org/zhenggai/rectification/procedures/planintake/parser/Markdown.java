package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Text with the marks of notes programs: # before headings, ** around labels, dashes before lines. They are taken out. */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6} +");
    private static final Pattern MARKS = Pattern.compile(
            "^ {0,3}#{1,6} +|^ *> ?|^ *[-*+] +(?=\\*\\*|\\S)|\\*\\*|__(?=[\\u4e00-\\u9fa5])|`");
    private static final int FEWEST = 2;

    private Markdown() {}

    static String[] plain(String[] lines) {
        long headings = Arrays.stream(lines).filter(line -> HEADING.matcher(line).find()).count();
        long bold = Arrays.stream(lines).filter(line -> line.contains("**")).count();
        return headings < FEWEST && bold < FEWEST ? lines
                : Arrays.stream(lines).map(line -> MARKS.matcher(line).replaceAll("")).toArray(String[]::new);
    }
}
