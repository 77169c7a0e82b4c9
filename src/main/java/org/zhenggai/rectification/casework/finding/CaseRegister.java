package org.zhenggai.rectification.casework.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.schedule.Colours;

/** Lists cases for readers. A reader of a unit sees the cases its unit is responsible for or supervises, an overseer sees all. */
@Service
@Transactional(readOnly = true)
public class CaseRegister {

    /** Who reads: everything, or what concerns one unit. */
    public record Reader(boolean all, String unitId) {}

    /** One page of cases and the number of all that the reader may see. */
    public record Page(List<CaseView> items, long total) {}

    private static final String VISIBLE = """
            (:all or exists (select 1 from case_unit v where v.case_id = c.id and v.unit_id = :unit))""";

    private final JdbcClient jdbc;
    private final Colours colours;

    CaseRegister(JdbcClient jdbc, Colours colours) {
        this.jdbc = jdbc;
        this.colours = colours;
    }

    /** The page'th page, from 0, ordered by case number. */
    public Page page(Reader reader, int page, int size) {
        long total = jdbc.sql("select count(*) from rectification_case c where " + VISIBLE)
                .param("all", reader.all()).param("unit", reader.unitId()).query(Long.class).single();
        List<RectificationCase> cases = jdbc.sql("select " + Cases.COLUMNS + " from rectification_case c where " + VISIBLE
                + " order by c.case_number limit :size offset :offset")
                .param("all", reader.all()).param("unit", reader.unitId()).param("size", size)
                .param("offset", (long) page * size).query(RectificationCase.class).list();
        return new Page(views(cases), total);
    }

    /** The case, if the reader may see it. */
    public Optional<RectificationCase> find(Reader reader, String caseNumber) {
        return jdbc.sql("select " + Cases.COLUMNS + " from rectification_case c where c.case_number = :number and " + VISIBLE)
                .param("number", caseNumber).param("all", reader.all()).param("unit", reader.unitId())
                .query(RectificationCase.class).optional();
    }

    /** Whether there is such a case, whoever may see it. */
    boolean exists(String caseNumber) {
        return jdbc.sql("select exists (select 1 from rectification_case where case_number = :number)").param("number", caseNumber)
                .query(Boolean.class).single();
    }

    /** The list view of one case. */
    public CaseView view(RectificationCase rectificationCase) {
        return views(List.of(rectificationCase)).get(0);
    }

    private List<CaseView> views(List<RectificationCase> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Long> ids = cases.stream().map(RectificationCase::id).toList();
        Map<Long, List<UnitOfCase>> units = jdbc.sql("""
                select case_id, unit_id, role from case_unit where case_id in (:ids)
                order by case_id, case role when 'LEAD' then 0 when 'RESPONSIBLE' then 1 else 2 end, position""")
                .param("ids", ids).query(UnitOfCase.class).list().stream().collect(Collectors.groupingBy(UnitOfCase::caseId));
        Map<String, String> paths = jdbc.sql("select id, path from finding").query((row, n) -> Map.entry(row.getString("id"), row.getString(
                "path"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return cases.stream().map(c -> view(c, paths.get(c.findingId()), units.getOrDefault(c.id(), List.of()))).toList();
    }

    private CaseView view(RectificationCase c, String path, List<UnitOfCase> units) {
        List<String> responsible = new ArrayList<>();
        List<String> supervising = new ArrayList<>();
        units.forEach(unit -> (unit.role() == UnitRole.SUPERVISING ? supervising : responsible).add(unit.unitId()));
        return new CaseView(c.caseNumber(), path, c.title(), c.category(), responsible.get(0), responsible, supervising, c.areaMu(),
                c.farmlandMu(), c.basicFarmlandMu(), c.dueDate(), c.internalDueDate(), c.processState(),
                colours.of(c.standing(), c.dueDate()).state(), c.processInstanceId());
    }

    private record UnitOfCase(long caseId, String unitId, UnitRole role) {}
}
