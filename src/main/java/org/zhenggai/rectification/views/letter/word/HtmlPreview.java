package org.zhenggai.rectification.views.letter.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.springframework.web.util.HtmlUtils;

/** A letter's text as a page, where nothing makes a PDF of it: words and tables, not the exact form. */
public final class HtmlPreview {

    private static final String STYLE = """
            body{max-width:48em;margin:2em auto;padding:0 1em;font:16px/1.8 FangSong,serif}
            p{margin:0;min-height:1em;text-indent:2em}.c{text-align:center;text-indent:0}.r{text-align:right;text-indent:0}
            .n{text-indent:0}.h{color:#c00;font-size:1.6em;text-align:center;text-indent:0;border-bottom:3px double #c00}
            table{border-collapse:collapse;width:100%;margin:.5em 0}td{border:1px solid #333;padding:.2em .4em;vertical-align:top}
            td p{text-indent:0}.draft{border:1px solid #b45309;color:#92400e;padding:.3em .6em;text-indent:0}
            """;

    private final StringBuilder html = new StringBuilder();

    private HtmlPreview() {}

    /** @param notice said above the letter, null for nothing */
    public static String of(byte[] docx, String title, String notice) {
        HtmlPreview preview = new HtmlPreview();
        StringBuilder html = preview.html;
        html.append("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>").append(HtmlUtils.htmlEscape(title))
                .append("</title><style>").append(STYLE).append("</style></head><body>");
        if (notice != null) {
            html.append("<p class=\"draft\">").append(HtmlUtils.htmlEscape(notice)).append("</p>");
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFHeader head = document.getHeaderFooterPolicy().getFirstPageHeader();
            if (head != null) {
                head.getParagraphs().stream().filter(paragraph -> !paragraph.getText().isBlank())
                        .forEach(paragraph -> preview.paragraph(paragraph, "h"));
            }
            preview.body(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.append("</body></html>").toString();
    }

    private void body(IBody body) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph, style(paragraph));
            } else if (element instanceof XWPFTable table) {
                html.append("<table>");
                table.getRows().forEach(this::row);
                html.append("</table>");
            }
        }
    }

    private void row(XWPFTableRow row) {
        html.append("<tr>");
        for (XWPFTableCell cell : row.getTableCells()) {
            var properties = cell.getCTTc().getTcPr();
            html.append("<td");
            if (properties != null && properties.isSetGridSpan()) {
                html.append(" colspan=\"").append(properties.getGridSpan().getVal().intValue()).append('"');
            }
            html.append('>');
            body(cell);
            html.append("</td>");
        }
        html.append("</tr>");
    }

    private void paragraph(XWPFParagraph paragraph, String style) {
        html.append("<p").append(style.isEmpty() ? "" : " class=\"" + style + "\"").append('>')
                .append(HtmlUtils.htmlEscape(paragraph.getText()).replace("\n", "<br>")).append("</p>");
    }

    private static String style(XWPFParagraph paragraph) {
        ParagraphAlignment alignment = paragraph.getAlignment();
        if (alignment == ParagraphAlignment.CENTER) {
            return "c";
        }
        return alignment == ParagraphAlignment.RIGHT || alignment == ParagraphAlignment.END ? "r"
                : paragraph.getFirstLineIndent() <= 0 ? "n" : "";
    }
}
