package org.zhenggai.rectification.views.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No name of a piece of evidence leads out of the archive or is refused by some system. */
class SafeNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"照片 1.jpg|照片 1.jpg", "../../etc/passwd|_.._etc_passwd", "..\\..\\a.pdf|_.._a.pdf",
            "C:\\x\\y.jpg|C__x_y.jpg", "a:b*c?.png|a_b_c_.png", ".htaccess|htaccess", "-rf.pdf|rf.pdf", "名字. |名字", "x.tar.GZ|x.tar.GZ"})
    void separatorsAndReservedCharactersAreReplaced(String name, String safe) {
        assertThat(SafeName.ofFile(name)).isEqualTo(safe);
    }

    @Test
    void emptyAndInvisibleNamesGetOne() {
        assertThat(SafeName.ofFile(null)).isEqualTo("未命名");
        assertThat(SafeName.ofFile("...")).isEqualTo("未命名");
        assertThat(SafeName.ofFile("a\u202Egpj.exe\n.pdf")).isEqualTo("a_gpj.exe_.pdf");
    }

    @Test
    void longNamesKeepTheirEndingAndWholeCharacters() {
        String name = SafeName.ofFile("𠮷".repeat(100) + ".jpeg");
        assertThat(name).isEqualTo("𠮷".repeat(37) + ".jpeg");
        // number, type and name together are one name of a file system, which holds 255 bytes of UTF-8
        assertThat(("001-" + SafeName.of("整改后照片") + "-" + SafeName.ofFile("关".repeat(200) + ".docx")).getBytes(
                java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(255);
        assertThat(SafeName.ofFile("半\uD842个.jpg")).isEqualTo("半_个.jpg");
        assertThat(SafeName.ofFile("NUL.pdf")).isEqualTo("_NUL.pdf");
    }

    @Test
    void formulasInTheContentsListAreText() {
        ArchiveItem item = new ArchiveItem("证据/x", "证据", "=cmd|' /C calc'!A0", java.util.List.of("", "", "", "", "", "", ""), 1, "ab",
                "说\"明\"");
        assertThat(Contents.csv(java.util.List.of(item))).startsWith("\uFEFF\"序号\"").contains("\"'=cmd|").contains("\"说\"\"明\"\"\"");
    }
}
