package org.zhenggai.rectification.finding;

/** Where a case is in its procedure (整改状态). Each user task of the models names the state it means. */
public enum ProcessState {
    NOT_STARTED("未启动"),
    INVESTIGATING("调查核实"),
    CONFIRMING_UNFOUNDED("不属实复核"),
    DRAFTING_PROGRAMME("编制方案"),
    REVIEWING_PROGRAMME("方案审核"),
    RECTIFYING("整改举证"),
    SELF_CHECK("自验"),
    COUNTERSIGNING("会签"),
    PRELIMINARY_REVIEW("初审"),
    SITE_INSPECTION("现场核查"),
    JOINT_REVIEW("联合会审"),
    PUBLIC_NOTICE("公示"),
    DECIDING_OBJECTION("异议处理"),
    AWAITING_APPROVAL("待批准"),
    REPORTING("审核上报"),
    AWAITING_FEEDBACK("待上级反馈"),
    CLOSED("已销号"),
    WITHDRAWN("不属实撤销");

    private final String label;

    ProcessState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the case has come to its end: struck off the list, or withdrawn as unfounded. */
    public boolean ended() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
