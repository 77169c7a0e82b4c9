package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/**
 * Labels of a document that no list knows: what their words say they are, which a draft names; and those whose words say nothing but
 * that stand there again and again, behind which nothing is read. Without them their words would be glued to the field before.
 */
final class SpokenLabels {

    /** No document's. */
    static final SpokenLabels NONE = new SpokenLabels(Map.of(), Set.of());

    private static final String NAME = "([\\u4e00-\\u9fa5]{2,10})";
    private static final Pattern START = Pattern.compile("^ *" + NAME + "(?:\\([^()]{1,10}\\))? *:");
    private static final Pattern FRAME = Pattern.compile("^ *[【\\[] *" + NAME + " *[】\\]]");
    private static final Pattern INSIDE = Pattern.compile("(?<=[。;!] {0,2})([\\u4e00-\\u9fa5]{2,8}) *:");
    /** Introductions, places and steps end in a colon too. */
    private static final Pattern NO_LABEL = Pattern.compile(
            ".*(?:如下|其中|例如|分别为|包括|要求是|镇|乡|街道|村|社区|县|区|市|政府|公司|第.{1,3}阶段)|第.*|[一二三四五六七八九十]+是.*"
                    + "|注|备注|说明|抄送|抄报|主送|单位|各.*");
    private static final Pattern PEOPLE = Pattern.compile(".*(?:领导|负责人|责任人|联系人|联络员|电话|人员)");
    private static final String MORE = "(?:整改|整治|治理|主要|具体|相关|有关|最终|最迟|计划|预计|预期|总体|整体|工作|任务|处理|处置|销号|要求"
            + "|责任|主体|完成|办结|目标|全面|属地|行业|省级|州级|市级|县级|区级|镇级|乡级|上级|直接|协调|协作|联合|共同|拟){0,3}";
    private static final String WHO = "(?:单位|部门|科室|股室|机构|主体|镇街|处室)";
    private static final Pattern DATES = Pattern.compile(
            "(?:.{0,6}(?:20\\d{2}年|\\d{1,2}月|20\\d{2}[-./]\\d{1,2}).{0,40}(?:前|底|末|完成|到位|日|月|年|\\d)|长期坚持|持续整改|立行立改|立即整改)[。;]?");
    private static final Pattern UNITS = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5()]{2,20}(?:局|镇|乡|街道|政府|委|办|办公室|管委会|公司|集团|中心|办事处|科|股|站|队|院|所|村|社区)(?:牵头|负责|配合|督导|落实)?[、,; ]?)+[。]?");
    private static final Pattern SENTENCE = Pattern.compile("[^:]{6,}[。;]");
    private static final Pattern MARKS = Pattern.compile("\\([^()]*\\)|[^\\u4e00-\\u9fa5]");
    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_UNKNOWN = 8;
    private static final Map<Pattern, PlanField> BY_WORDS = new LinkedHashMap<>();

    static {
        words("(?:执法)?(?:检查|督察|督查|反馈|巡视|巡察|考核|评议|评估)(?:组)?(?:反馈)?(?:意见|发现)", PlanField.PROBLEM);
        words("(?:啥|什么|哪些|有啥|有什么|哪里有|存在啥)(?:问题|毛病|事)|(?:交办|督办|反映|移交|转办|查处)(?:事项|内容|问题)|怎么回事|(?:怎么|咋)了", PlanField.PROBLEM);
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
        words(MORE + "(?:责任|主责|承办|经办|整改|落实|负责|实施)" + MORE + WHO
                + "|(?:整改|落实|工作|任务)责任(?:分工|落实)?|责任(?:分工|落实)|谁来?(?:改|整改|负责|办|落实)|由谁.{1,3}|责任归属", PlanField.RESPONSIBLE);
        words(MORE + "(?:完成|办结|整改|整治|销号|截止|到位|治理|目标)" + MORE + "(?:时限|期限|时间|日期|节点|时点)(?:要求)?|(?:截止|完成)(?:时间|日期)?|" + MORE
                + "(?:时限|期限|限期|时间节点)(?:要求)?"
                + "|(?:何时|什么时候)(?:改|整改)?(?:完|完成|到位|办结)", PlanField.DEADLINE);
        words("(?:存在|反馈|具体|发现|主要|督察|督查|审计|巡察|巡视|检查|抽查|暗访|交办|移交|反映|查出|指出|突出|现状|现存|当前){0,3}的?(?:问题|隐患)(?:详情|详述|表述|点位|事实|说明|陈述|摘要|线索|内容)?"
                + "|(?:具体|主要)(?:表现|情形)(?:形式|情况)?", PlanField.PROBLEM);
    }

    private final Map<String, PlanField> fields;
    private final Set<String> said;
    private final Pattern pattern;

    private SpokenLabels(Map<String, PlanField> fields, Set<String> said) {
        this.fields = fields;
        this.said = said;
        String all = fields.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.pattern = fields.isEmpty() ? null : Pattern.compile("^ *(" + all + ")(?:\\([^()]{1,10}\\))? *:|[【\\[] *(" + all
                + ") *[】\\]] *:?|(?<=[。;!] {0,2})(" + all + ") *:");
    }

    private static void words(String words, PlanField field) {
        BY_WORDS.put(Pattern.compile(words), field);
    }

    /** @param taught labels that a person has said the meaning of */
    static SpokenLabels of(List<Line> lines, Collection<String> taught) {
        Map<String, Integer> begin = new HashMap<>();
        Map<String, Integer> inside = new HashMap<>();
        Map<String, List<String>> values = new HashMap<>();
        Set<PlanField> has = EnumSet.noneOf(PlanField.class);
        int known = 0;
        for (Line line : lines) {
            if (line.table() == 0) {
                known += labels(line.text(), begin, inside, values, has);
            }
        }
        Map<String, PlanField> fields = new TreeMap<>();
        Set<String> said = new TreeSet<>();
        begin.forEach((label, times) -> {
            PlanField field = taught.contains(label) ? null : byWords(label);
            if (field != null && (times > 1 || field != PlanField.PROBLEM && label.length() > 2)) {
                fields.put(label, field);
                said.add(label);
            }
        });
        inside.forEach((label, times) -> {
            PlanField field = taught.contains(label) || fields.containsKey(label) ? null : byWords(label);
            if (field != null && field != PlanField.PROBLEM && times > 1) {
                fields.put(label, field);
                said.add(label);
            }
        });
        has.addAll(fields.values());
        boolean labelled = known + said.stream().mapToInt(label -> begin.getOrDefault(label, 1)).sum() > 1;
        begin.forEach((label, times) -> {
            if (labelled && times > 1 && !fields.containsKey(label) && !taught.contains(label) && label.length() <= LONGEST_UNKNOWN) {
                PlanField field = byValues(values.get(label), has);
                fields.put(label, field);
                if (field != PlanField.UNKNOWN) {
                    said.add(label);
                }
            }
        });
        return fields.isEmpty() ? NONE : new SpokenLabels(fields, said);
    }

    /** These, and others that were told in another way, which may say more of them. */
    SpokenLabels with(Map<String, PlanField> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, PlanField> all = new TreeMap<>(fields);
        all.putAll(more);
        Set<String> named = new TreeSet<>(said);
        more.forEach((label, field) -> {
            if (field != PlanField.UNKNOWN) {
                named.add(label);
            }
        });
        return new SpokenLabels(all, named);
    }

    /** Where the words of a label say nothing, what stands behind it may: dates, or units. */
    private static PlanField byValues(List<String> values, Set<PlanField> has) {
        if (!has.contains(PlanField.DEADLINE) && most(values, DATES)) {
            return PlanField.DEADLINE;
        }
        if (!has.contains(PlanField.MEASURES) && has.contains(PlanField.PROBLEM) && most(values, SENTENCE)) {
            has.add(PlanField.MEASURES);
            return PlanField.MEASURES;
        }
        return !has.contains(PlanField.RESPONSIBLE) && !has.contains(PlanField.LEAD) && most(values, UNITS) ? PlanField.RESPONSIBLE
                : PlanField.UNKNOWN;
    }

    private static boolean most(List<String> values, Pattern like) {
        return values.stream().filter(value -> value.length() < LONGEST_VALUE && like.matcher(value).matches()).count() * 3 >= values.size()
                * 2L;
    }

    /** @return how many labels the line has that everybody knows */
    private static int labels(String text, Map<String, Integer> begin, Map<String, Integer> inside, Map<String, List<String>> values,
            Set<PlanField> has) {
        String folded = Fold.fold(text);
        int from = Lexer.junk(folded);
        Ordinal ordinal = Ordinal.of(text.substring(from));
        String rest = folded.substring(from + (ordinal == null ? 0 : ordinal.length()));
        for (Pattern pattern : List.of(START, FRAME)) {
            Matcher found = pattern.matcher(rest);
            if (found.find()) {
                if (isKnown(found.group(1))) {
                    PlanField field = PlanField.of(found.group(1));
                    if (field != null) {
                        has.add(field);
                    }
                    return 1;
                }
                if (pattern == FRAME && found.group(1).equals("单位")) {
                    begin.merge("单位", 1, Integer::sum);
                } else {
                    count(found.group(1), begin);
                }
                values.computeIfAbsent(found.group(1), key -> new ArrayList<>()).add(rest.substring(found.end()).strip());
            }
        }
        Matcher found = INSIDE.matcher(rest);
        while (found.find()) {
            if (!isKnown(found.group(1))) {
                count(found.group(1), inside);
            }
        }
        return 0;
    }

    private static boolean isKnown(String label) {
        return PlanField.of(label) != null || PEOPLE.matcher(label).matches();
    }

    private static void count(String label, Map<String, Integer> into) {
        if (!NO_LABEL.matcher(label).matches()) {
            into.merge(label, 1, Integer::sum);
        }
    }

    static PlanField byWords(String label) {
        if (label.equals("单位")) {
            return PlanField.RESPONSIBLE; // in a frame only: 单位：亩 is no label
        }
        if (label.startsWith("定") && PlanField.of(label.substring(1)) != null) {
            return PlanField.of(label.substring(1)); // 定措施、定责任、定时限
        }
        return BY_WORDS.entrySet().stream().filter(entry -> entry.getKey().matcher(label).matches()).map(Map.Entry::getValue).findFirst()
                .orElse(null);
    }

    boolean isEmpty() {
        return pattern == null;
    }

    Matcher matcher(String folded) {
        return pattern.matcher(folded);
    }

    /** The field of one of them; null for other words. */
    PlanField field(String label) {
        return fields.get(label);
    }

    /** The label that the words with their marks are, where it was told by its words alone; null for others. */
    String said(String printed) {
        String label = MARKS.matcher(Fold.fold(printed)).replaceAll("");
        return said.contains(label) ? label : null;
    }

    /** Names in the draft what was read by its words alone. */
    void say(List<DraftWarning> warnings) {
        said.stream().filter(label -> fields.get(label) != PlanField.IGNORED && fields.get(label) != PlanField.TYPE)
                .forEach(label -> warnings.add(new DraftWarning(DraftWarning.Code.LABEL_READ, "“" + label + "”按“" + fields.get(label)
                        .labels()
                        .get(0) + "”读取，请核对")));
    }
}
