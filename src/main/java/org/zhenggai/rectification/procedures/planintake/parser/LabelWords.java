package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the words of a label say that it stands for, where no list knows it. */
final class LabelWords {

    private static final String MORE = "(?:整改|整治|治理|主要|具体|相关|有关|最终|最迟|计划|预计|预期|总体|整体|工作|任务|处理|处置|销号|要求"
            + "|责任|主体|完成|办结|目标|全面|属地|行业|省级|州级|市级|县级|区级|镇级|乡级|上级|直接|协调|协作|联合|共同|承诺|约定|认领|拟){0,3}";
    private static final String WHO = "(?:单位|部门|科室|股室|机构|主体|镇街|处室)";
    private static final Map<Pattern, PlanField> BY_WORDS = new LinkedHashMap<>();

    static {
        words("(?:执法)?(?:检查|督察|督查|反馈|巡视|巡察|考核|评议|评估)(?:组)?(?:反馈)?(?:意见|发现)", PlanField.PROBLEM);
        words("(?:啥|什么|哪些|有啥|有什么|哪里有|存在啥)(?:问题|毛病|事)|(?:交办|督办|反映|移交|转办|查处)(?:事项|内容|问题)|事由|案由|起因|怎么回事|(?:怎么|咋)了", PlanField.PROBLEM);
        words("(?:改|整改|治|做|变|办|达)?(?:成|到)(?:啥样|什么样|什么程度|啥程度)|(?:想|要)达到啥?.{0,4}", PlanField.TARGET);
        words("(?:办理|处理|处置|交办|落实|督办)(?:要求|意见)|(?:怎么|怎样|如何|咋)(?:个)?(?:改|整改|办|做|治|干|整)(?:法)?|改什么", PlanField.MEASURES);
        words("(?:几时|啥时|何时|多久|什么时间|啥时候|什么时候|哪天|多会儿)(?:能)?(?:改|整改|办|完)?(?:完|完成|到位|办结|好|成|改完)?", PlanField.DEADLINE);
        words("谁.{0,2}(?:牵头|领头|挂帅)", PlanField.LEAD);
        words("谁.{0,2}(?:配合|帮忙|协助)", PlanField.COOPERATING);
        words("谁.{0,2}(?:监督|督办|督导|验收|盯|把关).{0,2}", PlanField.SUPERVISING);
        words("(?:由)?谁.{0,2}(?:改|管|干|办|负责|做|落实)|(?:归|找)谁(?:管|负责)?", PlanField.RESPONSIBLE);
        words(".*(?:原因|成因|分析|进展|情况|备注|成效|是否.*|来源|坐标|电话|依据|资金|金额)", PlanField.IGNORED);
        words(".*(?:问题|隐患)(?:类型|类别|分类|种类)", PlanField.TYPE);
        words(MORE + "(?:目标|效果|成效)|预期", PlanField.TARGET);
        words(MORE
                + "(?:措施|举措|办法|对策|做法|路径|要点|答复|建议)(?:安排|意见|情况)?|(?:办理|答复|落实)(?:意见|情况)|审计(?:意见|建议|要求|决定)|(?:整改|整治|处理|处置|治理)(?:方式|方向|意见|内容|安排|路径|方案)?|(?:怎么|怎样|如何)(?:改|整改|办|做|治)",
                PlanField.MEASURES);
        words(MORE + "(?:牵头|主办)" + MORE + WHO + "?", PlanField.LEAD);
        words(MORE + "(?:配合|协办|会办|协同|协助|协作|参与|参加)" + MORE + WHO + "?", PlanField.COOPERATING);
        words("(?:牵头|主办)?" + MORE + "(?:督导|督办|督查|督察|督促|验收|监督|监管|销号|核查)" + MORE + WHO + "|督促(?:检查|落实)?" + WHO + "?", PlanField.SUPERVISING);
        // web pages name in their foot who runs them: such a word counts only where it stands again and again
        words("承办|经办|主责", PlanField.RESPONSIBLE);
        words("督导|督办|验收", PlanField.SUPERVISING);
        words(MORE + "(?:责任|主责|承办|经办|整改|落实|负责|实施)" + MORE + WHO
                + "|(?:整改|落实|工作|任务)责任(?:分工|落实)?|责任(?:分工|落实)|谁来?(?:改|整改|负责|办|落实)|由谁.{1,3}|责任归属", PlanField.RESPONSIBLE);
        words(MORE + "(?:完成|办结|整改|整治|销号|截止|到位|治理|目标)" + MORE + "(?:时限|期限|时间|日期|节点|时点)(?:要求)?|(?:截止|完成)(?:时间|日期)?|" + MORE
                + "(?:时限|期限|限期|时间节点)(?:要求)?"
                + "|(?:何时|什么时候)(?:改|整改)?(?:完|完成|到位|办结)", PlanField.DEADLINE);
        words("(?:存在|反馈|具体|发现|主要|督察|督查|审计|巡察|巡视|检查|抽查|暗访|交办|移交|反映|查出|指出|突出|现状|现存|当前){0,3}的?(?:问题|隐患)(?:详情|详述|表述|点位|事实|说明|陈述|摘要|线索|内容)?"
                + "|(?:具体|主要)(?:表现|情形)(?:形式|情况)?", PlanField.PROBLEM);
    }

    private LabelWords() {}

    private static void words(String words, PlanField field) {
        BY_WORDS.put(Pattern.compile(words), field);
    }

    /** The field that the words name; null where they say nothing. */
    static PlanField field(String label) {
        if (label.equals("单位")) {
            return PlanField.RESPONSIBLE; // in a frame only: 单位：亩 is no label
        }
        if (label.startsWith("定") && PlanField.of(label.substring(1)) != null) {
            return PlanField.of(label.substring(1)); // 定措施、定责任、定时限
        }
        return BY_WORDS.entrySet().stream().filter(entry -> entry.getKey().matcher(label).matches()).map(Map.Entry::getValue).findFirst()
                .orElse(null);
    }
}
