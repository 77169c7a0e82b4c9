package org.zhenggai.rectification.casework.finding;

import java.util.Arrays;

/** What type of problem a finding is of; the form of the investigation offers the same. */
public enum ProblemType {
    UNAPPROVED_CONSTRUCTION("未批先建、耕地“非农化”"),
    NON_GRAIN_BASIC_FARMLAND("永久基本农田“非粮化”"),
    NON_GRAIN_FARMLAND("一般耕地“非粮化”或耕地保有量不足"),
    UNLICENSED_MINING("无证开采"),
    IRREGULAR_APPROVAL("违规审批或制度缺失"),
    LEGACY("历年遗留问题"),
    OTHER("其他");

    private final String label;

    ProblemType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The words for a name; a name that is none is answered as it is. */
    public static String label(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).map(type -> type.label).findFirst().orElse(name);
    }
}
