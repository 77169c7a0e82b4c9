package org.zhenggai.rectification.procedures.foundproblem;

import java.util.Arrays;

/** The problem types of the investigation form, for their wording. */
enum ProblemType {
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

    static String label(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).map(type -> type.label).findFirst().orElse(name);
    }
}
