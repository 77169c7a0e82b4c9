package org.zhenggai.rectification.ground.office;

/** Texts in cells: what a spreadsheet could take for a formula is marked as text by an apostrophe, which reading takes off again. */
public final class CellText {

    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";
    private static final int LONGEST = 32_000;

    private CellText() {}

    /** Whether the text would be read as a formula, or already begins with the mark. */
    public static boolean needsMark(String text) {
        return !text.isEmpty() && (DANGEROUS.indexOf(text.charAt(0)) >= 0
                || text.charAt(0) == '\'' && text.length() > 1 && needsMark(text.substring(1)));
    }

    /** The text as it goes into a cell. */
    public static String written(String text) {
        int end = text.length() > LONGEST && Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        String cut = text.length() > LONGEST ? text.substring(0, end) + "……" : text;
        return needsMark(cut) ? "'" + cut : cut;
    }

    /** The text that was meant. */
    public static String read(String cell) {
        return cell.startsWith("'") && needsMark(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
