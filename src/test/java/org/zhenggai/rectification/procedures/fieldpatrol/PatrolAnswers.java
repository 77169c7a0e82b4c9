package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Complete, valid submissions for the forms of a patrol of two grids, 东网格 and 西网格. */
final class PatrolAnswers {

    private PatrolAnswers() {}

    static Map<String, Object> order(LocalDate firstDay) {
        return new HashMap<>(Map.of("cadence", "WEEK", "firstDay", firstDay.toString(), "grids", List.of(grid("东网格"), grid("西网格"))));
    }

    static Map<String, Object> grid(String name) {
        return Map.of("name", name, "chief", "田长甲", "extent", "全部永久基本农田");
    }

    /** Both grids on this day. */
    static Map<String, Object> record(LocalDate day, List<Map<String, Object>> finds) {
        return new HashMap<>(Map.of("grids", List.of(round(day, "无异常。"), round(day, null)), "finds", finds));
    }

    /** Without a day where it is null. */
    static Map<String, Object> round(LocalDate day, String note) {
        Map<String, Object> row = new HashMap<>();
        if (day != null) {
            row.put("patrolledOn", day.toString());
        }
        if (note != null) {
            row.put("note", note);
        }
        return row;
    }

    static Map<String, Object> find(String grid, String place) {
        return new HashMap<>(Map.of("grid", grid, "place", place, "description", "耕地上新堆放砂石，占地约半亩。", "problemType",
                "UNAPPROVED_CONSTRUCTION", "areaMu", "0.5", "farmlandMu", "0.5", "basicFarmlandMu", "0", "handled", "当场劝诫，当事人同意三日内清走。"));
    }

    static Map<String, Object> sign(String conclusion) {
        return new HashMap<>(Map.of("conclusion", conclusion));
    }

    static Map<String, Object> sign(String conclusion, String comment) {
        return new HashMap<>(Map.of("conclusion", conclusion, "comment", comment));
    }

    static Map<String, Object> adjust(String cadence, String... grids) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String grid : grids) {
            rows.add(grid(grid));
        }
        return new HashMap<>(Map.of("conclusion", "ADJUST", "cadence", cadence, "newGrids", rows));
    }
}
