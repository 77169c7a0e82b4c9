package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The numbers that a browser counts by itself before the points of a list. */
final class HtmlLists {

    private HtmlLists() {}

    /** What stands before the element; empty for what is no point of a numbered list. */
    static String number(Element element) {
        Element list = element.parent();
        if (!element.normalName().equals("li") || list == null || !list.normalName().equals("ol")) {
            return "";
        }
        String style = (list.attr("style") + element.attr("style")).toLowerCase(Locale.ROOT).replace(" ", "");
        if (style.matches(".*list-style(?:-type)?:none.*")) {
            return "";
        }
        int number = integer(list.attr("start"), 1);
        for (Element point = element; point != null; point = point.previousElementSibling()) {
            if (point.hasAttr("value")) {
                number = integer(point.attr("value"), number);
                return text(style, number + element.elementSiblingIndex() - point.elementSiblingIndex());
            }
        }
        return text(style, number + element.elementSiblingIndex());
    }

    private static String text(String style, int number) {
        boolean chinese = style.matches(".*list-style(?:-type)?:(?:cjk-ideographic|simp-chinese-\\w+).*");
        return chinese ? WordNumbering.chinese(number) + "、" : number + ".";
    }

    private static int integer(String text, int otherwise) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : otherwise;
    }
}
