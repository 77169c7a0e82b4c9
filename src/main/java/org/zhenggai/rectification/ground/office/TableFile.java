package org.zhenggai.rectification.ground.office;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** A table as an office sends it: the visible sheets of a workbook, or CSV as one sheet without a name. */
public final class TableFile {

    private static final int[] FIRST_OF_ZIP = {'P', 'K'};
    private static final int[][] MARKS_OF_WIDE_TEXT = {{0xFF, 0xFE}, {0xFE, 0xFF}};

    private TableFile() {}

    /** The sheets. @throws UnreadableFileException saying why the file stays outside */
    public static List<SheetData> read(byte[] file, OfficeSettings settings) {
        return isWorkbook(file) ? SheetReader.read(file, settings) : List.of(csv(TextFile.read(file), settings.sheets().maxRows()));
    }

    /** Whether it is read as a workbook, being no text: what holds zero bytes is none, but in the wide encoding. */
    public static boolean isWorkbook(byte[] file) {
        if (begins(file, FIRST_OF_ZIP)) {
            return true;
        }
        boolean wide = begins(file, MARKS_OF_WIDE_TEXT[0]) || begins(file, MARKS_OF_WIDE_TEXT[1]);
        for (byte one : file) {
            if (one == 0 && !wide) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] file, int[] with) {
        return file.length >= 2 && (file[0] & 0xFF) == with[0] && (file[1] & 0xFF) == with[1];
    }

    private static SheetData csv(String text, int most) {
        SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
        Csv.read(text).forEach((number, cells) -> {
            SortedMap<Integer, String> row = new TreeMap<>();
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    row.put(column, cells.get(column));
                }
            }
            if (!row.isEmpty()) {
                rows.put(number - 1, row);
            }
        });
        if (rows.size() > most) {
            throw new UnreadableFileException(Reason.TOO_LARGE, "文件的内容超过" + most + "行，请分成几个文件导入");
        }
        return new SheetData("", rows, List.of(), new TreeMap<>(), Set.of());
    }
}
