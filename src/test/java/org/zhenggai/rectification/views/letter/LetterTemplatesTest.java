package org.zhenggai.rectification.views.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.views.letter.word.Fields;
import org.zhenggai.rectification.views.letter.word.HtmlPreview;
import org.zhenggai.rectification.views.letter.word.TemplateRefusedException;
import org.zhenggai.rectification.views.letter.word.WordTemplate;

/**
 * The templates as files: {@code mvn test -Dtest=LetterTemplatesTest -Dtemplates=write} makes them anew from {@link TemplateWriter}.
 */
class LetterTemplatesTest {

    private static final Path HOME = Path.of("src/main/resources/letters");

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeWhenAsked() throws IOException {
        if ("write".equals(System.getProperty("templates"))) {
            for (DocumentKind kind : DocumentKind.values()) {
                Files.write(HOME.resolve(LetterTemplates.file(kind)), TemplateWriter.write(kind));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void filesAreWhatTheWriterWrites(DocumentKind kind) throws IOException {
        assertThat(parts(Files.readAllBytes(HOME.resolve(LetterTemplates.file(kind))))).isEqualTo(parts(TemplateWriter.write(kind)));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyFieldIsFilledIn(DocumentKind kind) throws Exception {
        byte[] letter = template(kind).fill(sample(LetterFields.of(kind)));
        String all = String.join("", parts(letter).values());
        assertThat(all).doesNotContain("{{", "}}", "[no]");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            boolean landscape = kind == DocumentKind.WEEKLY_SHEET;
            assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(landscape ? 16838 : 11906));
            assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(landscape ? 11906 : 16838));
            if (!landscape) {
                // 37 mm above, 28 mm at the binding, a type area of 156 by 225 mm with 22 lines of 28 characters
                assertThat(number(section.getPgMar().getTop())).isEqualTo(2098);
                assertThat(number(section.getPgMar().getLeft())).isEqualTo(1587);
                int width = 11906 - number(section.getPgMar().getLeft()) - number(section.getPgMar().getRight());
                int height = 16838 - number(section.getPgMar().getTop()) - number(section.getPgMar().getBottom());
                assertThat(width / 56.6929).isBetween(155.8, 156.2);
                assertThat(height / 56.6929).isBetween(224.8, 225.2);
                assertThat(height / section.getDocGrid().getLinePitch().intValue()).isEqualTo(22);
                var run = document.getStyle().getDocDefaults().getRPrDefault().getRPr();
                int character = number(run.getSzArray(0).getVal()) * 10 + number(run.getSpacingArray(0).getVal());
                assertThat(width / character).isEqualTo(28);
            }
        }
        assertThat(all).contains("仿宋_GB2312").contains("方正小标宋简体");
        assertThat(template(kind).fonts()).contains("仿宋_GB2312").isSubsetOf("仿宋_GB2312", "方正小标宋简体", "楷体_GB2312", "黑体", "宋体");
    }

    @Test
    void letterHasTheRedDoubleLines() throws IOException {
        String all = String.join("", parts(template(DocumentKind.SUPERVISION_LETTER).fill(
                sample(LetterFields.of(DocumentKind.SUPERVISION_LETTER)))).values());
        assertThat(all).contains("thickThinSmallGap", "thinThickSmallGap", "FF0000");
    }

    @Test
    void emptyListsLeaveNothingBehind() throws IOException {
        Map<String, Object> values = sample(LetterFields.of(DocumentKind.SUPERVISION_LETTER));
        values.put("answer", List.of());
        byte[] letter = template(DocumentKind.SUPERVISION_LETTER).fill(values);
        assertThat(String.join("", parts(letter).values())).doesNotContain("{{", "answer");
        String page = HtmlPreview.of(letter, "<函>", "草稿");
        assertThat(page).contains("&lt;函&gt;", "草稿", "caseTitle的内容").doesNotContain("{{");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        Map<String, Object> values = sample(LetterFields.of(DocumentKind.SUPERVISION_LETTER));
        values.put("reason", "<w:p>&{{number}}\n第二行[no]");
        byte[] letter = template(DocumentKind.SUPERVISION_LETTER).fill(values);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            assertThat(document.getParagraphs()).anyMatch(paragraph -> paragraph.getText().contains("<w:p>&{{number}}\n第二行[no]"));
        }
        assertThat(HtmlPreview.of(letter, "函", null)).contains("&lt;w:p&gt;&amp;{{number}}<br>第二行").doesNotContain("<w:p>");
    }

    @Test
    void officesTemplateGoesFirst() throws IOException {
        Files.write(folder.resolve("督办函.docx"), paper("本办自拟：{{number}}，{{caseNumber}}"));
        byte[] letter = new LetterTemplates(settings()).of(DocumentKind.SUPERVISION_LETTER)
                .fill(sample(LetterFields.of(DocumentKind.SUPERVISION_LETTER)));
        assertThat(HtmlPreview.of(letter, "函", null)).contains("本办自拟：number的内容，caseNumber的内容");
    }

    @Test
    void unknownFieldIsRefusedAtStart() throws IOException {
        refused("督办函.docx", paper("{{nummer}}"), "没有字段{{nummer}}；可用：number");
        refused("督办函.docx", paper("{{?requirements}}{{no}}{{/requirements}}"), "没有字段{{no}}；可用：text");
        refused("督办函.docx", paper("{{?requirements}}{{text}}"), "{{?requirements}}没有对应的{{/requirements}}");
        refused("督办函.docx", paper("{{?nothing}}{{/nothing}}"), "不是可以在此重复的内容");
        refused("督办函.docx", paper("{{number"), "大括号不成对");
        refused("督办函.docx", "no Word file".getBytes(StandardCharsets.UTF_8), "无法读取");
        refused("周调度表.docx", tableWith("{{units}}[no][nothing]"), "没有字段[nothing]");
        refused("督查函.docx", paper("{{number}}"), "不是任何文书的模板");
        Files.write(folder.resolve("supervision-letter.docx"), paper("{{number}}"));
        refused("督办函.docx", paper("{{number}}"), "请只保留一个");
        assertThatThrownBy(() -> new LetterTemplates(
                new LetterSettings(folder.resolve("none"), "", Duration.ofSeconds(1), Map.of())))
                .isInstanceOf(TemplateRefusedException.class).hasMessageContaining("不存在");
    }

    private void refused(String name, byte[] docx, String message) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, docx);
        assertThatThrownBy(() -> new LetterTemplates(settings())).isInstanceOf(TemplateRefusedException.class)
                .hasMessageContaining(name).hasMessageContaining(message);
        Files.delete(file);
    }

    private LetterSettings settings() {
        return new LetterSettings(folder, "", Duration.ofSeconds(1), Map.of());
    }

    private static byte[] paper(String text) {
        return TemplatePaper.sheet(false).body(text).bytes();
    }

    private static byte[] tableWith(String text) {
        TemplatePaper paper = TemplatePaper.sheet(false);
        paper.row(paper.table(12, 4000, 4000), text, "二");
        return paper.bytes();
    }

    private static WordTemplate template(DocumentKind kind) throws IOException {
        return new WordTemplate(kind.label(), Files.readAllBytes(HOME.resolve(LetterTemplates.file(kind))), LetterFields.of(kind));
    }

    private static Map<String, Object> sample(Fields fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.texts().forEach(name -> values.put(name, name + "的内容"));
        fields.blocks().forEach((name, its) -> values.put(name, rows(its)));
        fields.tables().forEach((name, its) -> values.put(name, rows(its)));
        return values;
    }

    private static List<Map<String, String>> rows(Iterable<String> fields) {
        Map<String, String> row = new LinkedHashMap<>();
        fields.forEach(field -> row.put(field, field + "的内容"));
        return List.of(row, row);
    }

    private static int number(Object twips) {
        return ((BigInteger) twips).intValue();
    }

    /** The parts of a Word file that hold text. */
    static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/(document|header\\d*|footer\\d*|styles)\\.xml")) {
                    parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
