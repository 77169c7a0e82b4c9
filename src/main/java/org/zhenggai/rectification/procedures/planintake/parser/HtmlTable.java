package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.Characters;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;

/** A table of a page of the web: one that says something, or one that only sets out the page. */
final class HtmlTable {

    private static final int WIDEST = 200;

    /** A cell that reaches into the rows below. */
    private record Reach(Cell cell, int rows) {}

    private final Element table;
    private final HtmlReader reader;
    private final List<List<Element>> rows = new ArrayList<>();

    HtmlTable(Element table, HtmlReader reader) {
        this.table = table;
        this.reader = reader;
        collect(table);
    }

    private void collect(Element parent) {
        for (Element child : parent.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child.children().stream().filter(cell -> cell.normalName().matches("t[dh]")).toList());
                case "thead", "tbody", "tfoot" -> collect(child);
                case "caption" -> reader.frame(child);
                default -> {}
            }
        }
    }

    private boolean setsOutThePage() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean nested = !table.select("td table, th table").isEmpty();
        // a cell that holds most of what the table says is the page's, not a value
        int whole = table.text().length();
        boolean most = nested && rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.select("table").isEmpty() && cell.text()
                .length() * 2 > whole);
        return columns <= 1 || table.attr("role").equals("presentation") || most;
    }

    void read(PlanContent content) {
        if (setsOutThePage()) {
            rows.forEach(row -> row.forEach(reader::frame));
            return;
        }
        content.beginTable();
        Reach[] above = new Reach[WIDEST];
        int ids = 0;
        for (int at = 0; at < rows.size(); at++) {
            List<Cell> cells = new ArrayList<>();
            for (Element cell : rows.get(at)) {
                reach(above, cells);
                int span = span(cell.attr("colspan"), WIDEST - cells.size());
                int down = cell.attr("rowspan").equals("0") ? rows.size() - at : span(cell.attr("rowspan"), rows.size() - at);
                Cell read = new Cell(tidy(reader.cell(cell)), ++ids, false);
                if (cells.size() == WIDEST && !read.text().isEmpty()) {
                    throw new UnreadableFileException(Reason.TOO_LARGE, "网页中的表格超过" + WIDEST + "列，未予读取；请删去与整改方案无关的列后重新上传");
                }
                for (int i = 0; i < span && cells.size() < WIDEST; i++) {
                    above[cells.size()] = down > 1 ? new Reach(new Cell(read.text(), read.start(), true), down - 1) : null;
                    cells.add(read);
                }
            }
            reach(above, cells);
            content.row(cells);
        }
    }

    private static void reach(Reach[] above, List<Cell> cells) {
        while (cells.size() < WIDEST && above[cells.size()] != null) {
            Reach reach = above[cells.size()];
            above[cells.size()] = reach.rows() > 1 ? new Reach(reach.cell(), reach.rows() - 1) : null;
            cells.add(reach.cell());
        }
    }

    private static int span(String text, int most) {
        return Math.max(1, Math.min(most, text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1));
    }

    private static String tidy(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(Fold.tidy(Ordinal.plain(PlainText.of(Characters.plain(line))))));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }
}
