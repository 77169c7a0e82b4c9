package org.zhenggai.rectification.ground.organization.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.office.SheetData;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.OrganizationDocument;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.OfficerEntry;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.UnitEntry;
import org.zhenggai.rectification.ground.organization.UnitKind;

/** An organization as an office fills it into Excel: three sheets, units by their names. Mistakes are named by sheet, row and column. */
public final class OrganizationWorkbook {

    private static final String ID = "[a-z][a-z0-9-]*";

    private final List<String> problems = new ArrayList<>();
    private final SheetRows areas;
    private final SheetRows units;
    private final SheetRows people;
    private final Map<String, String> knownUnits;
    private final Map<String, String> knownAreas;
    private OrganizationDocument document;

    /**
     * @param knownAreas ids by name of what the organization has already, and {@code knownUnits}: a second import means the same ones
     */
    public OrganizationWorkbook(List<SheetData> sheets, Map<String, String> knownAreas, Map<String, String> knownUnits) {
        this.knownAreas = knownAreas;
        this.knownUnits = knownUnits;
        this.areas = SheetRows.read(sheets, SheetWords.AREAS, problems);
        this.units = SheetRows.read(sheets, SheetWords.UNITS, problems);
        this.people = SheetRows.read(sheets, SheetWords.PEOPLE, problems);
        if (problems.isEmpty()) {
            read();
        }
    }

    /** Each in Chinese with its place; empty where {@link #document} may be looked at. */
    public List<String> problems() {
        return problems;
    }

    public OrganizationDocument document() {
        return document;
    }

    /** The same problem with the row in front that it is about, where one is. */
    public String located(String problem) {
        return Stream.of(people.rows().stream().filter(row -> row.isMeant(problem, Set.of("登录账号"))),
                units.rows().stream().filter(row -> row.isMeant(problem, Set.of("单位名称", "编号"))),
                areas.rows().stream().filter(row -> row.isMeant(problem, Set.of("名称", "编号")))).flatMap(rows -> rows).findFirst()
                .map(row -> row.place() + "：" + problem).orElse(problem);
    }

    private void read() {
        Map<String, String> areaIds = ids(areas, "名称", knownAreas, "area-");
        Map<String, String> unitIds = ids(units, "单位名称", knownUnits, "unit-");
        Map<String, Map<Office, String>> offices = new HashMap<>();
        Map<String, List<OfficerEntry>> officers = officers();
        List<UnitEntry> entries = new ArrayList<>();
        for (SheetRows.Row row : units.rows()) {
            String name = row.text("单位名称");
            String area = area(row, areaIds);
            UnitKind kind = SheetWords.kind(row.text("类别")).orElse(null);
            if (kind == null) {
                row.wrong("类别", "应为" + String.join("、", SheetWords.kindWords()) + "之一，现在是“" + row.text("类别") + "”");
            }
            for (String word : row.words("承担职责")) {
                Office office = SheetWords.office(word).orElse(null);
                if (office == null) {
                    row.wrong("承担职责", "没有“" + word + "”这项职责，可填：" + String.join("、", SheetWords.officeWords()));
                } else if (offices.computeIfAbsent(area, none -> new EnumMap<>(Office.class)).put(office, unitIds.get(name)) != null) {
                    row.wrong("承担职责", "“" + word + "”已有别的单位承担，同一辖区只能有一个");
                }
            }
            entries.add(new UnitEntry(unitIds.get(name), name, kind, area, row.orNull("全称"), row.orNull("机关代字"), row.words("别名"), null,
                    officers.getOrDefault(name, List.of())));
        }
        List<Jurisdiction> jurisdictions = areas.rows().stream().map(row -> new Jurisdiction(areaIds.get(row.text("名称")), row.text("名称"),
                row.text("上级政府"), row.text("上级主管部门"), offices.getOrDefault(areaIds.get(row.text("名称")), Map.of()), Map.of())).toList();
        if (units.rows().isEmpty() && problems.isEmpty()) {
            problems.add("“单位”表没有填写任何单位");
        }
        document = new OrganizationDocument(jurisdictions, entries);
    }

    /** Ids by name: the row's own, else the known one's, else the next number that is free. */
    private Map<String, String> ids(SheetRows sheet, String column, Map<String, String> known, String prefix) {
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>(known.values());
        sheet.rows().forEach(row -> used.add(row.text("编号")));
        int next = 1;
        for (SheetRows.Row row : sheet.rows()) {
            String id = row.text("编号");
            if (!id.isEmpty() && !id.matches(ID)) {
                row.wrong("编号", "只能用小写字母、数字、短横线，以字母开头；也可以空着");
            }
            if (id.isEmpty()) {
                id = known.get(row.text(column));
            }
            while (id == null) {
                String drawn = prefix + next++;
                id = used.add(drawn) ? drawn : null;
            }
            if (ids.put(row.text(column), id) != null) {
                row.wrong(column, "“" + row.text(column) + "”重复");
            }
        }
        return ids;
    }

    private String area(SheetRows.Row row, Map<String, String> areaIds) {
        String name = row.text("辖区");
        if (name.isEmpty() && areaIds.size() == 1) {
            return areaIds.values().iterator().next();
        }
        String id = areaIds.getOrDefault(name, knownAreas.get(name));
        if (id == null) {
            row.wrong("辖区", name.isEmpty() ? "没有填写；辖区不止一个时必须写明" : "“" + name + "”不在“辖区”表中");
        }
        return id;
    }

    /** By name of their unit. */
    private Map<String, List<OfficerEntry>> officers() {
        Map<String, List<OfficerEntry>> officers = new HashMap<>();
        Set<String> names = new LinkedHashSet<>();
        units.rows().forEach(row -> names.add(row.text("单位名称")));
        for (PeopleSheet.Person person : PeopleSheet.people(people)) {
            if (!names.contains(person.unit())) {
                person.row().wrong("单位", "“" + person.unit() + "”不在“单位”表中");
            }
            officers.computeIfAbsent(person.unit(), none -> new ArrayList<>()).add(new OfficerEntry(person.account(), person.name(), person
                    .roles(), null));
        }
        return officers;
    }
}
