package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a column's head means: one of the known heads, or told by its words. */
final class TableHeads {

    /** @param certain whether it is one of the heads that are known */
    record Head(PlanField field, boolean certain) {}

    private static final int LONGEST = 20;
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
    private static final Pattern PROBLEM = Pattern.compile(".{0,8}问题(?:描述|内容|情况|表述|清单|摘要|点位)?");
    private static final Pattern NO_PROBLEM = Pattern.compile(".*(?:类型|类别|来源|大类|年度|性质|编号|数量|个数|序号).*");
    /** In this order: the first whose words a head has. */
    private static final Map<Pattern, PlanField> BY_WORDS = new LinkedHashMap<>();

    static {
        words("类型|种类|类别", PlanField.TYPE);
        words("人$|是否|原因|成因|进度|状态", PlanField.IGNORED);
        words("预期|预计(?:目标|效果|成效)", PlanField.TARGET);
        words("(?:发现|反馈|交办|检查|立案|开工|建设|报送|发生|受理|转办|填报|上报|下达|认定|拍摄|违法)(?:时间|日期|单位|部门|主体)|(?:施工|用地|监理|编制|勘测)单位", PlanField.IGNORED);
        words("序号", PlanField.NUMBER);
        words("编号|编码|图斑号", PlanField.IGNORED);
        words("核实|属实|备注|进展|联系|电话|领导|姓名|经办|负责人|责任人|资金|金额|来源|坐标|照片|附件|说明|成效|标准", PlanField.IGNORED);
        words("永农|基本农田", PlanField.BASIC);
        words("耕地", PlanField.FARMLAND);
        words("面积|亩数", PlanField.AREA);
        words("牵头|主办", PlanField.LEAD);
        words("配合|协办|协同|协助|协作|参与", PlanField.COOPERATING);
        words("督导|督办|督查|验收|监督|监管|销号", PlanField.SUPERVISING);
        words("^整改$|^处理$|意见|措施|举措|办法|对策|做法|路径|处理|处置|整改方式|整改方向|整改内容|整改要求|整改情况|整改意见|(?:怎么|如何)改", PlanField.MEASURES);
        words("目标", PlanField.TARGET);
        words("时限|期限|时间|日期|何时|节点|计划完成|截止", PlanField.DEADLINE);
        words("责任|单位|部门|科室|承办|谁来|主责", PlanField.RESPONSIBLE);
        words("乡镇|镇街|街道|属地|所在地|地点|位置|村", PlanField.PLACE);
        words("数量|个数|宗数|处数", PlanField.COUNT);
        words("问题|隐患|违法|违规|事项|情况|描述|表现|事实|内容|任务|现状|不足", PlanField.PROBLEM);
    }

    private TableHeads() {}

    private static void words(String words, PlanField field) {
        BY_WORDS.put(Pattern.compile(words), field);
    }

    /** The field of a known head; null for others. */
    static PlanField known(String text) {
        String folded = folded(text);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return null;
        }
        PlanField field = PlanField.of(folded);
        String bare = BRACKET.matcher(folded).replaceAll("");
        if (field == null) {
            field = PlanField.of(bare);
        }
        if (field == null && folded.matches(".{2,10}(?:及|和|与|、|/).{2,10}")) {
            field = ofParts(folded.split("及|和|与|、|/"));
        }
        if (field == null && PROBLEM.matcher(bare).matches() && !NO_PROBLEM.matcher(bare).matches()) {
            field = PlanField.PROBLEM;
        }
        return field;
    }

    /** Of a head that names two things the one that tells of an item: 责任人及单位, 违法主体及违法事实. */
    private static PlanField ofParts(String[] parts) {
        PlanField field = PlanField.of(parts[0]);
        if (field == PlanField.PROBLEM && parts[0].contains("任务") && BY_WORDS.entrySet().stream().anyMatch(
                entry -> entry.getValue() == PlanField.MEASURES && entry.getKey().matcher(parts[1]).find())) {
            return PlanField.MEASURES; // 整改任务及举措
        }
        for (int i = 1; i < parts.length && field == PlanField.IGNORED; i++) {
            PlanField other = PlanField.of(parts[i]);
            field = other == null ? field : other;
        }
        return field == PlanField.IGNORED && Arrays.stream(parts).anyMatch(part -> part.matches("单位|部门")) ? PlanField.RESPONSIBLE : field;
    }

    /** What the head means, if need be by its words; null where it says nothing that is known. */
    static Head read(String text) {
        PlanField field = known(text);
        if (field != null) {
            return new Head(field, true);
        }
        String bare = BRACKET.matcher(folded(text)).replaceAll("");
        if (bare.isEmpty() || bare.length() > LONGEST || bare.matches(".*[。；;、，,\\d].*")) {
            return null;
        }
        return BY_WORDS.entrySet().stream().filter(entry -> entry.getKey().matcher(bare).find()).findFirst()
                .map(entry -> new Head(entry.getValue(), false)).orElse(null);
    }

    private static String folded(String text) {
        return Fold.fold(text).replaceAll("\\s", "").replaceAll("[:：]$", "");
    }
}
