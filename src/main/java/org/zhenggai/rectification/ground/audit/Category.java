package org.zhenggai.rectification.ground.audit;

/** What kind of act an entry of the audit log tells of. Names are kept in the table. */
public enum Category {
    LOGIN("登录"),
    ACCOUNT("账号"),
    ROLE("岗位和授权"),
    ORGANIZATION("组织机构"),
    EXPORT("导出和下载"),
    IMPORT("导入"),
    SETTING("设置"),
    REPAIR("故障处理"),
    DEPLOYMENT("模型部署"),
    MIGRATION("流程迁移"),
    WHAT_IF("试算"),
    CASEWORK("案件办理"),
    ATTEMPT("越权尝试"),
    REHEARSAL("演练"),
    AUDIT("审计"),
    OTHER("其他");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
