package org.zhenggai.rectification.procedures.planintake.parser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhenggai.rectification.procedures.planintake.OldWordFile;
import org.zhenggai.rectification.procedures.planintake.PaperFile;
import org.zhenggai.rectification.procedures.planintake.WordFile;
import org.zhenggai.rectification.procedures.planintake.parser.PlanSketch.Item;
import org.zhenggai.rectification.procedures.planintake.parser.PlanSketch.Part;

/** The ways in which offices set out one and the same plan. */
final class PlanLayouts {

    /** Text of which a file is made. */
    interface Text {
        String of(PlanSketch plan);
    }

    /** A file. */
    interface Bytes {
        byte[] of(PlanSketch plan);
    }

    /** @param parts what it prints; @param text null for layouts that are files only */
    record Layout(Set<Part> parts, Text text, Bytes file) {}

    static final Map<String, Layout> ALL = new LinkedHashMap<>();
    private static final String DIGITS = "一二三四五六七八九十";
    private static final List<String> HEADS = List.of("序号", "存在问题", "整改目标", "整改措施", "牵头单位", "责任单位", "配合单位", "整改时限", "督导单位");

    static {
        text("labels", PlanSketch.WHOLE, plan -> items(plan, (item, no) -> no + "." + item.problem() + "\n整改目标：" + item.target() + "\n整改措施："
                + first(item) + lead(item, "\n牵头单位：") + "\n责任单位：" + units(item.responsible()) + cooperating(item, "\n配合单位：") + "\n整改时限："
                + item.deadlineText() + "。\n督导单位：" + units(item.supervising()) + "。"));
        text("labels in other words", PlanSketch.WHOLE, plan -> items(plan, (item, no) -> "（" + chinese(no) + "）" + item.problem()
                + "\n工作目标："
                + item.target() + "\n整改举措：" + lines(item) + lead(item, "\n牵头部门：") + "\n责任部门：" + units(item.responsible()) + cooperating(
                        item,
                        "\n配合部门：") + "\n完成时限：" + item.deadlineText() + "\n督办单位：" + units(item.supervising())));
        text("frames", PlanSketch.WHOLE, plan -> items(plan, (item, no) -> "问题" + chinese(no) + "：" + item.problem() + "\n【整改目标】" + item
                .target()
                + "\n【整改措施】" + circled(item) + lead(item, "\n【牵头单位】") + "\n【责任单位】" + units(item.responsible()) + cooperating(item,
                        "\n【配合单位】")
                + "\n【整改期限】" + item.deadlineText() + "\n【督导单位】" + units(item.supervising())));
        text("unnumbered frames", PlanSketch.WHOLE, plan -> plan.title + "\n" + join(plan, "\n", (item, no) -> "【存在问题】" + item.problem()
                + "\n【整改目标】" + item.target() + "\n【整改措施】" + circled(item) + lead(item, "\n【牵头单位】") + "\n【责任单位】" + units(item.responsible())
                + cooperating(item, "\n【配合单位】") + "\n【整改期限】" + item.deadlineText() + "\n【督导单位】" + units(item.supervising())) + "\n");
        text("bracket", EnumSet.of(Part.UNITS, Part.COOPERATING, Part.SUPERVISING, Part.DEADLINE, Part.MEASURES), plan -> items(plan, (item,
                no) -> no + "." + item.problem() + "（" + lead(item, "牵头单位：", "；") + "责任单位：" + units(item.responsible()) + cooperating(item,
                        "；配合单位：") + "；督导单位：" + units(item.supervising()) + "；完成时限：" + item.deadlineText() + "）\n整改措施：" + first(item)));
        text("bracket with a tail", EnumSet.of(Part.UNITS, Part.DEADLINE, Part.MEASURES), plan -> items(plan, (item, no) -> no + "." + item
                .problem() + "（" + lead(item, "牵头单位：", "；") + "责任单位：" + units(item.responsible()) + "，" + item.deadlineText() + "）\n整改措施："
                + first(item)));
        text("bracket without labels", EnumSet.of(Part.DEADLINE, Part.MEASURES), plan -> items(plan, (item, no) -> no + "、" + item.problem()
                + "（" + units(item.responsible()) + "负责，" + item.deadlineText() + (item.deadline() == null ? "" : "完成") + "）\n整改措施："
                + first(item)));
        text("one paragraph", PlanSketch.WHOLE, plan -> plan.title + "\n一、整改任务\n" + join(plan, "", (item, no) -> no + "." + item.problem()
                + "整改目标：" + item.target() + "整改措施：" + first(item) + lead(item, "牵头单位：", "。") + "责任单位：" + units(item.responsible()) + "。"
                + cooperating(item, "配合单位：", "。") + "整改时限：" + item.deadlineText() + "。督导单位：" + units(item.supervising()) + "。")
                + "\n二、工作要求\n压实责任，按时销号。\n");
        text("one line an item", EnumSet.of(Part.UNITS, Part.DEADLINE, Part.MEASURES), plan -> items(plan, (item, no) -> no + "." + item
                .problem() + " 整改措施：" + first(item) + lead(item, " 牵头单位：") + " 责任单位：" + units(item.responsible()) + " 整改时限：" + item
                        .deadlineText()));
        text("numbered labels", EnumSet.of(Part.TARGET, Part.MEASURES, Part.UNITS, Part.DEADLINE), plan -> items(plan, (item, no) -> "（"
                + chinese(
                        no) + "）" + item.problem() + "\n1.整改目标：" + item.target() + "\n2.整改措施：" + circled(item) + lead(item, "\n3.牵头单位：")
                + "\n4.责任单位："
                + units(item.responsible()) + "\n5.整改时限：" + item.deadlineText()));
        text("serial numbers", EnumSet.of(Part.TARGET, Part.MEASURES, Part.UNITS, Part.DEADLINE), plan -> plan.title + "\n" + join(plan,
                "\n", (
                        item, no) -> "序号：" + no + "\n反馈问题：" + item.problem() + "\n整改目标：" + item.target() + "\n整改措施：" + lines(item) + lead(
                                item,
                                "\n牵头单位：") + "\n责任主体：" + units(item.responsible()) + "\n办结时间：" + item.deadlineText()) + "\n");
        text("labels before the problem", EnumSet.of(Part.MEASURES, Part.UNITS, Part.DEADLINE), plan -> plan.title + "\n" + join(plan, "\n",
                (
                        item, no) -> "【问题" + chinese(no) + "】\n【责任单位】" + units(item.responsible()) + lead(item, "\n【牵头单位】") + "\n【整改期限】"
                                + item
                                        .deadlineText() + "\n【存在问题】" + item.problem() + "\n【整改措施】" + first(item)) + "\n");
        text("full stops", EnumSet.of(Part.TARGET, Part.MEASURES, Part.UNITS, Part.DEADLINE), plan -> items(plan, (item, no) -> "（"
                + chinese(no)
                + "）" + item.problem() + "\n整改目标。" + item.target() + "\n整改措施。" + circled(item) + lead(item, "\n牵头单位。") + "\n责任单位。" + units(
                        item
                                .responsible()) + "。\n整改时限。" + item.deadlineText() + "。"));
        text("groups", EnumSet.of(Part.MEASURES, Part.UNITS, Part.DEADLINE), plan -> plan.title + "\n一、整改任务\n" + join(plan, "\n", (item,
                no) -> (no
                        % 2 == 1 ? "（" + chinese(no / 2 + 1) + "）第" + chinese(no / 2 + 1) + "类方面\n" : "") + (2 - no % 2) + "." + item
                                .problem()
                        + "\n整改措施：" + first(item) + lead(item, "\n牵头单位：") + "\n责任单位：" + units(item.responsible()) + "\n整改时限：" + item
                                .deadlineText())
                + "\n二、保障措施\n（一）加强领导。各单位要高度重视。\n（二）严肃问责。对整改不力的约谈。\n");
        text("tabs", PlanSketch.WHOLE, plan -> plan.title + "\n" + String.join("\t", HEADS) + "\n" + join(plan, "\n", (item, no) -> String
                .join(
                        "\t", row(item, no))) + "\n");
        text("upright lines", PlanSketch.WHOLE, plan -> plan.title + "\n| " + String.join(" | ", HEADS)
                + " |\n|---|---|---|---|---|---|---|---|---|\n"
                + join(plan, "\n", (item, no) -> "| " + String.join(" | ", row(item, no)) + " |") + "\n");
        text("padded columns", PlanSketch.WHOLE, PlanLayouts::padded);
        file("Word table", PlanSketch.WHOLE, plan -> new WordFile().p(plan.title).table(table(plan, HEADS)).bytes());
        file("Word table, other heads", PlanSketch.WHOLE, plan -> new WordFile().p(plan.title).table(table(plan, List.of("编号", "问题描述",
                "工作目标",
                "整改举措", "牵头部门", "责任部门", "协办单位", "完成期限", "验收单位"))).bytes());
        file("Word text", PlanSketch.WHOLE, plan -> word(ALL.get("labels").text().of(plan)));
        file("labels beside values", EnumSet.of(Part.TARGET, Part.MEASURES, Part.UNITS, Part.DEADLINE), PlanLayouts::beside);
        file("deadlines at the end", EnumSet.of(Part.MEASURES, Part.DEADLINE), PlanLayouts::deadlinesAtTheEnd);
        file("workbook", PlanSketch.WHOLE, plan -> workbook(plan, HEADS, 0));
        file("paper, text", PlanSketch.WHOLE, plan -> paper(ALL.get("labels").text().of(plan)));
        file("paper, other words", PlanSketch.WHOLE, plan -> paper(ALL.get("labels in other words").text().of(plan)));
        file("paper, table", PlanSketch.WHOLE, plan -> new PaperFile("").title(plan.title).table(table(plan, HEADS), 4, 12, 8, 12, 8, 8, 8,
                7,
                8).bytes());
        file("old Word, text", PlanSketch.WHOLE, plan -> old(ALL.get("labels").text().of(plan)).bytes());
        file("old Word, table", PlanSketch.WHOLE, plan -> new OldWordFile().p(plan.title).table(table(plan, HEADS)).p("").bytes());
        file("web page, text", PlanSketch.WHOLE, plan -> web("<p>" + String.join("</p><p>", ALL.get("labels").text().of(plan).lines()
                .toList())
                + "</p>"));
        file("web page, table", PlanSketch.WHOLE, PlanLayouts::webTable);
        file("workbook, columns moved", PlanSketch.WHOLE, plan -> workbook(plan, HEADS, 4));
    }

    private PlanLayouts() {}

    private interface ItemText {
        String of(Item item, int number);
    }

    private static void text(String name, Set<Part> parts, Text text) {
        ALL.put(name, new Layout(parts, text, plan -> text.of(plan).getBytes(StandardCharsets.UTF_8)));
    }

    private static void file(String name, Set<Part> parts, Bytes file) {
        ALL.put(name, new Layout(parts, null, file));
    }

    private static String items(PlanSketch plan, ItemText text) {
        return plan.title + "\n为做好整改工作，制定本方案。\n一、整改任务\n" + join(plan, "\n", text) + "\n二、工作要求\n各单位要压实责任，按时报送进展。\n";
    }

    private static String join(PlanSketch plan, String between, ItemText text) {
        List<String> items = new ArrayList<>();
        for (Item item : plan.items) {
            items.add(text.of(item, items.size() + 1));
        }
        return String.join(between, items);
    }

    private static String chinese(int number) {
        return number <= 10 ? DIGITS.substring(number - 1, number) : "十" + DIGITS.charAt(number - 11);
    }

    private static String units(List<String> units) {
        return String.join("、", units);
    }

    private static String lead(Item item, String label) {
        return lead(item, label, "");
    }

    private static String lead(Item item, String label, String end) {
        return item.lead() == null ? "" : label + item.lead() + end;
    }

    private static String cooperating(Item item, String label) {
        return cooperating(item, label, "");
    }

    private static String cooperating(Item item, String label, String end) {
        return item.cooperating().isEmpty() ? "" : label + units(item.cooperating()) + end;
    }

    private static String first(Item item) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < item.measures().size(); i++) {
            text.append(item.measures().size() == 1 ? "" : DIGITS.charAt(i) + "是").append(item.measures().get(i));
        }
        return text.toString();
    }

    private static String circled(Item item) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < item.measures().size(); i++) {
            text.append((char) ('①' + i)).append(item.measures().get(i));
        }
        return text.toString();
    }

    private static String lines(Item item) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < item.measures().size(); i++) {
            text.append('\n').append(i + 1).append('.').append(item.measures().get(i));
        }
        return text.toString();
    }

    private static List<String> row(Item item, int number) {
        return List.of(String.valueOf(number), item.problem(), item.target(), circled(item), item.lead() == null ? "" : item.lead(), units(
                item
                        .responsible()), units(item.cooperating()), item.deadlineText(), units(item.supervising()));
    }

    private static String[][] table(PlanSketch plan, List<String> heads) {
        List<String[]> rows = new ArrayList<>();
        rows.add(heads.toArray(String[]::new));
        plan.items.forEach(item -> rows.add(row(item, rows.size()).toArray(String[]::new)));
        return rows.toArray(String[][]::new);
    }

    private static String padded(PlanSketch plan) {
        String[][] table = table(plan, HEADS);
        int[] widths = new int[HEADS.size()];
        for (String[] row : table) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        StringBuilder text = new StringBuilder(plan.title).append('\n');
        for (String[] row : table) {
            for (int i = 0; i < row.length; i++) {
                text.append(row[i]).append(" ".repeat(widths[i] - width(row[i]) + 2));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.chars().map(c -> c >= 0x2E80 ? 2 : 1).sum() + (int) text.chars().filter(c -> c >= '①' && c <= '⑳').count() * 0;
    }

    static byte[] word(String text) {
        WordFile file = new WordFile();
        text.lines().forEach(file::p);
        return file.bytes();
    }

    /** Printed: the first line in the middle, the others as paragraphs. */
    static byte[] paper(String text) {
        PaperFile file = new PaperFile("");
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        file.title(lines.get(0));
        lines.subList(1, lines.size()).forEach(file::p);
        return file.bytes();
    }

    private static OldWordFile old(String text) {
        OldWordFile file = new OldWordFile();
        text.lines().forEach(file::p);
        return file;
    }

    private static byte[] web(String body) {
        return ("<!DOCTYPE html><html><head><meta charset=\"gb2312\"></head><body><nav>网站首页</nav><div>" + body
                + "</div><footer>版权所有</footer></body></html>").getBytes(java.nio.charset.Charset.forName("GB18030"));
    }

    private static byte[] webTable(PlanSketch plan) {
        StringBuilder body = new StringBuilder("<h1>").append(plan.title).append("</h1><table>");
        for (String[] row : table(plan, HEADS)) {
            body.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>");
        }
        return web(body.append("</table>").toString());
    }

    private static byte[] beside(PlanSketch plan) {
        WordFile file = new WordFile().p(plan.title);
        for (Item item : plan.items) {
            List<String[]> rows = new ArrayList<>();
            rows.add(new String[] {"问题描述", "<<3" + item.problem()});
            rows.add(new String[] {"整改目标", "<<3" + item.target()});
            rows.add(new String[] {"整改措施", "<<3" + circled(item)});
            if (item.lead() != null) {
                rows.add(new String[] {"牵头单位", "<<3" + item.lead()});
            }
            rows.add(new String[] {"责任单位", units(item.responsible()), "整改时限", item.deadlineText()});
            file.table(rows.toArray(String[][]::new)).p("");
        }
        return file.bytes();
    }

    private static byte[] deadlinesAtTheEnd(PlanSketch plan) {
        WordFile file = word(plan, (item, no) -> no + "." + item.problem() + "\n整改措施：" + first(item) + "\n责任单位：" + units(item
                .responsible()));
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"问题序号", "整改时限", "备注"});
        plan.items.forEach(item -> rows.add(new String[] {String.valueOf(rows.size()), item.deadlineText(), ""}));
        return file.p("附表 整改时限表").table(rows.toArray(String[][]::new)).bytes();
    }

    private static WordFile word(PlanSketch plan, ItemText text) {
        WordFile file = new WordFile().p(plan.title).p("一、整改任务");
        join(plan, "\n", text).lines().forEach(file::p);
        return file;
    }

    private static byte[] workbook(PlanSketch plan, List<String> heads, int moved) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("清单");
            sheet.createRow(0).createCell(0).setCellValue(plan.title);
            int number = 1;
            for (String[] texts : table(plan, heads)) {
                Row row = sheet.createRow(number++);
                for (int i = 0; i < texts.length; i++) {
                    int column = i == 0 ? 0 : 1 + (i - 1 + moved) % (texts.length - 1);
                    row.createCell(column).setCellValue(texts[i]);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
