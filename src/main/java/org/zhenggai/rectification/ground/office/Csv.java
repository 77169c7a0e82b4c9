package org.zhenggai.rectification.ground.office;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as CSV that Excel opens as they are: UTF-8 with its mark, every cell quoted, nothing a formula. */
public final class Csv {

    /** Excel takes the file for something else without it. */
    public static final String BEGINNING = "\uFEFF";

    private Csv() {
    }

    /** The file's text, its heads being the first row. */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining("", BEGINNING, ""));
    }

    /** One row; the first of a file stands behind {@link #BEGINNING}. */
    public static String line(List<String> cells) {
        return cells.stream().map(text -> "\"" + CellText.written(text).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
