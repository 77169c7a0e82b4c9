package org.zhenggai.rectification.ledger.workbook;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as CSV that Excel opens as they are: UTF-8 with its mark, every cell quoted, nothing a formula. */
public final class Csv {

    /** Excel takes the file for something else without it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {
    }

    /** The file's text, its heads being the first row. */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(text -> "\"" + CellText.written(text).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
