package org.zhenggai.rectification.procedures.fieldpatrol;

/** Whether a patrol goes on. */
public enum PatrolState {
    RUNNING("进行中"),
    /** By the unit's lead. */
    STOPPED("已停止"),
    /** The unit was closed, or merged into one that has a patrol of its own. */
    UNIT_GONE("已随单位撤并结束");

    private final String label;

    PatrolState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
