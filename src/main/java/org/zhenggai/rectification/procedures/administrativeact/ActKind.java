package org.zhenggai.rectification.procedures.administrativeact;

/** What takes two administrators. */
public enum ActKind {
    ADD_ADMINISTRATOR("新增管理员账号"),
    CHANGE_ADMINISTRATOR("修改管理员账号"),
    RETIRE_ADMINISTRATOR("停用管理员账号"),
    RESET_PASSWORD("重置管理员口令"),
    RELEASE_LOCK("解除管理员锁定"),
    DEPLOY_MODEL("部署模型"),
    ROLL_BACK_MODEL("回退模型");

    private final String label;

    ActKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is about a file of the models; the others are about an administrator's account. */
    public boolean aboutModel() {
        return this == DEPLOY_MODEL || this == ROLL_BACK_MODEL;
    }

    /** Whether it ends with a new password. */
    boolean makesPassword() {
        return this == ADD_ADMINISTRATOR || this == RESET_PASSWORD;
    }
}
