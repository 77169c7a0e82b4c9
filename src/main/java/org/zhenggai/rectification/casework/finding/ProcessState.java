package org.zhenggai.rectification.casework.finding;

import java.util.Optional;
import org.zhenggai.rectification.casework.schedule.Standing;

/** Where a case is in its procedure (整改状态). Each user task of the models names the state it means. */
public enum ProcessState {
    NOT_STARTED("未启动"),
    INVESTIGATING("调查核实"),
    CONFIRMING_UNFOUNDED("不属实复核", "unfounded-confirmation"),
    DRAFTING_PROGRAMME("编制方案"),
    REVIEWING_PROGRAMME("方案审核", "programme-review"),
    RECTIFYING("整改举证"),
    /** 长期整改: an approved long-term programme is carried out, progress is reported period by period. */
    LONG_TERM("长期整改"),
    REVIEWING_PROGRESS("进展审核", "progress-review"),
    SELF_CHECK("自验"),
    COUNTERSIGNING("会签"),
    PRELIMINARY_REVIEW("初审", "preliminary-review"),
    SITE_INSPECTION("现场核查", "site-inspection"),
    JOINT_REVIEW("联合会审", "joint-review"),
    PUBLIC_NOTICE("公示", "notice-publication"),
    DECIDING_OBJECTION("异议处理", "objection"),
    AWAITING_APPROVAL("待批准", "approval"),
    REPORTING("审核上报", "report"),
    AWAITING_FEEDBACK("待上级反馈", "feedback"),
    CLOSED("已销号"),
    WITHDRAWN("不属实撤销"),
    /** An umbrella case that was opened until the list was there: the cases of the list go on instead. */
    REPLACED("由清单案件取代");

    private final String label;
    private final String reviewLimit;

    ProcessState(String label) {
        this(label, null);
    }

    ProcessState(String label, String reviewLimit) {
        this.label = label;
        this.reviewLimit = reviewLimit;
    }

    /**
     * The setting under {@code rectification.tasks.limits} that limits the reviewer the case waits for; empty while it waits for its
     * own units (domain.md §4: days that a reviewer spends count on the reviewer's clock).
     */
    public Optional<String> reviewLimit() {
        return Optional.ofNullable(reviewLimit);
    }

    /** What the colour of a case in this state depends on beside its due date and today. */
    public Standing standing(boolean held, Category category, boolean behind) {
        if (ended()) {
            return Standing.ENDED;
        }
        if (this == NOT_STARTED) {
            return Standing.NOT_STARTED;
        }
        return held ? Standing.HELD : Standing.running(category.name(), behind);
    }

    public String label() {
        return label;
    }

    /** Whether the case has come to its end: struck off the list, withdrawn as unfounded, or replaced. */
    public boolean ended() {
        return this == CLOSED || this == WITHDRAWN || this == REPLACED;
    }
}
