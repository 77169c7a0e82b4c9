package org.zhenggai.rectification.views.letter.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Tags of the template language in a value are words: they name no other field, include no file and count nothing. */
class HostileValuesTest {

    private static final String HOSTILE = "{{secret}} {{+/etc/passwd}} {{@picture}} {{#table}} [secret] {{?rows}}x{{/rows}}"
            + " #{T(java.lang.Runtime)} ${secret} <w:t>x</w:t> &amp;";

    @Test
    void valuesStandInTheLetterAsTheyAre() throws IOException {
        byte[] letter = new WordTemplate("test.docx", template(), Fields.of("text secret").block("rows", "line").table("table",
                "cell other")).fill(Map.of(
                        "text", HOSTILE + "\n第二行", "secret", "机密", "rows", List.of(Map.of("line", HOSTILE + "甲"), Map.of("line", "乙")),
                        "table", List.of(Map.of("cell", HOSTILE, "other", "[cell]"), Map.of("cell", "丙", "other", "丁"))));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter)); XWPFWordExtractor words = new XWPFWordExtractor(
                document)) {
            String text = words.getText();
            assertThat(text).contains(HOSTILE + "\n第二行", HOSTILE + "甲", "乙");
            assertThat(text.split("机密", -1)).as("the one place that names it").hasSize(2);
            assertThat(document.getAllPictures()).isEmpty();
            assertThat(document.getTables().get(0).getRows()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(text).contains("[cell]", "丙", "丁");
        }
    }

    private static byte[] template() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("{{text}}");
            document.createParagraph().createRun().setText("{{?rows}}");
            document.createParagraph().createRun().setText("{{line}}");
            document.createParagraph().createRun().setText("{{/rows}}");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("事项");
            table.getRow(0).getCell(1).setText("其他");
            table.getRow(1).getCell(0).setText("{{table}}[cell]");
            table.getRow(1).getCell(1).setText("[other]");
            document.createParagraph().createRun().setText("{{secret}}");
            document.write(out);
            return out.toByteArray();
        }
    }
}
