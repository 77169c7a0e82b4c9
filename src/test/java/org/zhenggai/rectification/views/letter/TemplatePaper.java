package org.zhenggai.rectification.views.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** A sheet after GB/T 9704-2012: page, type area, heads, paragraphs and tables. Lengths are twips, 1/1440 inch. */
final class TemplatePaper {

    static final String TITLE = "方正小标宋简体";
    static final String BODY = "仿宋_GB2312";
    static final String KAI = "楷体_GB2312";
    static final String HEI = "黑体";
    /** 22 lines in 225 mm. */
    static final int LINE = 579;
    /** 28 characters of 16 points in 156 mm stand a quarter of a point closer; a grid of characters is not read alike by all programs. */
    static final int CHARACTER_SPACE = -5;
    private static final int CHARACTER = 320 + CHARACTER_SPACE;
    private static final String RED = "FF0000";
    /** Not justified: in a justified line of closer characters LibreOffice loses a comma at its end. */
    private static final ParagraphAlignment TEXT = ParagraphAlignment.LEFT;

    private final XWPFDocument document = new XWPFDocument();
    private final CTSectPr section = document.getDocument().getBody().addNewSectPr();
    private final int width;

    private TemplatePaper(boolean landscape) {
        this.width = landscape ? 16838 - mm(35) - mm(26) : mm(156);
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? 16838 : 11906));
        size.setH(BigInteger.valueOf(landscape ? 11906 : 16838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(mm(landscape ? 24 : 37)));
        margin.setLeft(BigInteger.valueOf(mm(landscape ? 35 : 28)));
        margin.setRight(BigInteger.valueOf(mm(26)));
        margin.setBottom(BigInteger.valueOf(mm(landscape ? 22 : 35)));
        margin.setHeader(BigInteger.valueOf(mm(landscape ? 15 : 30)));
        margin.setFooter(BigInteger.valueOf(mm(landscape ? 12 : 20)));
        margin.setGutter(BigInteger.ZERO);
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        } else {
            CTDocGrid grid = section.addNewDocGrid();
            grid.setType(STDocGrid.LINES);
            grid.setLinePitch(BigInteger.valueOf(LINE));
        }
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setEastAsia(BODY);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        styles.setDefaultFonts(fonts);
        var run = styles.getCtStyles().getDocDefaults().getRPrDefault().getRPr();
        run.addNewSz().setVal(BigInteger.valueOf(32));
        run.addNewSpacing().setVal(BigInteger.valueOf(CHARACTER_SPACE));
        run.addNewLang().setEastAsia("zh-CN");
    }

    static int mm(int millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    /** 信函格式: name of the issuer and a red double line on top, another one at the foot, no page number on the first page. */
    static TemplatePaper letter() {
        TemplatePaper paper = new TemplatePaper(false);
        paper.section.addNewTitlePg();
        XWPFHeaderFooterPolicy policy = paper.document.createHeaderFooterPolicy();
        XWPFHeaderFooter head = policy.createHeader(XWPFHeaderFooterPolicy.FIRST);
        XWPFParagraph name = paper.line(head.createParagraph(), 800, ParagraphAlignment.CENTER);
        paper.run(name, "{{issuer}}", TITLE, 34).setColor(RED);
        paper.redLine(head.createParagraph(), STBorder.THICK_THIN_SMALL_GAP);
        policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
        XWPFHeaderFooter foot = policy.createFooter(XWPFHeaderFooterPolicy.FIRST);
        paper.redLine(foot.createParagraph(), STBorder.THIN_THICK_SMALL_GAP);
        paper.pageNumbers(policy);
        XWPFParagraph number = paper.line(paper.document.createParagraph(), LINE, ParagraphAlignment.RIGHT);
        paper.run(number, "{{number}}", BODY, 16);
        paper.empty();
        return paper;
    }

    /** 红头: the issuer's mark over number and red line; with the signer where it goes up. */
    static TemplatePaper redHead(String mark, boolean upwards) {
        TemplatePaper paper = new TemplatePaper(false);
        paper.pageNumbers(paper.document.createHeaderFooterPolicy());
        paper.line(paper.document.createParagraph(), mm(upwards ? 40 : 28), ParagraphAlignment.LEFT);
        XWPFParagraph name = paper.line(paper.document.createParagraph(), 900, ParagraphAlignment.CENTER);
        paper.run(name, mark, TITLE, 34).setColor(RED);
        paper.empty();
        XWPFParagraph number = paper.line(paper.document.createParagraph(), LINE,
                upwards ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
        if (upwards) {
            paper.tab(number, paper.width - CHARACTER);
            number.setIndentationLeft(CHARACTER);
            paper.run(number, "{{number}}", BODY, 16);
            paper.run(number, "\t签发人：", BODY, 16);
            paper.run(number, "{{signer}}", KAI, 16);
        } else {
            paper.run(number, "{{number}}", BODY, 16);
        }
        XWPFParagraph line = paper.line(paper.document.createParagraph(), 60, ParagraphAlignment.LEFT);
        paper.border(line, false, STBorder.SINGLE, 18, RED);
        line.setSpacingBefore(mm(3));
        paper.empty();
        return paper;
    }

    /** 表: a plain sheet with page numbers. */
    static TemplatePaper sheet(boolean landscape) {
        TemplatePaper paper = new TemplatePaper(landscape);
        paper.pageNumbers(paper.document.createHeaderFooterPolicy());
        return paper;
    }

    int width() {
        return width;
    }

    TemplatePaper title(String text) {
        XWPFParagraph title = line(document.createParagraph(), 680, ParagraphAlignment.CENTER);
        title.getCTP().getPPr().addNewSnapToGrid().setVal(false);
        run(title, text, TITLE, 22);
        return empty();
    }

    TemplatePaper empty() {
        line(document.createParagraph(), LINE, ParagraphAlignment.LEFT);
        return this;
    }

    /** 主送机关 and whatever begins at the left edge. */
    TemplatePaper flush(String text) {
        run(line(document.createParagraph(), LINE, TEXT), text, BODY, 16);
        return this;
    }

    TemplatePaper right(String text) {
        run(line(document.createParagraph(), LINE, ParagraphAlignment.RIGHT), text, BODY, 16);
        return this;
    }

    TemplatePaper right(String text, int points) {
        run(line(document.createParagraph(), LINE, ParagraphAlignment.RIGHT), text, BODY, points);
        return this;
    }

    TemplatePaper centre(String text, String font, int points) {
        run(line(document.createParagraph(), LINE, ParagraphAlignment.CENTER), text, font, points);
        return this;
    }

    TemplatePaper body(String text) {
        return indented(text, BODY);
    }

    /** 一、 */
    TemplatePaper first(String text) {
        indented(text, HEI);
        List<XWPFParagraph> all = document.getParagraphs();
        all.get(all.size() - 1).setKeepNext(true);
        return this;
    }

    /** （一） */
    TemplatePaper second(String text) {
        return indented(text, KAI);
    }

    /** Paragraphs that a list repeats, or that a condition shows. */
    TemplatePaper block(String list, String text) {
        return flush("{{?" + list + "}}").body(text).flush("{{/" + list + "}}");
    }

    /** The signature never stands on a page without a line of the text: lists may be empty, so that they do not count as one. */
    TemplatePaper signature() {
        return signatureAfter(null);
    }

    /** The same after a list that is never empty. */
    TemplatePaper signatureAfter(String list) {
        empty().empty();
        List<XWPFParagraph> all = document.getParagraphs();
        boolean inList = false;
        for (int i = all.size() - 1; i >= 0; i--) {
            all.get(i).setKeepNext(true);
            String text = all.get(i).getText();
            if (text.equals("{{?" + list + "}}") || !inList && !text.isEmpty() && !text.startsWith("{{/")) {
                break;
            }
            inList = text.startsWith("{{/") || inList && !text.startsWith("{{?");
        }
        XWPFParagraph issuer = line(document.createParagraph(), LINE, ParagraphAlignment.RIGHT);
        issuer.setIndentationRight(2 * CHARACTER);
        issuer.setKeepNext(true);
        run(issuer, "{{issuer}}", BODY, 16);
        XWPFParagraph date = line(document.createParagraph(), LINE, ParagraphAlignment.RIGHT);
        date.setIndentationRight(4 * CHARACTER);
        run(date, "{{date}}", BODY, 16);
        return this;
    }

    /** 版记 without 印发机关, as a letter has it: only whom it is copied to. */
    TemplatePaper copies() {
        empty();
        XWPFParagraph copies = line(document.createParagraph(), 500, ParagraphAlignment.LEFT);
        atFoot(copies);
        copies.setIndentationLeft(280);
        run(copies, "{{?copied}}抄送：{{text}}。{{/copied}}", BODY, 14);
        return anchor();
    }

    /** What belongs to the foot of the last page whatever the text's length: in a frame that its anchor behind it holds there. */
    private void atFoot(XWPFParagraph paragraph) {
        CTFramePr frame = paragraph.getCTP().getPPr().addNewFramePr();
        frame.setW(BigInteger.valueOf(width));
        frame.setWrap(STWrap.NOT_BESIDE);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setXAlign(STXAlign.LEFT);
        frame.setYAlign(STYAlign.BOTTOM);
    }

    private TemplatePaper anchor() {
        line(document.createParagraph(), 20, ParagraphAlignment.LEFT);
        return this;
    }

    /** 版记 at the foot of the last page: whom it is copied to, between lines; who printed it, and when. */
    TemplatePaper imprint(String copies) {
        empty();
        XWPFTable table = document.createTable(2, 1);
        table.setWidth(width);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.getCTTbl().addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        CTTblPPr place = properties.addNewTblpPr();
        place.setHorzAnchor(STHAnchor.MARGIN);
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setTblpXSpec(STXAlign.LEFT);
        place.setTblpYSpec(STYAlign.BOTTOM);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "000000");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 6, 0, "000000");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "000000");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "000000");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "000000");
        XWPFParagraph first = line(table.getRow(0).getCell(0).getParagraphs().get(0), 520, ParagraphAlignment.LEFT);
        first.setIndentationLeft(280);
        first.setIndentationRight(280);
        run(first, "抄送：" + copies + "。", BODY, 14);
        XWPFParagraph last = line(table.getRow(1).getCell(0).getParagraphs().get(0), 520, ParagraphAlignment.LEFT);
        last.setIndentationLeft(280);
        tab(last, width - 500);
        run(last, "{{issuer}}办公室\t{{date}}印发", BODY, 14);
        return anchor();
    }

    /** A table of fixed columns; cells of a first row in 黑体. */
    XWPFTable table(int points, int... columns) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(java.util.Arrays.stream(columns).sum());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        for (int column : columns) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
        this.points = points;
        this.columns = columns;
        return table;
    }

    private int points;
    private int[] columns;

    /** A row of headings, repeated on every page. */
    TemplatePaper heading(XWPFTable table, String... texts) {
        XWPFTableRow row = table.createRow();
        row.setRepeatHeader(true);
        cells(row, HEI, ParagraphAlignment.CENTER, texts);
        return this;
    }

    /** A last row over all columns: for conclusion, signature and seal, so that they never stand on a page alone. */
    TemplatePaper closing(XWPFTable table, String text) {
        cells(table.createRow(), BODY, ParagraphAlignment.RIGHT, text);
        return this;
    }

    TemplatePaper row(XWPFTable table, String... texts) {
        XWPFTableRow row = table.createRow();
        cells(row, BODY, ParagraphAlignment.LEFT, texts);
        row.getTableCells().stream().filter(cell -> !cell.getText().matches(
                ".*\\[(name|title|opinion|progress|difficulties|changes|reason|requirement)\\]"))
                .forEach(cell -> cell.getParagraphs().get(0).setAlignment(ParagraphAlignment.CENTER));
        return this;
    }

    /** Label, value, label, value … : labels in 黑体; the last value spans what is left. */
    TemplatePaper pairs(XWPFTable table, String... texts) {
        XWPFTableRow row = table.createRow();
        cells(row, BODY, ParagraphAlignment.LEFT, texts);
        for (int i = 0; i < texts.length; i += 2) {
            row.getCell(i).getParagraphs().get(0).getRuns().forEach(run -> font(run, HEI, points));
            row.getCell(i).getParagraphs().get(0).setAlignment(ParagraphAlignment.CENTER);
        }
        return this;
    }

    private void cells(XWPFTableRow row, String font, ParagraphAlignment alignment, String... texts) {
        row.setCantSplitRow(true);
        while (row.getTableCells().size() > texts.length) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        for (int i = 0; i < texts.length; i++) {
            XWPFTableCell cell = i < row.getTableCells().size() ? row.getCell(i) : row.addNewTableCell();
            int span = i == texts.length - 1 ? columns.length - i : 1;
            int sum = 0;
            for (int column = i; column < i + span; column++) {
                sum += columns[column];
            }
            CTTblWidth cellWidth = cell.getCTTc().addNewTcPr().addNewTcW();
            cellWidth.setW(BigInteger.valueOf(sum));
            if (span > 1) {
                cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
            }
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            String[] paragraphs = texts[i].split("\n");
            for (int n = 0; n < paragraphs.length; n++) {
                XWPFParagraph paragraph = n == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
                paragraph.setAlignment(alignment);
                snap(paragraph);
                run(paragraph, paragraphs[n], font, points);
            }
        }
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplatePaper indented(String text, String font) {
        XWPFParagraph paragraph = line(document.createParagraph(), LINE, TEXT);
        paragraph.setIndentationFirstLine(2 * CHARACTER);
        var indent = paragraph.getCTP().getPPr().getInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        run(paragraph, text, font, 16);
        return this;
    }

    private XWPFParagraph line(XWPFParagraph paragraph, int height, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        CTPPr properties = paragraph.getCTP().getPPr();
        var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(height));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        return paragraph;
    }

    /** Small type in tables does not follow the lines of the grid. */
    private static void snap(XWPFParagraph paragraph) {
        CTPPr properties = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
        properties.addNewSnapToGrid().setVal(false);
        paragraph.setSpacingBefore(20);
        paragraph.setSpacingAfter(20);
    }

    private XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        String[] parts = text.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts[i], i == 0 ? 0 : run.getCTR().sizeOfTArray());
        }
        font(run, font, points);
        return run;
    }

    private static void font(XWPFRun run, String font, int points) {
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
    }

    private void tab(XWPFParagraph paragraph, int at) {
        var tab = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(at));
    }

    /** 170 mm in the middle of the page. */
    private void redLine(XWPFParagraph paragraph, STBorder.Enum style) {
        line(paragraph, 80, ParagraphAlignment.LEFT);
        border(paragraph, false, style, 36, RED);
        paragraph.setIndentationLeft(-mm(8));
        paragraph.setIndentationRight(-mm(6));
    }

    private void border(XWPFParagraph paragraph, boolean top, STBorder.Enum style, int eighths, String colour) {
        CTPPr properties = paragraph.getCTP().getPPr();
        var borders = properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
        CTBorder border = top ? borders.addNewTop() : borders.addNewBottom();
        border.setVal(style);
        border.setSz(BigInteger.valueOf(eighths));
        border.setColor(colour);
        border.setSpace(BigInteger.ONE);
    }

    /** — 1 — in 4号, at the outer edge: odd pages right, even pages left. */
    private void pageNumbers(XWPFHeaderFooterPolicy policy) {
        document.getSettings().getCTSettings().addNewEvenAndOddHeaders();
        number(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph(), ParagraphAlignment.RIGHT);
        number(policy.createFooter(XWPFHeaderFooterPolicy.EVEN).createParagraph(), ParagraphAlignment.LEFT);
    }

    private void number(XWPFParagraph paragraph, ParagraphAlignment side) {
        paragraph.setAlignment(side);
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(280);
        } else {
            paragraph.setIndentationLeft(280);
        }
        run(paragraph, "— ", "宋体", 14);
        XWPFRun field = run(paragraph, "", "宋体", 14);
        field.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        field.getCTR().addNewInstrText().setStringValue("PAGE");
        field.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(paragraph, " —", "宋体", 14);
    }
}
