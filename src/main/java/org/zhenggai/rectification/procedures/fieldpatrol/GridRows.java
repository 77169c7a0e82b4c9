package org.zhenggai.rectification.procedures.fieldpatrol;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenggai.rectification.ground.engine.task.FormValues;
import org.zhenggai.rectification.ground.refusal.FieldProblems;

/** The grids of a form, as rows with name, chief and extent. */
final class GridRows {

    private GridRows() {}

    /** Reads them; a name that stands twice is noted, records could not be told apart. */
    static List<PatrolGrid> read(FormValues form, String list, FieldProblems problems) {
        List<PatrolGrid> grids = form.rows(list).stream()
                .map(row -> new PatrolGrid((String) row.get("name"), (String) row.get("chief"), (String) row.get("extent"))).toList();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < grids.size(); i++) {
            if (!names.add(grids.get(i).name())) {
                problems.add(list + "[" + i + "].name", "第" + (i + 1) + "个网格的村或网格名称", "与前面的网格重名，请合并或者改名");
            }
        }
        return grids;
    }

    static Map<String, Object> row(PatrolGrid grid) {
        return Map.of("name", grid.name(), "chief", grid.chief(), "extent", grid.extent());
    }
}
