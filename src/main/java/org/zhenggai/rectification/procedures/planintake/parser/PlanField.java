package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.Arrays;
import java.util.List;

/** The fields of an item with the labels and column heads that papers give them. */
enum PlanField {
    PROBLEM("督察反馈问题", "反馈具体问题", "反馈问题", "问题描述", "问题内容", "具体问题", "存在的问题", "存在问题", "发现问题", "发现的问题", "主要问题",
            "问题表现", "问题情况", "整改问题", "整改任务", "整改事项", "问题清单", "问题概述", "问题简述", "违法问题", "问题名称", "具体问题描述", "反馈内容", "违法事实", "隐患描述", "隐患情况",
            "问题事实", "问题现状", "反映事项", "反映内容", "信访诉求", "主要诉求", "提案人意见", "代表建议", "建议内容", "问题"),
    TARGET("整改目标", "工作目标", "整改目的", "目标要求", "整改标准", "目标任务", "整改工作目标", "目标"),
    MEASURES("整改措施", "整改举措", "工作措施", "具体措施", "主要措施", "整改工作措施", "具体整改措施", "整改内容及措施", "整改办法", "整改方法", "解决措施", "处置措施", "措施"),
    REQUIREMENT("整改要求"),
    LEAD("牵头整改单位", "牵头责任单位", "牵头(责任)单位", "牵头单位", "牵头部门", "主要牵头单位", "牵头科室", "牵头股室", "牵头"),
    COOPERATING("配合责任单位", "配合单位", "配合部门", "协办单位", "协助单位", "协同单位", "参与单位", "协同配合单位", "协同部门", "配合科室", "配合股室", "协办部门", "会办单位", "会办部门", "配合"),
    SUPERVISING("督导责任单位", "督导验收单位", "验收销号单位", "督导单位", "督办单位", "验收单位", "督导部门", "督办部门", "督查单位", "监督单位",
            "验收部门", "销号单位", "督导督办单位", "监管单位", "督察单位", "督导(督办)单位", "督导(验收)单位", "督查科室", "督导科室", "监督科室", "督查部门", "监督部门"),
    RESPONSIBLE("整改责任单位", "整改责任主体", "整改主体单位", "主体责任单位", "行业主管部门", "责任单位", "责任部门", "责任主体", "主管部门", "主管单位",
            "整改单位", "承办单位", "实施单位", "落实单位", "主责单位", "属地责任单位", "整改主体", "整改责任部门", "责任(主体)单位", "责任科室", "责任股室", "承办科室", "承办部门", "责任处室", "责任镇街",
            "责任"),
    DEADLINE("整改完成时限", "整改完成时间", "整改时限", "完成时限", "办结时间", "整改期限", "完成时间", "完成期限", "办结时限", "办理时限", "时限要求",
            "办结期限", "整改时间", "完成日期", "整改日期", "计划完成时间", "整改时限要求", "完成整改时限", "计划完成时限", "时限", "期限"),
    CATEGORY("整改类别", "整改类型", "整改分类", "整改性质", "类别"),
    AREA("涉及土地面积", "涉及面积", "占地面积", "违法占地面积", "违法面积", "总面积", "涉地面积", "用地面积", "图斑面积", "占地", "面积"),
    BASIC("其中永久基本农田面积", "其中永久基本农田", "永久基本农田面积", "涉及永久基本农田面积", "永久基本农田", "永农面积", "永农", "基本农田面积", "涉及永久基本农田"),
    FARMLAND("其中耕地面积", "涉及耕地面积", "占用耕地面积", "其中耕地", "耕地面积", "涉及耕地", "占用耕地", "耕地"),
    PLACE("所在乡镇", "涉及乡镇", "属地乡镇", "乡镇(街道)", "乡(镇)", "乡镇", "属地"),
    COUNT("问题数量", "问题个数", "图斑个数", "图斑数量", "数量", "个数", "宗数"),
    TYPE("问题类型", "问题类别", "问题分类", "违法类型"),
    NUMBER("问题编号", "整改编号", "问题序号", "序号", "编号"),
    IGNORED("整改责任人", "督导责任人", "主要责任人", "责任领导", "包保领导", "牵头领导", "督办领导", "责任人员", "责任人", "联系人", "联系电话", "整改进展",
            "进展情况", "整改情况", "验收标准", "整改成效", "完成情况", "备注", "目前进展", "销号标准", "整改状态", "问题来源", "问题性质", "违法主体", "图斑编号", "图斑号", "地块位置", "经办人",
            "是否属实", "核实情况", "举报编号", "受理编号", "信访编号", "填报人", "填报单位", "市级督导领导", "包案领导"),
    /** A label that stands there, and nobody knows for what. */
    UNKNOWN();

    private final List<String> labels;

    PlanField(String... labels) {
        this.labels = List.of(labels);
    }

    List<String> labels() {
        return labels;
    }

    /** Whether its text may run over several paragraphs with ordinals of their own. */
    boolean isLong() {
        return this == PROBLEM || this == TARGET || this == MEASURES || this == REQUIREMENT;
    }

    /** Whether it says something of an item. */
    boolean tells() {
        return this != IGNORED && this != UNKNOWN;
    }

    /** The field of exactly this label, spaces aside; null for none. The text is folded. */
    static PlanField of(String folded) {
        String label = folded.replace(" ", "");
        return Arrays.stream(values()).filter(field -> field.labels.contains(label)).findFirst().orElse(null);
    }
}
