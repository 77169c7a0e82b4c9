package org.zhenggai.rectification.procedures.referral;

/** What a packet must hold beside the letter (移送书), or say why not (State Council Order 310). */
public enum PacketItem {
    INVESTIGATION_REPORT("investigationReport", "调查报告"),
    ITEM_LIST("itemList", "涉案物品清单"),
    APPRAISAL("appraisal", "检验报告或者鉴定结论");

    private final String field;
    private final String label;

    PacketItem(String field, String label) {
        this.field = field;
        this.label = label;
    }

    /** The item's field in the form. */
    String field() {
        return field;
    }

    public String label() {
        return label;
    }
}
