package org.zhenggai.rectification.ground.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Service;
import org.springframework.web.ErrorResponseException;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.office.SheetData;
import org.zhenggai.rectification.ground.office.TableFile;
import org.zhenggai.rectification.ground.office.TextFile;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.scan.VirusScan;

/**
 * A year's holidays out of a file. It answers them as the text of a notice, so that the page reads, shows and checks them as if they had
 * been pasted; nothing is written.
 */
@Service
class CalendarFile {

    private final CalendarEditing editing;
    private final OfficeSettings office;
    private final CalendarSettings settings;
    private final VirusScan scan;

    CalendarFile(CalendarEditing editing, OfficeSettings office, CalendarSettings settings, VirusScan scan) {
        this.editing = editing;
        this.office = office;
        this.settings = settings;
        this.scan = scan;
    }

    /** @param unread rows that could not be understood, each with its place */
    record Read(String text, List<String> unread) {}

    /**
     * Reads a notice's text, or a table of days as text, CSV or a workbook.
     *
     * @param year of days that are written without one
     * @throws ErrorResponseException  403 for anybody but a system administrator, 400 for a file that is empty or too large
     * @throws UnreadableFileException saying why the file stays outside
     */
    Read read(String user, int year, String name, byte[] file) {
        editing.demand(user);
        if (file.length == 0) {
            throw problem("文件是空的，请重新选择文件");
        }
        if (file.length > settings.maxFile().toBytes()) {
            throw problem("文件超过" + settings.maxFile().toMegabytes() + "MB，不像是放假安排");
        }
        scan.check(user, "放假安排“" + name + "”", file);
        if (TableFile.isWorkbook(file)) {
            List<SheetData> sheets = TableFile.read(file, office);
            return table(year, sheets).orElseGet(() -> new Read(words(sheets), List.of()));
        }
        String text = TextFile.read(file);
        try {
            return table(year, TableFile.read(file, office)).orElseGet(() -> new Read(text, List.of()));
        } catch (UnreadableFileException sentences) {
            return new Read(text, List.of()); // quotes that do not close are no table
        }
    }

    /** Empty where no row holds a day in a cell of its own: then it is a text. */
    private static Optional<Read> table(int year, List<SheetData> sheets) {
        DayTable table = new DayTable(year);
        List<String> broken = new ArrayList<>();
        sheets.forEach(sheet -> {
            sheet.rows().keySet().forEach(row -> table.add(row + 1, sheet.rows().get(row).keySet().stream().map(column -> sheet.cell(row,
                    column)).toList()));
            sheet.faults().values().stream().flatMap(List::stream).forEach(fault -> broken.add(fault.place() + "的公式有错"));
        });
        if (!table.holdsDays()) {
            return Optional.empty();
        }
        broken.addAll(table.unread());
        return Optional.of(new Read(table.text(), broken));
    }

    private static String words(List<SheetData> sheets) {
        return sheets.stream().flatMap(sheet -> sheet.rows().values().stream()).map(row -> String.join(" ", row.values()))
                .collect(Collectors.joining("\n"));
    }

    private static ErrorResponseException problem(String detail) {
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail), null);
    }
}
