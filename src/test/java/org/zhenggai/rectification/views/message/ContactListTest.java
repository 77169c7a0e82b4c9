package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.support.OfficeLimits;
import org.zhenggai.rectification.views.delivery.ChannelKind;
import org.zhenggai.rectification.views.ledgerimport.MessyWorkbooks;

/** Lists of addresses as offices have them. */
class ContactListTest {

    private static final String CSV = "人员编号,姓名,手 机,E-mail\r\nshanmen.lead,\"山门镇\n负责人\",13800001234,\"a\"\"b@shanmen.test\"\r\n\r\n"
            + "shanmen.handler,,'+8613800001234,\r\n,,,\r\nyehe.lead,叶赫满族镇负责人,,y@yehe.test";

    @Test
    void csvIsReadInEitherEncodingWithTheLinesOfTheFile() {
        for (byte[] file : List.of(CSV.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8),
                CSV.getBytes(Charset.forName("GBK")))) {
            assertThat(ContactList.read(file, OfficeLimits.USUAL)).containsExactly(
                    new ContactList.Entry(2, "shanmen.lead", "山门镇\n负责人",
                            Map.of(ChannelKind.SMS, "13800001234", ChannelKind.MAIL, "a\"b@shanmen.test")),
                    new ContactList.Entry(5, "shanmen.handler", "", Map.of(ChannelKind.SMS, "+8613800001234")),
                    new ContactList.Entry(7, "yehe.lead", "叶赫满族镇负责人", Map.of(ChannelKind.MAIL, "y@yehe.test")));
        }
    }

    @Test
    void workbookIsReadWithItsNumbersAsPhones() throws IOException {
        assertThat(ContactList.read(workbook(), OfficeLimits.USUAL)).containsExactly(
                new ContactList.Entry(3, "shanmen.lead", "", Map.of(ChannelKind.SMS, "13800001234", ChannelKind.MESSENGER, "sm01")));
    }

    @Test
    void whatIsNoListIsRefusedInItsOwnWords() {
        refused("", "文件是空的");
        refused("\r\n", "没有内容");
        refused("人员编号,手机", "只有表头");
        refused("姓名,手机\n甲,13800001234", "没有“人员编号”；可用的列：人员编号、姓名、单位、电子邮件、手机号码、政务通讯账号");
        refused("人员编号,微信\nx,y", "不认识其中的“微信”");
        refused("人员编号,手机,电话\nx,1,2", "“手机号码”出现两次");
        refused("人员编号,姓名\nx,y", "没有任何通信地址");
        assertThatThrownBy(() -> ContactList.read(new byte[] {'P', 'K', 3, 4, 0, 0, 1}, OfficeLimits.USUAL)).isInstanceOf(
                UnreadableFileException.class)
                .hasMessageContaining("已损坏");
        assertThatThrownBy(() -> ContactList.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, OfficeLimits.USUAL))
                .hasMessageContaining(".xls");
        assertThatThrownBy(() -> ContactList.read(new byte[3_000_000], OfficeLimits.USUAL)).hasMessageContaining("超过2MB");
    }

    @Test
    void aFormulaThatWentWrongIsNoMissingNumber() {
        byte[] file = MessyWorkbooks.of(List.of(List.of("人员编号", "手机"), List.of("shanmen.lead", FormulaError.NA)));
        assertThatThrownBy(() -> ContactList.read(file, OfficeLimits.USUAL)).isInstanceOf(BadRequestException.class)
                .hasMessageContaining("B2（#N/A）");
    }

    @Test
    void hiddenSheetsAndCharactersThatAreNoneStayOutside() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String name : List.of("旧名单", "名单")) {
                var sheet = workbook.createSheet(name);
                XSSFRow heads = sheet.createRow(0);
                heads.createCell(0).setCellValue("人员编号");
                heads.createCell(1).setCellValue("手机");
                XSSFRow row = sheet.createRow(1);
                row.createCell(0).setCellValue(name.equals("名单") ? "shanmen.lead_x0000_" : "old.lead");
                row.createCell(1).setCellValue("13800001234");
            }
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.write(out);
            assertThat(ContactList.read(out.toByteArray(), OfficeLimits.USUAL)).singleElement().satisfies(entry -> {
                assertThat(entry.officerId()).doesNotContain("old").startsWith("shanmen.lead");
                assertThat(entry.officerId().indexOf(0)).isNegative();
            });
        }
    }

    private static void refused(String csv, String words) {
        assertThatThrownBy(() -> ContactList.read(csv.getBytes(StandardCharsets.UTF_8), OfficeLimits.USUAL)).isInstanceOf(
                BadRequestException.class)
                .hasMessageContaining(words);
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("名单");
            XSSFRow heads = sheet.createRow(0);
            heads.createCell(0).setCellValue("人员编号*");
            heads.createCell(2).setCellValue("联系电话");
            heads.createCell(3).setCellValue("政务通讯");
            XSSFRow row = sheet.createRow(2);
            row.createCell(0).setCellValue("shanmen.lead");
            row.createCell(2).setCellValue(13_800_001_234d);
            row.createCell(3).setCellValue("sm01");
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
