package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** Which of several columns that may tell of the problem does: two columns for one field are never glued. */
final class ProblemColumns {

    /** Beside 问题, which then only gives it a name. */
    private static final String TELLING = "(?:具体|主要)?(?:表现|情形|(?:问题|隐患)的?(?:详细|具体)?(?:描述|表现|详情|详述|说明))(?:形式|情况)?";
    private static final String NAMING = "(?:问题|隐患)(?:名称|标题|题目|简称)?|主要问题";
    private static final String TASK = ".*(?:任务|事项).*";

    private final Columns columns;
    private final List<Line> rows;

    ProblemColumns(Columns columns, List<Line> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    void settle() {
        tasks();
        telling();
    }

    /** Beside a column of problems a column of tasks says what is to be done, or where that is said, what is to be reached. */
    private void tasks() {
        List<Integer> all = columns.allOf(PlanField.PROBLEM);
        List<Integer> known = all.stream().filter(columns::isKnown).toList();
        boolean onlyTasks = known.stream().allMatch(column -> head(column).matches(TASK));
        List<Integer> problems = all.stream().filter(column -> known.contains(column) || onlyTasks && head(column).endsWith("意见")).toList();
        if (problems.stream().map(this::head).distinct().count() < 2) {
            return;
        }
        List<Integer> tasks = problems.stream().filter(column -> head(column).matches(TASK)).toList();
        List<Integer> others = tasks.size() < problems.size() ? tasks : List.of();
        others.forEach(column -> {
            if (columns.has(PlanField.TARGET) && columns.has(PlanField.MEASURES)) {
                columns.remove(column);
            } else {
                columns.guess(column, columns.has(PlanField.MEASURES) ? PlanField.TARGET : PlanField.MEASURES);
            }
        });
        List<Integer> left = problems.stream().filter(column -> !others.contains(column)).toList();
        String first = left.isEmpty() ? "" : head(left.get(0));
        left.stream().filter(column -> !head(column).equals(first)).forEach(columns::remove);
    }

    /** Of two columns the one that only names places or things is none: 问题点位 beside 违法情形, 问题 beside 具体表现. */
    private void telling() {
        List<Integer> problems = columns.allOf(PlanField.PROBLEM);
        if (problems.size() < 2) {
            return;
        }
        if (problems.stream().anyMatch(column -> head(column).matches(TELLING))) {
            problems.stream().filter(column -> head(column).matches(NAMING)).forEach(columns::remove);
            return;
        }
        List<Integer> known = problems.stream().filter(columns::isKnown).toList();
        if (known.isEmpty() && problems.stream().anyMatch(column -> !head(column).matches(TASK))) {
            problems.stream().filter(column -> head(column).matches(TASK)).forEach(columns::remove);
        }
        if (known.size() == 1 && length(known.get(0)) < CellLooks.SENTENCE) {
            problems.stream().filter(column -> !columns.isKnown(column) && length(column) >= 2 * length(known.get(0))).findFirst()
                    .ifPresent(column -> columns.remove(known.get(0)));
        }
    }

    private String head(int column) {
        return columns.head(column);
    }

    private double length(int column) {
        return Columns.cells(rows, column).stream().mapToInt(String::length).average().orElse(0);
    }
}
