package org.zhenggai.rectification.ground.organization.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.office.TableFile;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.support.OfficeLimits;
import org.zhenggai.rectification.views.ledgerimport.MessyWorkbooks;

/** Lists of officers as offices send them. */
class PeopleSheetTest {

    @Test
    void theTemplateFilledInIsRead() throws IOException {
        byte[] template = WorkbookTemplate.officers(List.of("甲局", "乙镇"));
        assertThat(read(template).people()).isEmpty();
        assertThat(read(template).problems()).isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet people = workbook.getSheet("人员");
            assertThat(people.getDataValidations()).singleElement().satisfies(list -> assertThat(list.getValidationConstraint()
                    .getFormula1())
                    .isEqualTo("'可选单位'!$A$1:$A$2"));
            Row row = people.createRow(1);
            List<String> cells = List.of("张三", "zhang.san", "甲局", "审核人员、督导人员", "13800001234");
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
            row.setZeroHeight(true);
            workbook.write(out);
            assertThat(read(out.toByteArray()).people()).singleElement().satisfies(one -> {
                assertThat(one.roles()).containsExactlyInAnyOrder(Role.REVIEWER, Role.SUPERVISOR);
                assertThat(one.row().hidden()).as("a row that is filtered away is read, and said to be").isTrue();
                assertThat(one.row().wrong()).isEmpty();
            });
        }
    }

    @Test
    void titlesOtherHeadingsMergedUnitsNumbersAndBrokenFormulasAreUnderstoodOrNamed() {
        PeopleSheet sheet = read(MessyWorkbooks.of(List.of(List.of("某区人员名单"), List.of("序号", "姓名", "账 号", "所在单位", "岗位", "手机"),
                List.of(1, "张三", "zhang.san", "甲局", "承办人", 13_800_001_234d), row(2, "李四", 20231107, null, "承办人", null),
                row(3, "王五", "wang.wu", "乙局", FormulaError.REF, "无")), "D3:D4"));
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.unknown()).containsExactly("序号");
        assertThat(sheet.people()).extracting(PeopleSheet.Person::unit).containsExactly("甲局", "甲局", "乙局");
        assertThat(sheet.people().get(0).phone()).isEqualTo("13800001234");
        assertThat(sheet.people().get(1).row().wrong()).hasEntrySatisfying("登录账号", why -> assertThat(why).contains("“20231107”"));
        assertThat(sheet.people().get(2).row().wrong()).hasEntrySatisfying("岗位", why -> assertThat(why).contains("公式有错", "E5"));
        assertThat(sheet.people().get(2).row().number()).isEqualTo(5);
    }

    @Test
    void whatIsNoListIsRefusedByTheOneDoor() {
        assertThat(read(MessyWorkbooks.of(List.of(List.of("姓名", "姓名", "登录账号", "单位", "岗位")))).problems()).containsExactly("“人员”表第1行有两列“姓名”");
        assertThat(read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0}).problems()).singleElement().asString().contains("缺少列");
        assertThatThrownBy(() -> read("PK\3\4 broken".getBytes(StandardCharsets.UTF_8))).isInstanceOf(UnreadableFileException.class);
        assertThatThrownBy(() -> read(new byte[100])).isInstanceOf(UnreadableFileException.class);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static PeopleSheet read(byte[] file) {
        return PeopleSheet.read(TableFile.read(file, OfficeLimits.USUAL));
    }
}
