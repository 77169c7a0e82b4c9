package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.Characters;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;

/** Joins the lines of pages to paragraphs, and tables that go on over a page to one. */
final class PageFlow {

    private static final String ENDS = "。；;：:！!？?";
    /** Of the size of the type: what may be missing at the end of a full line, and what an indent is. */
    private static final double MISSING = 2.2;
    private static final double NUMBERED = 0.8;
    private static final double INDENT = 1.2;
    private static final double FAR_BELOW = 1.9;
    private static final double LARGE = 1.15;

    private final PlanContent content;
    private final List<String> text = new ArrayList<>();
    private final List<String> furniture = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private PageLine last;
    /** What the last line has not filled, in sizes of its type. */
    private double missing;
    /** The size of most lines' type. */
    private double usual;
    private boolean sameColumn;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int rowsPage;
    private int cells;

    PageFlow(PlanContent content) {
        this.content = content;
    }

    /** A line that every page has. */
    void furniture(String words) {
        furniture.add(words);
    }

    /** Whether a line is long enough to tell where the text begins and ends. */
    static boolean isText(PageLine line) {
        return line.text().length() >= 8;
    }

    /** @param margin where lines of the document end at the latest; 0 where only these lines can tell */
    void lines(List<PageLine> lines, double margin) {
        if (lines.isEmpty()) {
            return;
        }
        flushTable();
        List<PageLine> body = lines.stream().filter(PageFlow::isText).toList();
        double left = body.stream().mapToDouble(PageLine::x).min().orElse(lines.get(0).x());
        double right = Math.max(margin, body.stream().mapToDouble(PageLine::right).max().orElse(Double.MAX_VALUE));
        double pitch = pitch(lines);
        usual = lines.stream().map(PageLine::em).sorted().toList().get(lines.size() / 2);
        sameColumn = false;
        for (PageLine line : lines) {
            if (last != null && joins(line, left, pitch)) {
                open.append(between(open, line.text())).append(line.text());
            } else {
                flush();
                open.append(line.placed(left));
            }
            last = line;
            missing = (right - line.right()) / line.em();
            sameColumn = true;
        }
    }

    private boolean joins(PageLine line, double left, double pitch) {
        if (missing > MISSING || missing > NUMBERED && Ordinal.of(line.text()) != null || line.wide() > 0 || last.wide() > 0 || begins(open,
                line.text()) || Math.abs(line.em() - last.em()) > 0.15 * last
                        .em()) {
            return false;
        }
        boolean large = line.em() > LARGE * usual && sameColumn;
        if (sameColumn && pitch > 0 && line.y() - last.y() > FAR_BELOW * pitch * (large ? line.em() / usual : 1)) {
            return false;
        }
        boolean hanging = sameColumn && line.x() > last.x() + line.em() / 2 && Ordinal.of(open.toString()) != null;
        return line.x() <= left + INDENT * line.em() || hanging || large; // a title stands in the middle
    }

    private static double pitch(List<PageLine> lines) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            steps.add(lines.get(i).y() - lines.get(i - 1).y());
        }
        steps.sort(Comparator.naturalOrder());
        return steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
    }

    /** Whether the words begin something of their own behind a text that has come to an end. */
    static boolean begins(CharSequence before, String words) {
        boolean ended = before.length() == 0 || ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
        String folded = Fold.fold(words.strip());
        Ordinal ordinal = Ordinal.of(folded);
        boolean heading = ordinal != null && ordinal.style().compareTo(Ordinal.Style.NAMED) <= 0;
        return heading || Labels.beginsAt(folded, 0) || ended && (ordinal != null || Labels.AT_START.matcher(folded).find() || folded
                .startsWith("【"));
    }

    /** Words of letters are parted by a blank, others by nothing. */
    static String between(CharSequence before, String words) {
        return before.length() > 0 && !words.isEmpty() && isLetter(before.charAt(before.length() - 1)) && isLetter(words.charAt(0)) ? " "
                : "";
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    void table(int page, PageTable table) {
        List<List<Cell>> found = table.rows(cells);
        cells += table.columns() * found.size() + 1;
        found = found.stream().map(row -> row.stream().map(cell -> new Cell(plain(cell.text()), cell.start(), cell.below())).toList())
                .toList();
        boolean goesOn = !rows.isEmpty() && rowsPage == page - 1 && rows.get(0).size() == table.columns();
        if (!goesOn) {
            flushTable();
            flush();
            flushText();
        } else if (isRest(found.get(0))) {
            rest(found.get(0));
            found = found.subList(1, found.size());
        }
        rows.addAll(found);
        rowsPage = page;
        last = null;
    }

    private static String plain(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(Fold.tidy(Ordinal.plain(PlainText.of(Characters.plain(line))))));
        return String.join("\n", lines);
    }

    /** A row without the number that the others have, whose words go on where those above broke off, is the rest of the row above. */
    private boolean isRest(List<Cell> row) {
        List<Cell> above = rows.get(rows.size() - 1);
        boolean numbered = TableHeads.known(rows.get(0).get(0).text()) == PlanField.NUMBER || rows.size() > 1 && Fold.number(rows.get(1)
                .get(
                        0).text().strip()) > 0;
        boolean unnumbered = numbered && row.get(0).text().isBlank() && !above.get(0).text().isBlank();
        boolean any = false;
        for (int i = 0; i < row.size(); i++) {
            String words = row.get(i).text();
            String before = above.get(i).text();
            boolean broken = !before.isBlank() && ENDS.indexOf(before.charAt(before.length() - 1)) < 0;
            if (!words.isBlank() && (before.isBlank() || !broken && !unnumbered)) {
                return false;
            }
            any |= !words.isBlank() && broken;
        }
        return unnumbered && any;
    }

    private void rest(List<Cell> row) {
        List<Cell> above = rows.get(rows.size() - 1);
        List<Cell> whole = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = above.get(i);
            whole.add(new Cell(cell.text() + row.get(i).text(), cell.start(), cell.below()));
        }
        rows.set(rows.size() - 1, whole);
        String words = whole.get(0).text();
        content.warn(DraftWarning.Code.JOINED_ROW, "第" + rowsPage + "页末尾的表格行（" + (words.length() > 20 ? words.substring(0, 20) : words)
                + "）与下一页开头的一行按接续读取，请核对");
    }

    private void flushTable() {
        if (!rows.isEmpty()) {
            flush();
            flushText();
            content.beginTable();
            rows.forEach(content::row);
            rows.clear();
            flushFurniture();
        }
    }

    private void flush() {
        if (!open.isEmpty()) {
            text.add(open.toString());
            open.setLength(0);
        }
    }

    private void flushText() {
        if (!text.isEmpty()) {
            TextTables.read(text.toArray(String[]::new), content);
            text.clear();
        }
        flushFurniture();
    }

    private void flushFurniture() {
        furniture.forEach(content::furniture);
        furniture.clear();
    }

    void end() {
        flushTable();
        flush();
        flushText();
    }
}
