package org.zhenggai.rectification.casework.finding;

/** What calls for action whatever the due date says (domain.md §5, independent causes). What follows is decided by a table. */
public enum Cause {
    /** 涉嫌犯罪. */
    CRIME("涉嫌犯罪"),
    /** 违纪违法线索. */
    DISCIPLINE("涉嫌违纪违法"),
    /** 经认定的虚假整改. */
    SHAM("虚假整改"),
    /** 新发现的违法占用耕地、永久基本农田. */
    NEWLY_FOUND("新发现问题"),
    /** 重大疑难问题. */
    DIFFICULT("重大疑难问题"),
    /** 回头看发现反弹. */
    RELAPSE("问题反弹");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** Whether the clue concerns people who must not be warned: it goes to the body that investigates and not into the timeline. */
    public boolean confidential() {
        return this == CRIME || this == DISCIPLINE;
    }

    public String label() {
        return label;
    }
}
