package org.zhenggai.rectification.procedures.fieldpatrol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.FieldProblems;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.foundproblem.NewProblem;

/** Reads the record of a period from its form and notes everything that is wrong with it at once. */
final class PatrolRecord {

    private static final int SHORTEST_REASON = 2;

    private PatrolRecord() {}

    /**
     * The grids with the day each was patrolled on.
     *
     * @throws SubmissionRefusedException when the rows are not those of the period
     */
    static List<GridRound> rounds(TaskSubmission form, PatrolPeriod period, List<GridRound> asked, List<PatrolFind> before, LocalDate today,
            FieldProblems problems) {
        List<Map<String, Object>> rows = form.rows("grids");
        if (rows.size() != asked.size()) {
            throw new SubmissionRefusedException("grids", "各网格的巡查情况", "须逐个填写本期的" + asked.size() + "个网格，请刷新后重填");
        }
        List<GridRound> rounds = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            GridRound grid = asked.get(i);
            LocalDate day = (LocalDate) rows.get(i).get("patrolledOn");
            String note = (String) rows.get(i).get("note");
            String path = "grids[" + i + "].";
            String label = "第" + (i + 1) + "个网格的";
            boolean found = before.stream().anyMatch(find -> find.grid().equals(grid.grid()));
            if (day == null && found) {
                problems.add(path + "patrolledOn", label + "巡查日期", "该网格本期已登记问题，巡查日期不能清空");
            } else if (day == null && (note == null || note.length() < SHORTEST_REASON)) {
                problems.add(path + "note", label + "巡查情况", "没有填写巡查日期的，请写明没有巡查的原因");
            } else if (day != null && (day.isBefore(period.beginsOn()) || day.isAfter(period.recordUntil()))) {
                problems.add(path + "patrolledOn", label + "巡查日期", "须在" + Wording.date(period.beginsOn()) + "至" + Wording.date(period
                        .recordUntil()) + "之间");
            } else if (day != null && day.isAfter(today)) {
                problems.add(path + "patrolledOn", label + "巡查日期", "不得晚于今天（" + Wording.date(today) + "）");
            }
            rounds.add(new GridRound(grid.position(), grid.grid(), grid.chief(), grid.extent(), day, note));
        }
        if (rounds.stream().allMatch(round -> round.patrolledOn() == null)) {
            problems.add("grids", "各网格的巡查情况", "至少有一个网格填写巡查日期；一个网格都没有巡查的不登记，期满后记为未巡查");
        }
        return rounds;
    }

    /** What was found, numbered after what the period has already; in grids that were patrolled, and nothing twice. */
    static List<PatrolFind> finds(TaskSubmission form, PatrolPeriod period, List<GridRound> rounds, List<PatrolFind> before,
            FieldProblems problems) {
        List<PatrolFind> finds = new ArrayList<>();
        List<Map<String, Object>> rows = form.rows("finds");
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = rows.get(i);
            String grid = (String) row.get("grid");
            String path = "finds[" + i + "].";
            String label = "第" + (i + 1) + "个问题的";
            LocalDate day = rounds.stream().filter(round -> round.grid().equals(grid)).findFirst().map(GridRound::patrolledOn).orElse(null);
            if (day == null) {
                problems.add(path + "grid", label + "所在网格", "该网格没有填写巡查日期，请先填写");
            }
            PatrolFind find = new PatrolFind(period.id(), before.size() + i + 1, grid, day, (String) row.get("place"), (String) row.get(
                    "description"), (String) row.get("problemType"), (BigDecimal) row.get("areaMu"), (BigDecimal) row.get("farmlandMu"),
                    (BigDecimal) row.get("basicFarmlandMu"), (String) row.get("handled"), (String) row.get("crimeDetail"), form.userId(),
                    null);
            NewProblem.checkAreas(problems, path, label, find.areaMu(), find.farmlandMu(), find.basicFarmlandMu());
            Stream.concat(before.stream(), finds.stream()).filter(find::sameAs).findFirst()
                    .ifPresent(same -> problems.add(path + "place", label + "地点", (same.problemKey() == null ? "与前面的问题重复"
                            : "该网格这一地点的同类问题本期已登记（" + same.problemKey() + "）") + "，请不要重复登记"));
            finds.add(find);
        }
        return finds;
    }
}
