package org.zhenggai.rectification.ground.organization.workbook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.UnitKind;

/** Sheets and columns of the workbook, and the words that stand in its cells. */
public final class SheetWords {

    static final String AREAS = "辖区";
    static final String UNITS = "单位";
    static final String PEOPLE = "人员";
    static final String ACCOUNT = "登录账号";
    static final String PHONE = "手机号码";

    /** Columns by sheet, in their order; which of them must be filled. */
    static final Map<String, List<String>> COLUMNS = columns();
    static final Map<String, List<String>> NEEDED = Map.of(AREAS, List.of("名称", "上级政府", "上级主管部门"), UNITS, List.of("单位名称", "类别"),
            PEOPLE, List.of("姓名", "登录账号", "单位", "岗位"));

    /** Columns of a list of officers alone, as 账号管理 takes it. */
    static final List<String> OFFICERS = List.of("姓名", "登录账号", "单位", "岗位", SheetWords.PHONE);

    private static final Map<UnitKind, String> KINDS = kinds();
    /** What people write over a column instead. */
    private static final Map<String, String> ALSO = Map.of("账号", ACCOUNT, "登录名", ACCOUNT, "用户名", ACCOUNT, "手机", PHONE, "手机号", PHONE, "联系电话",
            PHONE, "所在单位", "单位", "人员姓名", "姓名");

    private SheetWords() {}

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(AREAS, List.of("名称", "上级政府", "上级主管部门", "编号"));
        columns.put(UNITS, List.of("单位名称", "类别", "辖区", "承担职责", "全称", "机关代字", "别名", "编号"));
        columns.put(PEOPLE, List.of("姓名", "登录账号", "单位", "岗位"));
        return columns;
    }

    private static Map<UnitKind, String> kinds() {
        Map<UnitKind, String> kinds = new LinkedHashMap<>();
        kinds.put(UnitKind.TOWNSHIP, "乡镇街道");
        kinds.put(UnitKind.DEVELOPMENT_ZONE, "开发区");
        kinds.put(UnitKind.BUREAU, "部门");
        kinds.put(UnitKind.DISTRICT, "区县政府");
        kinds.put(UnitKind.POLICE, "公安机关");
        return kinds;
    }

    /** The column that a heading of the sheet means; empty for one that means nothing there. */
    static Optional<String> column(String sheet, String title) {
        String meant = sheet.equals(PEOPLE) ? ALSO.getOrDefault(title, title) : title;
        return COLUMNS.get(sheet).contains(meant) || sheet.equals(PEOPLE) && OFFICERS.contains(meant) ? Optional.of(meant)
                : Optional.empty();
    }

    public static String kind(UnitKind kind) {
        return KINDS.getOrDefault(kind, "系统管理");
    }

    static Optional<UnitKind> kind(String word) {
        return KINDS.entrySet().stream().filter(entry -> entry.getValue().equals(word)).map(Map.Entry::getKey).findFirst();
    }

    static List<String> kindWords() {
        return List.copyOf(KINDS.values());
    }

    static Optional<Role> role(String word) {
        return Arrays.stream(Role.values()).filter(role -> role.label().equals(word)).filter(role -> !isAdministration(role)).findFirst();
    }

    static List<String> roleWords() {
        return Arrays.stream(Role.values()).filter(role -> !isAdministration(role)).map(Role::label).toList();
    }

    static Optional<Office> office(String word) {
        return Arrays.stream(Office.values()).filter(office -> office.label().equals(word)).findFirst();
    }

    static List<String> officeWords() {
        return Arrays.stream(Office.values()).map(Office::label).toList();
    }

    private static boolean isAdministration(Role role) {
        return role == Role.SYSTEM || role == Role.SECURITY || role == Role.AUDIT;
    }
}
