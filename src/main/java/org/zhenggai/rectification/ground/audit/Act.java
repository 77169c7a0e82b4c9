package org.zhenggai.rectification.ground.audit;

/**
 * What somebody did or tried, for the audit log: {@code Act.of(Category.EXPORT, user, "导出案卷").on(caseNumber)}. It names things and
 * carries no facts of a case: the auditor sees none. Texts longer than their column are cut by the log.
 *
 * @param actor  account, or {@link #SYSTEM}
 * @param action what was done, in Chinese
 * @param object what it concerns, such as the number of a case or an account; may be null
 * @param detail more of it in Chinese, may be null
 * @param before what was there before a change, and {@code after} what came in its place; may be null
 * @param times  how many equal attempts it stands for
 */
public record Act(Category category, String actor, String action, String object, Outcome outcome, String detail, String before,
        String after, int times) {

    /** Actor of what the software does by itself. */
    public static final String SYSTEM = "system";

    /** Actor of what somebody did who has not logged in. */
    public static final String NOBODY = "未登录";

    /** Something that was done. */
    public static Act of(Category category, String actor, String action) {
        return new Act(category, actor, action, null, Outcome.DONE, null, null, null, 1);
    }

    /** What it concerns. */
    public Act on(String concerned) {
        return new Act(category, actor, action, concerned, outcome, detail, before, after, times);
    }

    /** More of it, in Chinese. */
    public Act saying(String words) {
        return new Act(category, actor, action, object, outcome, words, before, after, times);
    }

    /** What was changed into what; null where there was or is nothing. */
    public Act changing(String from, String to) {
        return new Act(category, actor, action, object, outcome, detail, from, to, times);
    }

    /** The same as an attempt that was refused; {@link AuditLog#refused} makes it so by itself. */
    public Act refused() {
        return new Act(category, actor, action, object, Outcome.REFUSED, detail, before, after, times);
    }

    Act repeated(int count) {
        return new Act(category, actor, action, object, outcome, detail, before, after, count);
    }
}
