package org.zhenggai.rectification.ground.engine.task;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of ours that a form shows as Markdown. A fact that is a plain string is text, whoever wrote it, and is shown as such: what in
 * it could be a heading, a list, a link or HTML is escaped on its way into the form.
 */
public final class Markdown {

    private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>&~|@]|(?<=[A-Za-z]):(?=//)|(?<=[Ww]{3})\\.");
    private static final Pattern LINE_START = Pattern.compile("(?m)^(\\d{1,9})([.)])(?=\\s|$)|^([#+=-])");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");

    private final String source;

    private Markdown(String source) {
        this.source = source;
    }

    /**
     * @param ours   Markdown with a {@code %s} for each text
     * @param theirs what is put in: Markdown of ours as it is, everything else as text
     */
    public static Markdown of(String ours, Object... theirs) {
        return new Markdown(ours.formatted(Arrays.stream(theirs).map(each -> each instanceof Markdown markdown ? markdown.source
                : text(String.valueOf(each))).toArray()));
    }

    /** One after the other. */
    public static Markdown all(List<Markdown> parts) {
        return new Markdown(parts.stream().map(Markdown::toString).collect(Collectors.joining()));
    }

    /** The text as Markdown that shows it letter by letter, its line ends kept. */
    static String text(String plain) {
        String lines = plain.replace("\r\n", "\n").replace('\r', '\n');
        String inline = INLINE.matcher(lines).replaceAll("\\\\$0");
        String started = LINE_START.matcher(inline).replaceAll(start -> start.group(3) == null
                ? start.group(1) + "\\\\" + start.group(2) : "\\\\" + start.group(3));
        // four blanks at the beginning of a line would make it code
        return INDENT.matcher(started).replaceAll(blanks -> "\u00A0".repeat(blanks.group().length()));
    }

    @Override
    public String toString() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markdown markdown && markdown.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
