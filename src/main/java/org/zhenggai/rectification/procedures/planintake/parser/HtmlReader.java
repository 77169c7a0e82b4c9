package org.zhenggai.rectification.procedures.planintake.parser;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.zhenggai.rectification.ground.office.TextFile;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Reads a page of the web as a visitor sees it. Nothing is fetched and nothing runs; what frames the text is shown as aside. */
final class HtmlReader {

    private static final Set<String> NOTHING = Set.of("script", "style", "template", "noscript", "head", "title", "meta", "link", "rt",
            "rp",
            "option", "svg", "math", "canvas", "audio", "video");
    private static final Set<String> FRAME = Set.of("nav", "footer", "aside", "button", "select", "textarea");
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final Set<String> EMBEDDED = Set.of("iframe", "object", "embed", "frame");
    private static final Pattern CHARSET = Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,30})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS = Pattern.compile("\\A\\uFEFF?\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[\\s\\S]{0,2000}?-->\\s*)?"
            + "<(?:!doctype\\s+html|html|head|body|meta|title|style|script|link|div|p|h[1-6]|table|center|font|span|article|section|main|ol|ul)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 8_192;
    /** Levels of elements: a page of tables in tables has some forty. */
    private static final int DEEPEST = 150;

    private final PlanContent content;
    private final StringBuilder open = new StringBuilder();
    private boolean framed;

    private HtmlReader(PlanContent content) {
        this.content = content;
    }

    static boolean is(byte[] file) {
        return BEGINS.matcher(new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF",
                "")
                .replace("\0", "").replaceFirst("\\A(?:\u00FF\u00FE|\u00FE\u00FF)", "")).find();
    }

    static void read(byte[] file, PlanContent content) {
        HtmlReader reader = new HtmlReader(content);
        Document page = Jsoup.parse(text(file));
        NodeTraversor.traverse((node, depth) -> {
            if (depth > DEEPEST) {
                throw new UnreadableFileException(Reason.DAMAGED, "网页内容嵌套过深，未予读取；请用浏览器打开后把正文复制到Word文档，再上传");
            }
        }, page);
        reader.blocks(page.body());
        reader.flush();
    }

    /** By its bytes, unless the page names a charset that they cannot tell. */
    private static String text(byte[] file) {
        Matcher named = CHARSET.matcher(new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1));
        if (named.find() && !named.group(1).toLowerCase(Locale.ROOT).matches("utf.*|gb.*|ascii|us-ascii|iso-8859-1|unicode")) {
            try {
                if (Charset.isSupported(named.group(1))) {
                    return new String(file, Charset.forName(named.group(1)));
                }
            } catch (IllegalCharsetNameException e) {
                return TextFile.decoded(file);
            }
        }
        return TextFile.decoded(file);
    }

    private void blocks(Node parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                open.append(text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
            } else if (child instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (NOTHING.contains(name)) {
            return;
        }
        if (element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden")) {
            left(DraftWarning.Code.HIDDEN, "网页中隐藏的文字没有读取", element);
        } else if (STRUCK.contains(name) || style.contains("line-through")) {
            left(DraftWarning.Code.DELETED_TEXT, "带删除线的文字视为已删除，没有读取", element);
        } else if (EMBEDDED.contains(name)) {
            content.warn(DraftWarning.Code.NOT_READ, "网页中嵌入的其他页面或文件没有读取，请核对");
        } else if (name.equals("br")) {
            open.append('\n');
        } else if (name.equals("table")) {
            flush();
            new HtmlTable(element, this).read(content);
        } else if (FRAME.contains(name)) {
            flush();
            boolean before = framed;
            framed = true;
            blocks(element);
            flush();
            framed = before;
        } else if (element.isBlock() || name.equals("li")) {
            flush();
            open.append(HtmlLists.number(element));
            blocks(element);
            flush();
        } else {
            blocks(element);
        }
    }

    private void left(DraftWarning.Code code, String what, Element element) {
        String text = element.text().strip();
        if (!text.isEmpty()) {
            content.warn(code, what + "：“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”");
        }
    }

    /** The words of a cell. */
    String cell(Element cell) {
        StringBuilder words = new StringBuilder();
        cellWords(cell, words);
        if (!cell.select("table").isEmpty()) {
            content.warn(DraftWarning.Code.NOT_READ, "表格的单元格里套有表格，按单元格的文字读取，请核对");
        }
        return words.toString().replaceAll(" *\\n[ \\n]*", "\n").strip();
    }

    private void cellWords(Node parent, StringBuilder into) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                into.append(text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
            } else if (child instanceof Element element) {
                String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
                boolean struck = STRUCK.contains(element.normalName()) || style.contains("line-through");
                if (struck || style.contains("display:none")) {
                    left(struck ? DraftWarning.Code.DELETED_TEXT : DraftWarning.Code.HIDDEN, struck ? "带删除线的文字视为已删除，没有读取"
                            : "网页中隐藏的文字没有读取", element);
                } else if (!NOTHING.contains(element.normalName())) {
                    boolean block = element.isBlock() || Set.of("br", "li", "td", "th").contains(element.normalName());
                    into.append(block ? "\n" : "").append(HtmlLists.number(element));
                    cellWords(element, into);
                    into.append(block ? "\n" : "");
                }
            }
        }
    }

    /** Reads what a table that only sets out the page holds. */
    void frame(Element cell) {
        blocks(cell);
        flush();
    }

    private void flush() {
        String text = open.toString();
        open.setLength(0);
        if (text.isBlank()) {
            return;
        }
        if (framed) {
            content.aside(text);
        } else {
            TextTables.read(text.split("\\R"), content);
        }
    }
}
