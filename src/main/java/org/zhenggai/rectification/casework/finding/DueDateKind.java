package org.zhenggai.rectification.casework.finding;

/** Why a due date was changed. */
public enum DueDateKind {
    /** 延期: granted on request by the district leader. */
    EXTENSION("批准延期"),
    /** 返还: days of a hold that do not count. */
    RETURN_OF_DAYS("返还时限"),
    /** 整改类别转换: the date the new category brings or drops. */
    CONVERSION("类别转换"),
    /** 重新开启: a closed case was opened again. */
    REOPENING("重新开启"),
    /** 提前: a new edition of the plan names an earlier date, and the office decided that it holds. */
    ADVANCE("提前期限");

    private final String label;

    DueDateKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
