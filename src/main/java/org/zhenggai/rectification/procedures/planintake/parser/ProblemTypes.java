package org.zhenggai.rectification.procedures.planintake.parser;

import org.zhenggai.rectification.casework.finding.ProblemType;

/** What type of problem the words tell of; the types are those of the investigation form. */
final class ProblemTypes {

    private ProblemTypes() {}

    static ProblemType of(String text) {
        if (text.matches("(?s).*(?:历年|往年|历史遗留|遗留问题).*")) {
            return ProblemType.LEGACY;
        }
        if (text.matches("(?s).*(?:开采|采矿|盗采|采砂|采石).*")) {
            return ProblemType.UNLICENSED_MINING;
        }
        if (text.contains("非粮化") || text.contains("保有量")) {
            return text.matches("(?s).*永久?基本农田.*") ? ProblemType.NON_GRAIN_BASIC_FARMLAND : ProblemType.NON_GRAIN_FARMLAND;
        }
        if (text.matches("(?s).*(?:即审批|违规审批|审批用地|违规批|批准面积).*")) {
            return ProblemType.IRREGULAR_APPROVAL;
        }
        return text.matches("(?s).*(?:未批先建|非农化|违法占|违法用地|占用|建设).*") ? ProblemType.UNAPPROVED_CONSTRUCTION : ProblemType.OTHER;
    }
}
