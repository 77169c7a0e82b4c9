package org.zhenggai.rectification.views.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ledger's columns in their order (domain.md §7): heading, group heading, kind, width, and the other headings papers use. */
public enum LedgerColumn {

    ROW_NUMBER("序号", "", Kind.NUMBER, Use.COMPUTED, 6, "编号", "顺序号"),
    INSPECTION_YEAR("督察年度", "问题来源", Kind.NUMBER, Use.KEY, 8, "年度", "督察年份", "年份"),
    HIGHER_PLAN("上级方案编号", "问题来源", Kind.TEXT, Use.FACT, 18, "上级方案", "上级编号"),
    FINDING_PATH("问题编号", "问题来源", Kind.TEXT, Use.KEY, 9, "问题序号", "所属问题"),
    CASE_NUMBER("案件编号", "", Kind.TEXT, Use.KEY, 14, "案件号", "个案编号", "案号"),
    PROBLEM_GROUP("问题大类", "问题情况", Kind.TEXT, Use.FACT, 14, "大类"),
    PROBLEM_TYPE("问题类型", "问题情况", Kind.TYPE, Use.FACT, 14, "类型", "违法类型"),
    PROBLEM("问题描述", "问题情况", Kind.TEXT, Use.FACT, 40, "问题", "存在问题", "具体问题", "反馈问题", "问题内容", "违法事实"),
    TOWNSHIP("乡镇", "位置", Kind.TEXT, Use.FACT, 12, "乡（镇）", "所在乡镇", "属地", "乡镇街道"),
    VILLAGE("村", "位置", Kind.TEXT, Use.EDITABLE, 10, "村屯", "所在村", "村组", "行政村", "村名"),
    PLOT_NUMBER("图斑号", "位置", Kind.TEXT, Use.EDITABLE, 12, "图斑编号", "图斑"),
    COORDINATES("坐标(CGCS2000)", "位置", Kind.TEXT, Use.EDITABLE, 20, "坐标", "中心坐标", "位置坐标"),
    AREA_MU("涉及面积(亩)", "面积", Kind.AREA, Use.FACT, 10, "面积", "总面积", "占地面积", "图斑面积"),
    FARMLAND_MU("耕地(亩)", "面积", Kind.AREA, Use.FACT, 10, "其中耕地", "耕地面积"),
    BASIC_FARMLAND_MU("永久基本农田(亩)", "面积", Kind.AREA, Use.FACT, 10, "永农", "永久基本农田面积", "基本农田"),
    ILLEGAL_SUBJECT("违法主体", "问题情况", Kind.TEXT, Use.EDITABLE, 14, "当事人", "违法单位", "用地单位", "违法当事人"),
    TARGET("整改目标", "整改要求", Kind.TEXT, Use.FACT, 24, "目标"),
    MEASURES("整改措施", "整改要求", Kind.TEXT, Use.FACT, 40, "措施", "整改要求"),
    CATEGORY("整改类别", "整改要求", Kind.CATEGORY, Use.TERM, 10, "类别", "整改分类"),
    DUE_DATE("整改时限", "整改要求", Kind.DATE, Use.TERM, 12, "完成时限", "整改期限", "办结时间", "完成时间"),
    INTERNAL_DUE_DATE("内部时限", "整改要求", Kind.DATE, Use.TERM, 12),
    ORIGINAL_DUE_DATE("原时限", "整改要求", Kind.DATE, Use.TERM, 12, "原整改时限"),
    EXTENSIONS("延期次数/批准文号", "整改要求", Kind.TEXT, Use.COMPUTED, 18, "延期情况"),
    PLAN_TERM("计划类型", "整改要求", Kind.TEXT, Use.COMPUTED, 8),
    LEAD_UNIT_NAME("牵头责任单位", "责任", Kind.TEXT, Use.FACT, 18, "责任单位", "牵头单位", "整改责任单位", "责任主体"),
    CO_RESPONSIBLE("配合单位", "责任", Kind.TEXT, Use.FACT, 18, "配合责任单位"),
    RESPONSIBLE_LEADER("责任领导", "责任", Kind.TEXT, Use.EDITABLE, 10, "包保领导", "分管领导"),
    RESPONSIBLE_PERSON("责任人", "责任", Kind.TEXT, Use.EDITABLE, 10, "具体责任人", "联系人", "承办人"),
    PHONE("联系电话", "责任", Kind.TEXT, Use.EDITABLE, 14, "电话", "手机", "联系方式"),
    SUPERVISING("督导单位", "责任", Kind.TEXT, Use.FACT, 18, "督办单位", "验收单位"),
    SUPERVISING_PERSON("督导责任人", "责任", Kind.TEXT, Use.EDITABLE, 10, "督导人", "督办责任人"),
    PROCESS_STATE("整改状态", "整改进展", Kind.STATE, Use.COMPUTED, 10, "状态", "整改情况", "是否完成整改"),
    SCHEDULE_STATE("序时进度", "整改进展", Kind.SCHEDULE, Use.COMPUTED, 10),
    PROGRESS("目前进展", "整改进展", Kind.TEXT, Use.EDITABLE, 30, "进展", "整改进展", "进展情况", "整改进展情况", "目前进展情况"),
    UNFINISHED_REASON("未完成原因", "整改进展", Kind.TEXT, Use.EDITABLE, 20, "未整改到位原因", "未完成整改原因"),
    NEXT_STEP("下一步措施", "整改进展", Kind.TEXT, Use.EDITABLE, 20, "下一步工作", "下步措施", "下一步打算", "下一步整改措施"),
    REPORTED_ON("上报日期", "整改进展", Kind.DATE, Use.EDITABLE, 12, "填报日期", "上报时间", "填报时间"),
    WARNING_COLOUR("预警颜色", "督办", Kind.COLOUR, Use.COMPUTED, 8, "预警"),
    SUPERVISION("督办次数/文号", "督办", Kind.TEXT, Use.COMPUTED, 18),
    SANCTIONS("约谈/通报/移交", "督办", Kind.TEXT, Use.COMPUTED, 18),
    FILING_NUMBER("立案文号", "查处", Kind.TEXT, Use.EDITABLE, 14, "立案号"),
    PENALTY_NUMBER("处罚文号", "查处", Kind.TEXT, Use.EDITABLE, 14, "处罚决定书文号", "行政处罚文号"),
    EVIDENCE_RATE("举证完整率", "举证", Kind.TEXT, Use.COMPUTED, 8),
    EVIDENCE_ROUNDS("举证批次", "举证", Kind.NUMBER, Use.COMPUTED, 8),
    SELF_CHECK("自验", "验收销号", Kind.TEXT, Use.COMPUTED, 14),
    PRELIMINARY_REVIEW("初审", "验收销号", Kind.TEXT, Use.COMPUTED, 14),
    SITE_INSPECTION("核查", "验收销号", Kind.TEXT, Use.COMPUTED, 14),
    JOINT_REVIEW("会审", "验收销号", Kind.TEXT, Use.COMPUTED, 14),
    NOTICE_PERIOD("公示起止", "验收销号", Kind.TEXT, Use.COMPUTED, 22),
    OBJECTIONS("异议", "验收销号", Kind.TEXT, Use.COMPUTED, 10),
    APPROVAL("批准", "验收销号", Kind.TEXT, Use.COMPUTED, 18),
    REPORTED_TO_CITY("上报市日期", "验收销号", Kind.DATE, Use.COMPUTED, 12),
    FEEDBACK("上级反馈", "验收销号", Kind.TEXT, Use.COMPUTED, 18),
    CLOSED_ON("销号日期", "验收销号", Kind.DATE, Use.COMPUTED, 12, "销号时间"),
    ARCHIVE_NUMBER("归档号", "验收销号", Kind.TEXT, Use.EDITABLE, 12, "档案号"),
    FOLLOW_UP("回头看", "销号之后", Kind.TEXT, Use.COMPUTED, 18),
    RELATED_CASES("反弹/关联案件", "销号之后", Kind.TEXT, Use.COMPUTED, 18),
    REMARKS("备注", "", Kind.TEXT, Use.EDITABLE, 20, "说明");

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        AREA,
        DATE,
        CATEGORY,
        TYPE,
        STATE,
        SCHEDULE,
        COLOUR
    }

    /** What an import may do with it. */
    public enum Use {
        /** Says which case or finding the row is about. */
        KEY,
        /** May be changed by an import. */
        EDITABLE,
        /** Changed by an approved request only: a different value is an error. */
        TERM,
        /** A fact of the plan or the investigation: a different value is pointed out and left alone. */
        FACT,
        /** Follows from what happened: not read at all. */
        COMPUTED
    }

    private static final List<LedgerColumn> WITHOUT_SOURCE = List.of(ROW_NUMBER, SCHEDULE_STATE, WARNING_COLOUR);

    private final String label;
    private final String group;
    private final Kind kind;
    private final Use use;
    private final int width;
    private final List<String> synonyms;
    private final String field;

    LedgerColumn(String label, String group, Kind kind, Use use, int width, String... synonyms) {
        this.label = label;
        this.group = group;
        this.kind = kind;
        this.use = use;
        this.width = width;
        this.synonyms = List.of(synonyms);
        String[] words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        StringBuilder camel = new StringBuilder(words[0]);
        Arrays.stream(words).skip(1).forEach(word -> camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        this.field = camel.toString();
    }

    public String label() {
        return label;
    }

    /** Heading over several columns; empty for a column that stands alone. */
    public String group() {
        return group;
    }

    public Kind kind() {
        return kind;
    }

    public Use use() {
        return use;
    }

    /** Width in characters. */
    public int width() {
        return width;
    }

    public List<String> synonyms() {
        return synonyms;
    }

    /** Name over HTTP. */
    public String field() {
        return field;
    }

    /** Column of {@code ledger_row}; empty where the value is made when read, or has no source yet. */
    public Optional<String> sql() {
        return WITHOUT_SOURCE.contains(this) ? Optional.empty() : Optional.of(name().toLowerCase(java.util.Locale.ROOT));
    }

    static Optional<LedgerColumn> ofField(String field) {
        return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst();
    }
}
