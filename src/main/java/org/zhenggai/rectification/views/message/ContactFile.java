package org.zhenggai.rectification.views.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.office.SheetData;
import org.zhenggai.rectification.ground.office.TableFile;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** A list as it was uploaded, a workbook or CSV, as lines of cells: the first sheet alone. */
final class ContactFile {

    /** A line that holds something; {@code number} as the program that made the file counts. */
    record Line(int number, List<String> cells) {

        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST_LINES = 5000;
    private static final int MOST_COLUMNS = 50;
    private static final int MOST_TOLD = 10;

    private ContactFile() {}

    /** @throws BadRequestException or UnreadableFileException, saying what is wrong with the file */
    static List<Line> read(byte[] file, OfficeSettings office) {
        if (file.length == 0) {
            throw new BadRequestException("文件是空的，请选择要导入的名单");
        }
        if (file.length > LARGEST) {
            throw new BadRequestException("名单文件超过2MB，请只保留人员编号和通信地址");
        }
        List<Line> lines = lines(file, office);
        if (lines.size() > MOST_LINES) {
            throw new BadRequestException("名单超过" + MOST_LINES + "行，请分几次导入");
        }
        return lines;
    }

    private static List<Line> lines(byte[] file, OfficeSettings office) {
        List<Line> lines = new ArrayList<>();
        TableFile.read(file, office).stream().findFirst().map(ContactFile::sound).ifPresent(sheet -> sheet.rows().forEach((row, cells) -> {
            List<String> texts = new ArrayList<>();
            cells.headMap(MOST_COLUMNS).forEach((column, text) -> {
                while (texts.size() < column) {
                    texts.add("");
                }
                texts.add(text.strip());
            });
            lines.add(new Line(row + 1, texts));
        }));
        return lines;
    }

    /** A number that a formula did not find is no missing number. */
    private static SheetData sound(SheetData sheet) {
        if (!sheet.faults().isEmpty()) {
            throw new BadRequestException(sheet.faults().values().stream().flatMap(List::stream).limit(MOST_TOLD)
                    .map(SheetData.Fault::place).collect(Collectors.joining("、", "名单中这些单元格的公式出错，读不出内容：", "。请改正或清空后重新上传")));
        }
        return sheet;
    }
}
