package org.zhenggai.rectification.procedures.planintake.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;
import org.zhenggai.rectification.procedures.planintake.OldWordFile;
import org.zhenggai.rectification.procedures.planintake.WordFile;

/** Plans as old Word documents, as pages of the web and as OFD; and what says that it is something else. */
class OtherFilesTest {

    private static final String[] TEXT = {"青石县2025年专项督察反馈问题整改方案", "一、整改任务", "1.砖厂堆料越过界桩。", "整改目标：恢复耕种条件。", "整改措施：①限期拆除。②组织验收。",
            "责任单位：青石镇人民政府", "整改时限：2025年6月30日"};
    private static final String[][] TABLE = {{"序号", "存在问题", "整改目标", "整改措施", "责任单位", "整改时限"}, {"一、违法占地", null, null, null, null, null}, {"1",
            "砖厂堆料越过界桩。", "恢复耕种条件。", "①限期拆除。\n②组织验收。", "青石镇人民政府", "2025年6月30日"}, {"2", "沟渠被渣土堵塞。", "排水通畅。", "清淤。", "柳河乡人民政府",
                    "2025年9月30日"}};

    private static void isRead(byte[] file) {
        ParsedPlan plan = Read.plan(file);
        assertThat(plan.title()).isEqualTo("青石县2025年专项督察反馈问题整改方案");
        assertThat(plan.items().get(0)).satisfies(item -> {
            assertThat(item.problem()).isEqualTo("砖厂堆料越过界桩。");
            assertThat(item.target()).isEqualTo("恢复耕种条件。");
            assertThat(item.measures()).containsExactly("限期拆除。", "组织验收。");
            assertThat(item.responsibleUnits()).containsExactly("青石镇人民政府");
            assertThat(item.deadline()).hasToString("2025-06-30");
        });
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void oldWordTextAndTables() {
        OldWordFile text = new OldWordFile();
        for (String line : TEXT) {
            text.p(line);
        }
        isRead(text.bytes());
        byte[] table = new OldWordFile().p(TEXT[0]).table(TABLE).p("").bytes();
        isRead(table);
        assertThat(Read.plan(table).items()).extracting(PlanItem::problem).containsExactly("砖厂堆料越过界桩。", "沟渠被渣土堵塞。");
    }

    @Test
    void oldWordLeavesOutWhatIsNotPrinted() {
        OldWordFile file = new OldWordFile();
        for (int i = 0; i < TEXT.length - 1; i++) {
            file.p(TEXT[i]);
        }
        file.struck("整改时限：", "2024年1月31日", "2025年6月30日").p("附件：\u0013 HYPERLINK \"x\" \u0014清单\u0015");
        ParsedPlan plan = Read.plan(file.bytes());
        assertThat(plan.items()).singleElement().satisfies(item -> assertThat(item.deadlineText()).isEqualTo("2025年6月30日"));
        assertThat(plan.warnings()).extracting(DraftWarning::code).contains(DraftWarning.Code.DELETED_TEXT);
        assertThat(plan.text()).extracting(ParsedPlan.TextLine::text).contains("附件：清单");
    }

    @Test
    void oldFilesThatAreNoneSayWhatToDo() {
        refused(new OldWordFile().p("x").stream("Workbook").bytes(), null, Reason.OTHER_KIND, "另存为.xlsx");
        refused(new OldWordFile().p("x").stream("Macros").bytes(), null, Reason.MACROS, "宏");
        byte[] whole = new OldWordFile().p("整改目标：x").bytes();
        refused(java.util.Arrays.copyOf(whole, whole.length - 700), null, Reason.DAMAGED, "另存为.docx");
        refused("{\\rtf1 x}".getBytes(StandardCharsets.UTF_8), "a.doc", Reason.OTHER_KIND, "RTF");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "a.pdf", Reason.OTHER_KIND, "图片");
        refused(WordFile.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")), "a.odt", Reason.OTHER_KIND, "ODF");
    }

    @Test
    void partsOfAWordDocumentAreReadOrReported() {
        String ruby = "<w:p><w:r><w:t>整改措施：</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>qing</w:t></w:r></w:rt>"
                + "<w:rubyBase><w:r><w:t>清</w:t></w:r>"
                + "</w:rubyBase></w:ruby></w:r><w:r><w:t>淤。</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        byte[] file = new WordFile().p(TEXT[0]).p("1.沟渠被渣土堵塞。").raw(ruby).p("责任单位：柳河乡人民政府").p("整改时限：2025年9月30日").raw(
                "<w:altChunk xmlns:r=\"x\" r:id=\"rId9\"/>").part("_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"" + types
                                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                .part("word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"b\" Type=\"" + types
                        + "footnotes\" Target=\"footnotes.xml\"/></Relationships>").part("word/footnotes.xml",
                                "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:type=\"separator\""
                                        + "><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>含淤泥外运。</w:t></w:r></w:p></w:footnote></w:footnotes>")
                .bytes();
        ParsedPlan plan = Read.plan(file);
        assertThat(plan.items()).singleElement().satisfies(item -> assertThat(item.measures()).containsExactly("清淤。"));
        assertThat(plan.text()).extracting(ParsedPlan.TextLine::text).contains("含淤泥外运。");
        assertThat(plan.warnings()).filteredOn(warning -> warning.code() == DraftWarning.Code.NOT_READ).hasSize(2);
    }

    @Test
    void aTableInAFrameIsReadAsOneOfItsOwn() {
        String body = new WordFile().table(new String[][] {TABLE[0], TABLE[2], TABLE[3]}).body();
        isRead(new WordFile().raw("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>" + TEXT[0] + "</w:t></w:r></w:p>" + body
                + "<w:p/></w:tc></w:tr></w:tbl>").bytes());
    }

    private static String page(String body, String charset) {
        return "<!DOCTYPE html><html><head><meta charset=\"" + charset + "\"><title>首页</title><script>document.write('整改目标：x')</script>"
                + "<style>p{}</style></head><body><nav><a href=x>网站首页</a> <a>政务公开</a></nav><div class=\"content\">" + body
                + "</div><footer>主办：青石县人民政府办公室</footer></body></html>";
    }

    @Test
    void webPagesAsTheyAreSeen() {
        StringBuilder text = new StringBuilder();
        for (String line : TEXT) {
            text.append("<p style=\"text-indent:2em\">").append(line.replace("砖厂堆料", "砖厂\n      <b>堆料</b><!-- 注 -->")).append("</p>\n");
        }
        text.append("<p style='display: none'>整改时限：2030年1月1日</p><p><s>督导单位：县财政局</s></p>");
        for (String charset : new String[] {"UTF-8", "GBK"}) {
            byte[] file = page(text.toString(), charset).getBytes(Charset.forName(charset));
            isRead(file);
            ParsedPlan plan = Read.plan(file);
            assertThat(plan.warnings()).extracting(DraftWarning::code).contains(DraftWarning.Code.HIDDEN, DraftWarning.Code.DELETED_TEXT);
            assertThat(plan.text()).filteredOn(line -> line.text().contains("主办")).singleElement().satisfies(line -> assertThat(line
                    .became())
                    .isEqualTo(Fate.OTHER));
        }
        isRead(page(text.toString(), "GBK").getBytes(StandardCharsets.UTF_8)); // what it says of itself is wrong
        isRead(("\uFEFF" + page(text.toString(), "utf-8")).getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void webTablesWithSpansAndFramesOfTables() {
        StringBuilder table = new StringBuilder("<table><tbody>");
        for (String[] row : TABLE) {
            table.append("<tr>");
            for (String cell : row) {
                if (cell != null) {
                    table.append(row[1] == null ? "<td colspan=6>" : "<td>").append("<p>").append(cell.replace("\n", "<br>")).append(
                            "</p></td>");
                }
            }
            table.append("</tr>");
        }
        table.append("</table>");
        isRead(page("<h1>" + TEXT[0] + "</h1>" + table, "utf-8").getBytes(StandardCharsets.UTF_8));
        isRead(page("<table><tr><td><h1>" + TEXT[0] + "</h1></td></tr><tr><td>" + table + "</td></tr></table>", "utf-8").getBytes(
                StandardCharsets.UTF_8));
        byte[] merged = page("<h1>" + TEXT[0] + "</h1><table><tr><th>序号<th>存在问题<th>整改措施<th>责任单位<th>整改时限<tr><td>1<td>砖厂堆料越过界桩。<td>限期拆除。"
                + "<td rowspan=2>青石镇人民政府<td>2025年6月30日<tr><td>2<td>沟渠被渣土堵塞。<td>清淤。<td>2025年9月30日</table>", "utf-8").getBytes(
                        StandardCharsets.UTF_8);
        assertThat(Read.plan(merged).items()).extracting(item -> item.problem() + item.responsibleUnits() + item.deadline())
                .containsExactly(
                        "砖厂堆料越过界桩。[青石镇人民政府]2025-06-30", "沟渠被渣土堵塞。[青石镇人民政府]2025-09-30");
        byte[] listed = page("<h1>" + TEXT[0] + "</h1><ol><li>砖厂堆料越过界桩。<p>整改措施：限期拆除。<p>责任单位：青石镇人民政府<p>整改时限：2025年6月30日</li><li>沟渠被渣土堵塞。"
                + "<p>整改措施：清淤。<p>责任单位：柳河乡人民政府<p>整改时限：2025年9月30日</li></ol>", "utf-8").getBytes(StandardCharsets.UTF_8);
        assertThat(Read.plan(listed).items()).extracting(PlanItem::path).containsExactly("1", "2");
    }

    @Test
    void pagesWithoutEndAreReadOrRefused() {
        for (String tag : new String[] {"<div>", "<table><tr><td>", "<b>", "<ol><li>"}) {
            byte[] file = page(tag.repeat(60_000) + "整改目标：x", "utf-8").getBytes(StandardCharsets.UTF_8);
            try {
                assertThat(Read.plan(file).text()).isNotEmpty();
            } catch (UnreadableFileException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        byte[] wide = page("<table>" + "<tr><td colspan=9999 rowspan=9999>x".repeat(9000) + "</table>", "utf-8").getBytes(
                StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Read.plan(wide)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void aTableTooWideIsRefusedInsteadOfCutOff() {
        String row = "<tr>" + "<td>甲</td>".repeat(200) + "%s</tr>";
        refused(("<html><body><p>整改方案</p><table>" + row.formatted("<td>整改目标</td>") + "</table></body></html>").getBytes(
                StandardCharsets.UTF_8),
                "方案.html", Reason.TOO_LARGE, "超过200列");
    }

    @Test
    void ofdIsReadByThePlacesOfItsCharacters() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < TEXT.length; i++) {
            page.append("<ofd:TextObject Boundary=\"20 ").append(20 + 8 * i).append(
                    " 160 6\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\""
                            + " DeltaX=\"g ").append(TEXT[i].length() - 1).append(" 5\">").append(TEXT[i]).append(
                                    "</ofd:TextCode></ofd:TextObject>");
        }
        isRead(ofd(page.toString()));
        refused(ofd("<ofd:ImageObject ResourceID=\"3\" Boundary=\"0 0 210 297\"/>"), "a.ofd", Reason.DAMAGED, "扫描件");
        refused(WordFile.zip(Map.of("OFD.xml", "<a><DocBody><DocRoot>x.xml</DocRoot></DocBody></a>")), "a.ofd", Reason.DAMAGED, "不完整");
    }

    private static byte[] ofd(String content) {
        String space = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("OFD.xml", "<ofd:OFD" + space + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        parts.put("Doc_0/Document.xml", "<ofd:Document" + space + "><ofd:CommonData/><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/"
                + "Content.xml\"/></ofd:Pages></ofd:Document>");
        parts.put("Doc_0/Pages/Page_0/Content.xml", "<ofd:Page" + space + "><ofd:Content><ofd:Layer>" + content
                + "</ofd:Layer></ofd:Content></ofd:Page>");
        return WordFile.zip(parts);
    }

    @Test
    void aNameThatMisleadsIsTold() {
        byte[] file = String.join("\n", TEXT).getBytes(StandardCharsets.UTF_8);
        assertThat(new PlanParser(Read.LIMITS, name -> false).parse(file, "方案.docx").warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(DraftWarning.Code.WRONG_ENDING);
            assertThat(warning.message()).contains(".docx", "文本");
        });
        assertThat(new PlanParser(Read.LIMITS, name -> false).parse(file, "方案.txt").warnings()).isEmpty();
        assertThat(new PlanParser(Read.LIMITS, name -> false).parse(file, "2025.6月方案").warnings()).isEmpty();
    }

    private static void refused(byte[] file, String name, Reason reason, String words) {
        assertThatThrownBy(() -> new PlanParser(Read.LIMITS, unit -> false).parse(file, name)).isInstanceOfSatisfying(
                UnreadableFileException.class, refusal -> {
                    assertThat(refusal.getMessage()).contains(words);
                    assertThat(refusal.reason()).isEqualTo(reason);
                });
    }
}
