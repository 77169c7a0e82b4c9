package org.zhenggai.rectification.ground.organization.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenggai.rectification.ground.office.SheetData;
import org.zhenggai.rectification.ground.organization.Role;

/** Officers as a sheet lists them, one a row: read the same way in the first hour's workbook and in 账号管理. */
public final class PeopleSheet {

    private static final String ACCOUNT = "[a-z][a-z0-9.-]*";

    private final List<String> problems = new ArrayList<>();
    private final List<Person> people;
    private final List<String> unknown;

    private PeopleSheet(List<SheetData> sheets) {
        SheetRows rows = SheetRows.only(sheets, SheetWords.PEOPLE, problems);
        people = people(rows);
        unknown = rows.unknown();
    }

    /**
     * A row.
     *
     * @param unit  by whatever name stands there
     * @param roles those that were understood; what was not stands in {@link SheetRows.Row#wrong()}
     * @param phone empty for none
     */
    public record Person(SheetRows.Row row, String account, String name, String unit, Set<Role> roles, String phone) {}

    /** A list of officers alone: the sheet of that name, or the only one that holds anything. */
    public static PeopleSheet read(List<SheetData> sheets) {
        return new PeopleSheet(sheets);
    }

    /** What keeps the sheet as a whole from being read, each in Chinese; what is wrong with a row stands at the row. */
    public List<String> problems() {
        return problems;
    }

    public List<Person> people() {
        return people;
    }

    /** Headings that mean nothing here. */
    public List<String> unknown() {
        return unknown;
    }

    static List<Person> people(SheetRows sheet) {
        Map<String, List<SheetRows.Row>> accounts = sheet.rows().stream().collect(Collectors.groupingBy(row -> row.text(SheetWords.ACCOUNT),
                LinkedHashMap::new, Collectors.toList()));
        return sheet.rows().stream().map(row -> person(row, accounts.get(row.text(SheetWords.ACCOUNT)))).toList();
    }

    private static Person person(SheetRows.Row row, List<SheetRows.Row> same) {
        String account = row.text(SheetWords.ACCOUNT);
        if (!account.isEmpty() && !account.matches(ACCOUNT)) {
            row.wrong(SheetWords.ACCOUNT, "“" + account + "”只能用小写字母、数字、点、短横线，以字母开头");
        }
        if (!account.isEmpty() && same.size() > 1) {
            row.wrong(SheetWords.ACCOUNT, "“" + account + "”与第" + same.stream().filter(other -> other != row).map(other -> String.valueOf(
                    other.number())).collect(Collectors.joining("、")) + "行重复");
        }
        Set<Role> roles = new LinkedHashSet<>();
        row.words("岗位").forEach(word -> SheetWords.role(word).ifPresentOrElse(roles::add, () -> row.wrong("岗位", "没有“" + word
                + "”这个岗位，可填：" + String.join("、", SheetWords.roleWords()))));
        return new Person(row, account, row.text("姓名"), row.text("单位"), roles, row.text(SheetWords.PHONE));
    }
}
