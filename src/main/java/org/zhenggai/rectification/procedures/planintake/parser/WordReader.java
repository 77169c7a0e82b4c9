package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.Characters;
import org.zhenggai.rectification.ground.office.OfficePackage;

/**
 * Reads a docx as it would be printed: tracked insertions are in, deletions are out; content controls, text boxes and automatic
 * numbers are read; merged cells give their text to every row they span.
 */
final class WordReader {

    private static final Set<String> DROPPED = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "tblPr", "trPr",
            "sdtPr", "tblGrid", "rPr", "rt");

    private final WordNumbering numbering;
    private final Element body;
    private final PlanContent content;
    private final WordTables tables;
    private Element footnotes;
    private boolean noted;
    private int inBox;

    WordReader(OfficePackage opened, PlanContent content) {
        this.numbering = new WordNumbering(opened);
        this.body = opened.xml(opened.main()).getDocumentElement();
        this.content = content;
        this.tables = new WordTables(this, content);
        opened.related(opened.main(), "footnotes").filter(opened::has).ifPresent(part -> footnotes = opened.xml(part).getDocumentElement());
    }

    void read() {
        blocks(body);
        if (noted && footnotes != null) {
            inBox++;
            children(footnotes).stream().filter(note -> attribute(note, "type").isEmpty()).forEach(this::blocks);
            inBox--;
            content.warn(DraftWarning.Code.NOT_READ, "文件有脚注，列在文末，没有并入各问题，请核对");
        }
    }

    void blocks(Element parent) {
        for (Element child : children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> tables.read(child);
                case "altChunk" -> content.warn(DraftWarning.Code.NOT_READ, "文件中插入的另一份文档没有读取，请在Word中打开后另存，再重新上传");
                default -> {
                    if (!DROPPED.contains(child.getLocalName())) {
                        blocks(child);
                    }
                }
            }
        }
    }

    private void paragraph(Element paragraph) {
        List<Element> boxes = new ArrayList<>();
        String text = paragraphText(paragraph, boxes);
        if (!text.isBlank() && inBox > 0) {
            content.aside(text);
        } else if (!text.isBlank()) {
            content.paragraph(text);
        }
        boxes.forEach(box -> {
            inBox++;
            blocks(box);
            inBox--;
        });
    }

    private String paragraphText(Element paragraph, List<Element> boxes) {
        StringBuilder text = new StringBuilder();
        if (numbering.isContents(paragraph)) {
            return "";
        }
        inline(paragraph, text, boxes);
        return text.toString().isBlank() ? "" : numbering.prefix(paragraph) + text.toString().stripLeading();
    }

    private void inline(Element parent, StringBuilder text, List<Element> boxes) {
        for (Element child : children(parent)) {
            switch (child.getLocalName()) {
                case "t" -> text.append(child.getTextContent());
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "txbxContent" -> boxes.add(child);
                case "footnoteReference" -> noted = true;
                case "OLEObject" -> content.warn(DraftWarning.Code.NOT_READ, "第" + (content.lines().size() + 1) + "行处嵌有其他文件，其内容没有读取，请核对");
                case "r" -> {
                    if (struck(child)) {
                        StringBuilder gone = new StringBuilder();
                        inline(child, gone, boxes);
                        left(gone.toString());
                    } else if (!hidden(child)) {
                        inline(child, text, boxes);
                    }
                }
                default -> {
                    if (!DROPPED.contains(child.getLocalName())) {
                        inline(child, text, boxes);
                    }
                }
            }
        }
    }

    private void left(String text) {
        if (!text.isBlank()) {
            content.warn(DraftWarning.Code.DELETED_TEXT, "第" + (content.lines().size() + 1) + "行处的删除线文字“" + (text.length() > 40 ? text
                    .substring(0, 40) + "…" : text.strip()) + "”视为已删除，没有读取");
        }
    }

    private boolean struck(Element run) {
        Element properties = child(run, "rPr");
        if (properties == null) {
            return false;
        }
        Element style = child(properties, "rStyle");
        boolean says = child(properties, "strike") != null || child(properties, "dstrike") != null;
        return isStruck(properties) || !says && style != null && numbering.strikes(attribute(style, "val"));
    }

    static boolean isStruck(Element properties) {
        Element once = child(properties, "strike");
        Element twice = child(properties, "dstrike");
        return once != null && isOn(once) || twice != null && isOn(twice);
    }

    private static boolean hidden(Element run) {
        Element properties = child(run, "rPr");
        return properties != null && child(properties, "vanish") != null && isOn(child(properties, "vanish"));
    }

    String cellText(Element parent) {
        List<String> lines = new ArrayList<>();
        cellLines(parent, lines);
        return String.join("\n", lines);
    }

    private void cellLines(Element parent, List<String> lines) {
        for (Element child : children(parent)) {
            if (child.getLocalName().equals("p")) {
                List<Element> boxes = new ArrayList<>();
                String text = Fold.tidy(Ordinal.plain(PlainText.of(Characters.plain(paragraphText(child, boxes)))));
                if (!text.isEmpty()) {
                    lines.add(text);
                }
                boxes.forEach(box -> cellLines(box, lines));
            } else if (!DROPPED.contains(child.getLocalName())) {
                cellLines(child, lines);
            }
        }
    }

    /** Elements of the name that are not inside another table's cell; content controls around them are looked through. */
    static void collect(Element parent, String name, List<Element> into) {
        for (Element child : children(parent)) {
            if (child.getLocalName().equals(name)) {
                into.add(child);
            } else if (Set.of("sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo").contains(child.getLocalName())) {
                collect(child, name, into);
            }
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Element child(Element parent, String name) {
        return children(parent).stream().filter(child -> child.getLocalName().equals(name)).findFirst().orElse(null);
    }

    /** The value of an attribute whatever its prefix, as strict and transitional documents differ in it. */
    static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (name.equals(element.getAttributes().item(i).getLocalName())) {
                return element.getAttributes().item(i).getNodeValue();
            }
        }
        return "";
    }

    static int value(Element element, int otherwise) {
        String text = element == null ? "" : attribute(element, "val");
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    private static boolean isOn(Element toggle) {
        return !Set.of("0", "false", "off").contains(attribute(toggle, "val"));
    }
}
