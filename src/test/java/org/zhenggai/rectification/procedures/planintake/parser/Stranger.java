package org.zhenggai.rectification.procedures.planintake.parser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhenggai.rectification.procedures.planintake.OldWordFile;
import org.zhenggai.rectification.procedures.planintake.PaperFile;
import org.zhenggai.rectification.procedures.planintake.WordFile;

/**
 * A plan written down by hand as somebody would set it out who does not know this program, with what is right for it. The first line
 * names the kind of file (what is neither docx, xlsx, pdf nor doc is text as it stands: txt, csv, html), lines that begin with an
 * upright line are rows of a table ({@code <} goes on from the left, {@code ^} from above), {@code #sheet} begins a sheet; {@code &}
 * stands for a mark within one name; what is right stands behind a line of three dashes, item by item.
 */
record Stranger(String name, byte[] file, ObjectNode right, Set<String> units) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LISTS = Map.of("responsible", "responsibleUnits", "coop", "cooperatingUnits", "supervising",
            "supervisingUnits");

    static List<Stranger> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Stranger::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stranger read(Path path) {
        try {
            String[] halves = Files.readString(path).split("\n---\n", 2);
            String kind = halves[0].substring("kind: ".length(), halves[0].indexOf('\n'));
            String text = halves[0].substring(halves[0].indexOf('\n') + 1);
            Set<String> units = new LinkedHashSet<>();
            ObjectNode right = right(halves[1], units);
            byte[] file = switch (kind) {
                case "docx" -> word(text);
                case "xlsx" -> workbook(text);
                case "pdf" -> paper(text);
                case "doc" -> oldWord(text);
                default -> text.getBytes(StandardCharsets.UTF_8);
            };
            return new Stranger(path.getFileName().toString().replace(".txt", ""), file, right, units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode right(String text, Set<String> units) {
        ObjectNode right = JSON.createObjectNode();
        ArrayNode items = right.putArray("items");
        ObjectNode item = null;
        for (String line : text.split("\n")) {
            if (line.startsWith("# ")) {
                item = items.addObject();
                item.put("target", "").putNull("leadUnit").putArray("measures");
                LISTS.values().forEach(item::putArray);
                item.putObject("caseCounts");
                continue;
            }
            String[] parts = line.split(": ", 2);
            String value = parts[1];
            switch (parts[0]) {
                case "lead" -> {
                    item.put("leadUnit", value);
                    units.add(value);
                }
                case "responsible", "coop", "supervising" -> {
                    ArrayNode list = item.putArray(LISTS.get(parts[0]));
                    List<String> names = Arrays.stream(value.split("、")).map(one -> one.replace('&', '、')).toList();
                    names.forEach(list::add);
                    units.addAll(names);
                }
                case "measures" -> {
                    ArrayNode list = item.putArray("measures");
                    Arrays.asList(value.split(" / ")).forEach(list::add);
                }
                case "deadline" -> item.put("deadline", value.equals("none") ? null : value);
                case "counts" -> {
                    ObjectNode counts = item.putObject("caseCounts");
                    Arrays.stream(value.split("、")).map(count -> count.split("=")).forEach(count -> counts.put(count[0], Integer.valueOf(
                            count[1])));
                }
                case "areaMu", "farmlandMu", "basicFarmlandMu" -> item.put(parts[0], new BigDecimal(value));
                default -> item.put(parts[0], value);
            }
        }
        return right;
    }

    private static List<String> cells(String line) {
        String inner = line.startsWith("|") ? line.substring(1) : line;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private static byte[] word(String text) {
        WordFile file = new WordFile();
        parts(text, file::p, rows -> file.table(table(rows)));
        return file.bytes();
    }

    /** A PDF: the first line is the title, columns are as wide as their words. */
    private static byte[] paper(String text) {
        PaperFile file = new PaperFile("");
        parts(text, line -> {
            if (!line.isBlank()) {
                file.p(line);
            }
        }, rows -> {
            double[] shares = new double[rows.get(0).size()];
            for (int c = 0; c < shares.length; c++) {
                int column = c;
                shares[c] = Math.max(3, Math.sqrt(10 * rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1)));
            }
            file.table(rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new), shares);
        });
        return file.bytes();
    }

    private static byte[] oldWord(String text) {
        OldWordFile file = new OldWordFile();
        parts(text, file::p, rows -> file.table(rows.stream().map(row -> row.stream().map(cell -> cell.equals("<") ? null : cell).toArray(
                String[]::new)).toArray(String[][]::new)));
        return file.bytes();
    }

    private static void parts(String text, Consumer<String> line, Consumer<List<List<String>>> table) {
        List<List<String>> rows = new ArrayList<>();
        for (String one : (text + "\n\n").split("\n", -1)) {
            if (one.startsWith("|")) {
                rows.add(cells(one));
                continue;
            }
            if (!rows.isEmpty()) {
                table.accept(List.copyOf(rows));
                rows.clear();
            }
            line.accept(one);
        }
    }

    private static String[][] table(List<List<String>> rows) {
        String[][] table = new String[rows.size()][];
        for (int r = 0; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            List<String> out = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                int span = 1;
                while (c + span < row.size() && row.get(c + span).equals("<")) {
                    span++;
                }
                boolean below = r + 1 < rows.size() && c < rows.get(r + 1).size() && rows.get(r + 1).get(c).equals("^");
                boolean up = row.get(c).equals("^");
                out.add((up ? "^" : below ? "*" : "") + (span > 1 ? "<<" + span : "") + (up ? "" : row.get(c)));
                c += span - 1;
            }
            table[r] = out.toArray(String[]::new);
        }
        return table;
    }

    private static byte[] workbook(String text) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = null;
            int at = 0;
            for (String line : text.strip().split("\n")) {
                if (line.startsWith("#sheet ")) {
                    sheet = book.createSheet(line.substring(7));
                    at = 0;
                    continue;
                }
                sheet = sheet == null ? book.createSheet() : sheet;
                row(sheet, at++, cells(line));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(Sheet sheet, int at, List<String> cells) {
        Row row = sheet.createRow(at);
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            if (cell.equals("<") || cell.isEmpty()) {
                continue;
            }
            if (cell.equals("^")) {
                for (int top = at - 1; top >= 0; top--) {
                    if (sheet.getRow(top).getCell(c) != null) {
                        merge(sheet, top, at, c, c);
                        break;
                    }
                }
                continue;
            }
            if (cell.matches("\\d+(\\.\\d+)?")) {
                row.createCell(c).setCellValue(Double.parseDouble(cell));
            } else {
                row.createCell(c).setCellValue(cell);
            }
            int last = c;
            while (last + 1 < cells.size() && cells.get(last + 1).equals("<")) {
                last++;
            }
            if (last > c) {
                merge(sheet, at, at, c, last);
            }
        }
    }

    private static void merge(Sheet sheet, int top, int bottom, int left, int right) {
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            CellRangeAddress region = sheet.getMergedRegion(i);
            if (region.isInRange(top, left)) {
                sheet.removeMergedRegion(i);
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
    }
}
