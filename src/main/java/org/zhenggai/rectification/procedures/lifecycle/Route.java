package org.zhenggai.rectification.procedures.lifecycle;

/** How a case is put right (整改路径), decided by remediation-route.dmn. */
public enum Route {
    REGULARIZE("依法查处后补办用地手续"),
    DEMOLISH_AND_RECLAIM("依法拆除，恢复耕种条件"),
    RESTORE_GRAIN("责令限期改正，恢复种植条件"),
    RECLAIM_FARMLAND("恢复耕地或落实进出平衡"),
    STOP_AND_RESTORE("立案查处，封堵修复"),
    AMEND_RULES("完善制度，规范审批"),
    SUPPLEMENT_LEGACY("按原问题类型补正举证"),
    CASE_BY_CASE("一事一议");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
