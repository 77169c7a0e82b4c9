package org.zhenggai.rectification.views.letter.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Finds what a template names and no letter has: said when the application starts, not when somebody wants to sign. */
final class TemplateCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}");
    private static final Pattern CELL = Pattern.compile("\\[([^\\[\\]]*)\\]");

    private final Fields fields;
    private final List<String> problems = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private TemplateCheck(Fields fields) {
        this.fields = fields;
    }

    /** Problems in Chinese; empty for a good template. */
    static List<String> problems(XWPFDocument document, Fields fields) {
        TemplateCheck check = new TemplateCheck(fields);
        check.body(document);
        Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream()).forEach(check::body);
        return check.problems;
    }

    private void body(IBody body) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                text(paragraph.getText(), Set.of());
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(this::row);
            }
        }
        open.forEach(name -> problems.add("{{?" + name + "}}没有对应的{{/" + name + "}}"));
        open.clear();
    }

    private void row(XWPFTableRow row) {
        Matcher tags = TAG.matcher(row.getTableCells().stream().map(XWPFTableCell::getText).reduce("", String::concat));
        String list = null;
        while (tags.find()) {
            list = fields.tables().containsKey(tags.group(1)) ? tags.group(1) : list;
        }
        for (XWPFTableCell cell : row.getTableCells()) {
            if (list != null) {
                Matcher cells = CELL.matcher(cell.getText());
                while (cells.find()) {
                    if (!fields.tables().get(list).contains(cells.group(1))) {
                        unknown("[" + cells.group(1) + "]", fields.tables().get(list));
                    }
                }
            }
            for (IBodyElement element : cell.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    text(paragraph.getText(), list == null ? Set.of() : Set.of(list));
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(this::row);
                }
            }
        }
    }

    private void text(String text, Set<String> tables) {
        Matcher tags = TAG.matcher(text);
        int end = 0;
        while (tags.find()) {
            stray(text.substring(end, tags.start()));
            tag(tags.group(1), tables);
            end = tags.end();
        }
        stray(text.substring(end));
    }

    private void stray(String text) {
        if (text.contains("{{") || text.contains("}}")) {
            problems.add("大括号不成对：“" + text.strip() + "”");
        }
    }

    private void tag(String tag, Set<String> tables) {
        String name = tag.replaceFirst("^[?/]", "");
        if (tag.startsWith("?") && open.isEmpty() && fields.blocks().containsKey(name)) {
            open.push(name);
        } else if (tag.startsWith("/") && name.equals(open.peek())) {
            open.pop();
        } else if (tag.startsWith("?") || tag.startsWith("/")) {
            problems.add("{{" + tag + "}}不是可以在此重复的内容；可用：" + String.join("、", fields.blocks().keySet()));
        } else if (open.isEmpty() ? !fields.texts().contains(name) && !tables.contains(name)
                : !fields.blocks().get(open.peek()).contains(name)) {
            unknown("{{" + tag + "}}", open.isEmpty() ? fields.texts() : fields.blocks().get(open.peek()));
        }
    }

    private void unknown(String tag, Set<String> known) {
        problems.add("没有字段" + tag + "；可用：" + String.join("、", known));
    }
}
