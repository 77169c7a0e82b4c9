package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column's head means: one of the known heads, or told by its words. */
final class TableHeads {

    /** @param certain whether it is one of the heads that are known */
    record Head(PlanField field, boolean certain) {}

    private static final int LONGEST = 20;
    /** Heads that plain text has to name to be a table. */
    private static final int FEWEST = 3;
    /** Different fields that heads name which no list knows. */
    private static final int MANY = 5;
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
    private static final Pattern INSIDE = Pattern.compile("[^()]{2,10}\\(([^()]{3,8})\\)");
    private static final Pattern PROBLEM = Pattern.compile(".{0,8}问题(?:描述|内容|情况|表述|清单|摘要|点位|[及和与]?隐患)?");
    private static final Pattern NO_PROBLEM = Pattern.compile(".*(?:类型|类别|来源|大类|年度|性质|编号|数量|个数|序号).*");
    /** What was done, not what is to be done. */
    private static final String PAST = "(?:发现|反馈|交办|检查|立案|开工|建设|报送|发生|受理|转办|填报|上报|下达|认定|拍摄|违法)";
    /** In this order: the first whose words a head has. */
    private static final Map<Pattern, PlanField> BY_WORDS = new LinkedHashMap<>();

    static {
        words("类型|种类|类别", PlanField.TYPE);
        words("(?:违法|违规|违建|问题|隐患).{0,4}(?:情况|事实|说明|描述|情形|表现|简况|概况|详情)", PlanField.PROBLEM);
        words("(?:督察|督查|反馈|检查|巡视|巡察|审计|考核)(?:组)?(?:反馈)?意见$", PlanField.PROBLEM);
        words("人$|是否|原因|成因|进度|状态|结果|(?:销号|验收|核查|落实|完成|查处|问责|办理)情况$", PlanField.IGNORED);
        words("预期|预计(?:目标|效果|成效)", PlanField.TARGET);
        words(PAST + "(?:时间|日期|单位|部门|主体)|(?:施工|用地|监理|编制|勘测)单位|(?:被|受|涉|违).{0,3}(?:单位|部门|主体|企业|对象)|(?:启动|开始|督查|督察|巡查|巡察|抽查|核查)(?:时间|日期)",
                PlanField.IGNORED);
        // what ends in a date is one, whatever stands before it: 销号时限, 督办期限
        words("^(?!.*(?:措施|举措|办法)).*(?:时限|期限|限期)$|(?:完成|整改|整治|办结|销号|截止|到位|验收)(?:时间|日期)$", PlanField.DEADLINE);
        words("序号", PlanField.NUMBER);
        words("编号|编码|图斑号", PlanField.IGNORED);
        words("核实|属实|备注|进展|联系|电话|领导|姓名|经办|负责人|责任人|资金|金额|来源|坐标|照片|附件|说明|成效|标准", PlanField.IGNORED);
        words("永农|基本农田", PlanField.BASIC);
        words("耕地", PlanField.FARMLAND);
        words("面积|亩数", PlanField.AREA);
        words("(?:督导|督办|督查|督促|验收|监督|监管|销号)(?:单位|部门|科室)$", PlanField.SUPERVISING); // whoever leads in it
        words("牵头|主办", PlanField.LEAD);
        words("配合|协办|会办|协同|协助|协作|参与|参加", PlanField.COOPERATING);
        words("督导|督办|督查|督促|验收|监督|监管|销号", PlanField.SUPERVISING);
        words("^整改$|^处理$|(?:整改|整治|处置|处理|治理)方案$|意见|"
                + "措施|举措|办法|对策|做法|路径|处理|处置|整改方式|整改方向|整改内容|(?:整改|办理|处理|处置|交办|落实|工作)要求|整改情况|整改意见|(?:怎么|如何)改|(?:整改|下步|工作)(?:打算|安排|计划)$",
                PlanField.MEASURES);
        words("目标", PlanField.TARGET);
        words("时限|期限|时间|日期|何时|节点|计划完成|截止", PlanField.DEADLINE);
        words("责任|单位|部门|科室|承办|谁来|主责", PlanField.RESPONSIBLE);
        words("乡镇|镇街|街道|属地|所在地|地点|位置|村", PlanField.PLACE);
        words("数量|个数|宗数|处数|(?:问题|图斑|点位|地块)数$", PlanField.COUNT);
        words("问题|隐患|违法|违规|事项|情况|描述|表现|事实|内容|任务|现状|不足|短板|弱项|差距|症结|堵点|痛点", PlanField.PROBLEM);
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
        Matcher inside = INSIDE.matcher(folded);
        if (field == null && inside.matches()) {
            field = PlanField.of(inside.group(1)); // 作战单元（责任单位）
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

    /** Whether the cells of a line of plain text name columns. */
    static boolean areHeads(List<String> cells) {
        long known = cells.stream().filter(cell -> known(cell) != null).count();
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        Set<PlanField> told = cells.stream().map(TableHeads::read).filter(Objects::nonNull).map(Head::field).collect(Collectors.toSet());
        boolean various = known > 1 && told.size() >= MANY && told.contains(PlanField.PROBLEM);
        return various && told.size() * 3L >= filled * 2 || known >= FEWEST && (known * 2 >= filled || cells.stream().filter(cell -> read(
                cell) != null).count() * 3 >= filled * 2);
    }

    private static String folded(String text) {
        return Fold.fold(text).replaceAll("\\s", "").replaceAll("[:：]$", "");
    }
}
