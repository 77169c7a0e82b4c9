package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.TextLine;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** From a file's bytes to a plan with items. Nothing outside of it is read or changed. */
public final class PlanParser {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final Pattern HIGHER = Pattern.compile("《([^《》]{4,80}?方案)》");

    private final ReadLimits limits;
    private final Predicate<String> knownUnit;

    /** @param knownUnit whether a printed name is one of a unit; helps to keep names with 和 whole */
    public PlanParser(ReadLimits limits, Predicate<String> knownUnit) {
        this.limits = limits;
        this.knownUnit = knownUnit;
    }

    /**
     * Reads the plan.
     *
     * @throws UnreadableFileException when the file cannot be read or holds no items
     */
    public ParsedPlan parse(byte[] file) {
        try {
            return read(file);
        } catch (StackOverflowError e) {
            // parsers of office files go into nested elements by calls
            throw new UnreadableFileException(Reason.DAMAGED, "文件内容嵌套过深，未予读取；请用办公软件打开后另存，再重新上传");
        }
    }

    private ParsedPlan read(byte[] file) {
        PlanContent content = PlanFile.read(file, limits);
        List<Line> lines = content.lines();
        String title = title(lines);
        Integer year = year(title, lines);
        OutlineNode outline = new OutlineReader(flow(lines)).read();
        List<RawItem> raw = OutlineItems.of(outline);
        List<RawItem> rows = new TableReader().read(lines);
        if (raw.size() < rows.size() || raw.isEmpty()) {
            raw = rows;
        }
        if (raw.isEmpty()) {
            throw new UnreadableFileException(Reason.DAMAGED, "没有从文件中识别出整改问题；请确认上传的是整改方案，文字编码正确，且写有整改目标、责任单位、整改时限等内容");
        }
        if (raw.size() > limits.text().items()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, "文件中识别出" + raw.size() + "个问题，超过" + limits.text().items() + "个的限度，请分几个文件上传");
        }
        TableReader.number(raw);
        ItemAssembler assembler = new ItemAssembler(KnownNames.of(knownUnit), year, limits.text().units());
        List<PlanItem> items = new ArrayList<>();
        for (RawItem item : raw) {
            items.add(assembler.assemble(items.size(), item));
        }
        List<ParsedPlan.Phase> phases = Phases.of(outline, year);
        return new ParsedPlan(title, year, higher(title, lines), phases, Phases.acceptanceDays(phases),
                lines.stream().map(line -> new TextLine(line.no(), line.text())).toList(), items);
    }

    /** The lines for the outline: tables of labels beside values become lines with labels, all other tables are left out. */
    private static List<Line> flow(List<Line> lines) {
        List<Line> flow = new ArrayList<>();
        for (Line line : lines) {
            if (line.table() == 0) {
                flow.add(line);
                continue;
            }
            List<Cell> cells = distinct(line.cells());
            for (int i = 0; i + 1 < cells.size(); i += 2) {
                String label = cells.get(i).text().replaceAll("[:：\\s]", "");
                PlanField field = PlanField.of(Fold.fold(label));
                if (field != null && PlanField.of(Fold.fold(cells.get(i + 1).text()).replaceAll("[:\\s]", "")) == null
                        && field != PlanField.NUMBER && field.ordinal() < PlanField.AREA.ordinal()) {
                    flow.add(new Line(line.no(), "【" + field.labels().get(0) + "】" + cells.get(i + 1).text().replaceAll("\\R", ""), List
                            .of(), 0));
                }
            }
        }
        return flow;
    }

    private static List<Cell> distinct(List<Cell> cells) {
        List<Cell> distinct = new ArrayList<>();
        for (Cell cell : cells) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).start() != cell.start()) {
                distinct.add(cell);
            }
        }
        return distinct;
    }

    private static String title(List<Line> lines) {
        List<String> head = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(30, lines.size()))) {
            String text = Fold.close(line.table() == 0 ? line.text() : line.cells().stream().map(Cell::text).filter(cell -> !cell.isBlank())
                    .findFirst().orElse("")).replaceAll("\\s", "");
            if (!Noise.is(line.text()) && !text.isEmpty()) {
                head.add(text);
            }
        }
        for (int i = 0; i < head.size(); i++) {
            String text = head.get(i);
            if (text.length() <= 80 && text.matches(".*(?:方案|清单|台账|任务表|一览表|任务分解表|明细表|表)(?:[（(].{1,12}[）)])?") && !text.matches(".*[。：:；].*")
                    && !text.matches("^附[件表].*")) {
                boolean half = i > 0 && !text.matches(".*20\\d{2}.*") && head.get(i - 1).length() <= 40
                        && head.get(i - 1).matches(".*(?:20\\d{2}年|督察|反馈|问题|关于).*") && !head.get(i - 1).matches(".*[。；：:〔号].*");
                return half ? head.get(i - 1) + text : text;
            }
        }
        return head.isEmpty() ? "" : head.get(0).length() > 200 ? head.get(0).substring(0, 200) : head.get(0);
    }

    private static Integer year(String title, List<Line> lines) {
        Matcher found = YEAR.matcher(Deadlines.digits(Fold.fold(title)));
        if (found.find()) {
            return Integer.valueOf(found.group(1));
        }
        for (Line line : lines) {
            Matcher inText = YEAR.matcher(Deadlines.digits(Fold.fold(line.text())));
            if (inText.find()) {
                return Integer.valueOf(inText.group(1));
            }
        }
        return null;
    }

    private static String higher(String title, List<Line> lines) {
        for (Line line : lines.subList(0, Math.min(30, lines.size()))) {
            Matcher found = HIGHER.matcher(line.text());
            if (found.find() && !found.group(1).equals(title)) {
                return found.group(1);
            }
        }
        return null;
    }
}
