package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.regex.Pattern;

/** What the cells of a column look like, whatever its head says. */
final class CellLooks {

    /** Characters from which words tell something. */
    static final int SENTENCE = 8;
    private static final Pattern UNITS = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5（）()]{2,20}(?:局|镇|乡|街道|政府|委|办|办公室|管委会|公司|集团|中心|办事处|科|股|站|院|所|村|社区)[、，,；; \\n]*)+");
    private static final Pattern DATE = Pattern.compile("(?:20)?\\d{2}[-./年]\\d{1,2}(?:[-./月]\\d{0,2}日?)?.{0,12}|\\d{1,2}月.{0,8}");
    private static final Pattern AMOUNT = Pattern.compile("[\\d.,]+(?:[个项处宗件亩]|%)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|[一二三四五六七八九十]{1,3}");

    private CellLooks() {}

    /** Whether most of them are numbers, with a measure at most. */
    static boolean areAmounts(List<String> cells) {
        return !cells.isEmpty() && most(cells, AMOUNT);
    }

    /** Whether most of them are days or months. */
    static boolean areDates(List<String> cells) {
        return !cells.isEmpty() && most(cells, DATE);
    }

    /** Whether most of them are words enough to tell a problem. */
    static boolean areSentences(List<String> cells) {
        return cells.stream().filter(cell -> cell.length() >= SENTENCE && !cell.matches("[\\d.,%]+")).count() * 3 >= cells.size() * 2L;
    }

    /** The field that such cells may be of a table whose other columns are known; null for none. */
    static PlanField guess(List<String> cells, Columns columns) {
        if (cells.isEmpty()) {
            return null;
        }
        if (most(cells, DATE)) {
            return PlanField.DEADLINE;
        }
        if (most(cells, UNITS)) {
            return columns.has(PlanField.LEAD) ? null : PlanField.RESPONSIBLE;
        }
        boolean sentences = areSentences(cells);
        if (most(cells, NUMBER)) {
            return PlanField.NUMBER;
        }
        return !sentences ? null : columns.has(PlanField.PROBLEM) ? PlanField.MEASURES : PlanField.PROBLEM;
    }

    private static boolean most(List<String> cells, Pattern like) {
        return cells.stream().filter(cell -> cell.length() < 200 && like.matcher(cell).matches()).count() * 3 >= cells.size() * 2L;
    }
}
