package org.zhenggai.rectification.procedures.planintake.parser;

import static org.zhenggai.rectification.procedures.planintake.parser.WordReader.attribute;
import static org.zhenggai.rectification.procedures.planintake.parser.WordReader.child;
import static org.zhenggai.rectification.procedures.planintake.parser.WordReader.children;
import static org.zhenggai.rectification.procedures.planintake.parser.WordReader.value;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.zhenggai.rectification.ground.office.OfficePackage;

/** The numbers that Word counts by itself: they are in no text, yet a reader sees them. */
final class WordNumbering {

    private record Level(String format, String text, int start) {}

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, String> abstracts = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    WordNumbering(OfficePackage opened) {
        String main = opened.main();
        opened.related(main, "numbering").or(() -> Optional.of("word/numbering.xml")).filter(opened::has).ifPresent(part -> read(opened.xml(
                part).getDocumentElement()));
        String stylesPart = opened.related(main, "styles").orElse("word/styles.xml");
        if (opened.has(stylesPart)) {
            children(opened.xml(stylesPart).getDocumentElement()).stream().filter(style -> style.getLocalName().equals("style"))
                    .forEach(style -> styles.put(attribute(style, "styleId"), style));
        }
    }

    private void read(Element root) {
        for (Element element : children(root)) {
            if (element.getLocalName().equals("abstractNum")) {
                Map<Integer, Level> levels = new HashMap<>();
                for (Element level : children(element)) {
                    if (level.getLocalName().equals("lvl") && attribute(level, "ilvl").matches("\\d")) {
                        levels.put(Integer.parseInt(attribute(level, "ilvl")), new Level(text(child(level, "numFmt"), "decimal"),
                                text(child(level, "lvlText"), ""), value(child(level, "start"), 1)));
                    }
                }
                lists.put(attribute(element, "abstractNumId"), levels);
            } else if (element.getLocalName().equals("num") && child(element, "abstractNumId") != null) {
                abstracts.put(attribute(element, "numId"), attribute(child(element, "abstractNumId"), "val"));
            }
        }
    }

    private static String text(Element element, String otherwise) {
        return element == null ? otherwise : attribute(element, "val");
    }

    /** Whether the paragraph is a line of a table of contents. */
    boolean isContents(Element paragraph) {
        Element style = styles.get(styleId(paragraph));
        String name = style == null || child(style, "name") == null ? styleId(paragraph) : attribute(child(style, "name"), "val");
        return name.toLowerCase(Locale.ROOT).matches("toc ?\\d.*");
    }

    /** Whether a character style strikes its text out. */
    boolean strikes(String styleId) {
        Element style = styles.get(styleId);
        Element run = style == null ? null : child(style, "rPr");
        return run != null && WordReader.isStruck(run);
    }

    /** The number before the paragraph's text, counted on; empty for none. */
    String prefix(Element paragraph) {
        Element properties = child(paragraph, "pPr");
        Element number = properties == null ? null : child(properties, "numPr");
        String styleId = styleId(paragraph);
        for (int depth = 0; number == null && styles.containsKey(styleId) && depth < 10; depth++) {
            Element style = styles.get(styleId);
            Element inStyle = child(style, "pPr");
            number = inStyle == null ? null : child(inStyle, "numPr");
            styleId = child(style, "basedOn") == null ? "" : attribute(child(style, "basedOn"), "val");
        }
        if (number == null || child(number, "numId") == null) {
            return "";
        }
        String list = abstracts.get(attribute(child(number, "numId"), "val"));
        int depth = Math.min(8, value(child(number, "ilvl"), 0));
        Map<Integer, Level> levels = lists.get(list);
        return levels == null || !levels.containsKey(depth) ? "" : count(list, levels, depth);
    }

    private String count(String list, Map<Integer, Level> levels, int depth) {
        int[] counts = counters.computeIfAbsent(list, key -> new int[9]);
        counts[depth]++;
        for (int deeper = depth + 1; deeper < 9; deeper++) {
            counts[deeper] = 0;
        }
        String text = levels.get(depth).text();
        for (int i = 0; i <= depth; i++) {
            Level level = levels.get(i);
            if (level != null && text.contains("%" + (i + 1))) {
                text = text.replace("%" + (i + 1), number(level.format(), level.start() + Math.max(1, counts[i]) - 1));
            }
        }
        return levels.get(depth).format().equals("bullet") ? "" : text;
    }

    static String number(String format, int number) {
        if (format.startsWith("decimalEnclosedCircle") && number >= 0 && number <= 20) {
            return "⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".substring(number, number + 1);
        }
        return format.toLowerCase(Locale.ROOT).contains("chinese") || format.startsWith("japaneseCounting")
                || format.startsWith("taiwaneseCounting") ? chinese(number) : String.valueOf(number);
    }

    static String chinese(int number) {
        String digits = "〇一二三四五六七八九";
        if (number < 10) {
            return digits.substring(number, number + 1);
        }
        if (number >= 1000) {
            return String.valueOf(number);
        }
        if (number >= 100) {
            int rest = number % 100;
            return digits.charAt(number / 100) + "百" + (rest == 0 ? "" : rest < 10 ? "零" + chinese(rest)
                    : rest < 20 ? "一" + chinese(rest) : chinese(rest));
        }
        return (number < 20 ? "" : digits.substring(number / 10, number / 10 + 1)) + "十"
                + (number % 10 == 0 ? "" : digits.substring(number % 10, number % 10 + 1));
    }

    private static String styleId(Element paragraph) {
        Element properties = child(paragraph, "pPr");
        return properties == null || child(properties, "pStyle") == null ? "" : attribute(child(properties, "pStyle"), "val");
    }
}
