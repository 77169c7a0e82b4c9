package org.zhenggai.rectification.ground.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Tables as CSV that Excel opens as they are: UTF-8 with its mark, every cell quoted, nothing a formula. */
public final class Csv {

    /** Excel takes the file for something else without it. */
    public static final String BEGINNING = "\uFEFF";

    private static final CSVFormat AS_EXCEL = CSVFormat.EXCEL.builder().setIgnoreSurroundingSpaces(true).setTrailingData(true).get();

    private Csv() {}

    /** The file's text, its heads being the first row. */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining("", BEGINNING, ""));
    }

    /**
     * The cells of a file's rows, without the marks of {@link #line}, by the number of the line in which a row begins. Spaces around a
     * quoted cell are nothing, as spreadsheets take them.
     *
     * @throws UnreadableFileException when a quote is not closed
     */
    public static SortedMap<Integer, List<String>> read(String text) {
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(text, AS_EXCEL)) {
            int line = 1;
            for (CSVRecord row : parser) {
                rows.put(line, row.stream().map(cell -> CellText.read(cell.strip())).toList());
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFileException(Reason.DAMAGED, "表格文字中的引号不成对，无法读取；请另存为.xlsx后重新上传");
        }
    }

    /** One row; the first of a file stands behind {@link #BEGINNING}. */
    public static String line(List<String> cells) {
        return cells.stream().map(text -> "\"" + CellText.written(text).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
