package org.zhenggai.rectification.views.archive;

import java.util.List;

/** Builds a small page of text and tables that opens anywhere and needs nothing from outside. */
final class Page {

    private final StringBuilder html = new StringBuilder();

    Page(String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>").append(escaped(title)).append(
                "</title><style>")
                .append("body{font-family:'Noto Sans CJK SC','Microsoft YaHei',sans-serif;max-width:1100px;margin:2em auto;padding:0 1em;"
                        + "line-height:1.6}table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em}th,td{border:1px solid #999;"
                        + "padding:.3em .6em;text-align:left;vertical-align:top}th{background:#eef2f6}td{white-space:pre-wrap;"
                        + "overflow-wrap:anywhere}.mark{border:3px solid #b00020;color:#b00020;font-weight:bold;font-size:1.2em;"
                        + "display:inline-block;padding:.2em .8em}")
                .append("</style></head><body>\n<h1>").append(escaped(title)).append("</h1>\n");
    }

    Page heading(String text) {
        html.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    Page paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** A stamp that cannot be overlooked. */
    Page mark(String text) {
        html.append("<p class=\"mark\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** Rows of name and value; empty values are left out. */
    Page facts(List<List<String>> facts) {
        html.append("<table>\n");
        facts.stream().filter(fact -> fact.get(1) != null && !fact.get(1).isBlank()).forEach(fact -> html.append(
                "<tr><th scope=\"row\" style=\"width:12em\">")
                .append(escaped(fact.get(0))).append("</th><td>").append(escaped(fact.get(1))).append("</td></tr>\n"));
        html.append("</table>\n");
        return this;
    }

    Page table(List<String> columns, List<List<String>> rows) {
        html.append("<table>\n<tr>");
        columns.forEach(column -> html.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
        html.append("</tr>\n");
        rows.forEach(row -> {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(escaped(cell == null ? "" : cell)).append("</td>"));
            html.append("</tr>\n");
        });
        html.append("</table>\n");
        return this;
    }

    @Override
    public String toString() {
        return html + "</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
