package org.zhenggai.rectification.views.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenggai.rectification.ground.engine.BadRequestException;
import org.zhenggai.rectification.ground.office.CellText;
import org.zhenggai.rectification.views.ledger.workbook.SheetReader;
import org.zhenggai.rectification.views.ledger.workbook.UnreadableWorkbookException;

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

    private ContactFile() {
    }

    /** @throws BadRequestException saying what is wrong with the file */
    static List<Line> read(byte[] file) {
        if (file.length == 0) {
            throw new BadRequestException("文件是空的，请选择要导入的名单");
        }
        if (file.length > LARGEST) {
            throw new BadRequestException("名单文件超过2MB，请只保留人员编号和通信地址");
        }
        List<Line> lines = binary(file) ? workbook(file) : csv(text(file));
        if (lines.size() > MOST_LINES) {
            throw new BadRequestException("名单超过" + MOST_LINES + "行，请分几次导入");
        }
        return lines;
    }

    private static boolean binary(byte[] file) {
        for (byte one : file) {
            if (one == 0) {
                return true;
            }
        }
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static List<Line> workbook(byte[] file) {
        try {
            SortedMap<Integer, SortedMap<Integer, String>> rows = SheetReader.first(file);
            List<Line> lines = new ArrayList<>();
            rows.forEach((row, cells) -> {
                List<String> texts = new ArrayList<>();
                new TreeMap<>(cells).headMap(MOST_COLUMNS).forEach((column, text) -> {
                    while (texts.size() < column) {
                        texts.add("");
                    }
                    texts.add(text.strip());
                });
                lines.add(new Line(row + 1, texts));
            });
            return lines;
        } catch (UnreadableWorkbookException e) {
            throw new BadRequestException(e.getMessage());
        }
    }

    /** What Excel saves is in the language of its Windows unless somebody chose UTF-8. */
    private static String text(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        throw new BadRequestException("无法识别文件的文字编码，请另存为“CSV UTF-8”或.xlsx后再导入");
    }

    private static List<Line> csv(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begun = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (quoted && i < text.length()) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                    number += c == '\n' ? 1 : 0;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else if (c == ',' || c == '\n') {
                cells.add(CellText.read(cell.toString().strip()));
                cell.setLength(0);
                if (c == '\n') {
                    if (cells.stream().anyMatch(found -> !found.isEmpty())) {
                        lines.add(new Line(begun, List.copyOf(cells)));
                    }
                    cells.clear();
                    begun = ++number;
                }
            } else {
                cell.append(c);
            }
        }
        return lines;
    }
}
