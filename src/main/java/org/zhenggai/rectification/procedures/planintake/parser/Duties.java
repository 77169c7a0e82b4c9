package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences that say who does it until when: 以上工作由甲局牵头，乙镇、丙办配合，于9月底前完成。 Each clause is looked at for itself: units with
 * what they do, a date, or words that say nothing more; a sentence of nothing else is no measure.
 */
final class Duties {

    /**
     * What was found in a text.
     *
     * @param fields what each role, and the date, is given as printed
     * @param rest   the text without the sentences that say nothing else
     */
    record Reading(Map<PlanField, List<String>> fields, String rest) {}

    static final String UNIT = "(?:局|委|办|政府|镇|乡|街道|办事处|管委会|中心|公司|集团|院|所|处|站|队|部门|单位|科|股|室|部|"
            + "支部|会|区|县|市|村|社区|校|企业|组|厂|场|庭|厅|园|馆|台|社|行|店|联|委员会|专班)\\)?";
    private static final String OFFICE = "(?:局|办公室|委员会|委|办(?!事|公)|政府|镇|乡|街道(?!办)|办事处|管委会|中心|公司|集团|院|所|站|大队|支队|部门|单位|科|股|支部|社区|学校|合作社)";
    private static final String NAMES = "([\\u4e00-\\u9fa5、()和及]{1,120}?" + UNIT + ")(?:等)?(?:有关|相关)?(?:单位|部门)?";
    private static final String VERB = "(?:具体|共同|予以|积极|分别|密切)?(负责(?:跟踪|技术|业务|全程)?(?:督导|督办|监督|验收|指导|配合)|负责牵头|牵头负责|牵头组织|牵头抓总|"
            + "牵头|主办|负责整改|负责落实|负责实施|负责办理|具体负责|负责|承办|配合|协助|协办|参与|督导|督办|监督|指导|验收)"
            + "(?:整改|落实|推进|办理|实施|组织实施|做好)?";
    /** Of what the sentence speaks: 以上三项工作由, 该问题. */
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:以上|上述|前述|该|此|本|这|此项|各)(?:[一二三四五六七八九十\\d]{1,2}|各|几|些)?(?:项|条|个|类)?(?:整改)?(?:工作|任务|措施|问题|事项|举措)?(?:整改)?(?:工作|任务)?(?:均|都|统一)?[,:]?");
    private static final Pattern TALK = Pattern.compile("^(?:会议|同时|并)?(?:明确|要求|决定|议定|确定|同意|强调)[,:]?");
    private static final Pattern DOES = Pattern.compile("^(?:并)?(?:由)?" + NAMES + VERB + "$");
    /** Who does it, and behind that what: 由镇应急办统一采购…. */
    private static final Pattern BY = Pattern.compile("^(?:由|请)([\\u4e00-\\u9fa5、()]{1,60}?" + OFFICE + "(?:[\\u4e00-\\u9fa5]{0,3}" + OFFICE
            + ")*)(负责牵头|牵头负责|牵头|负责组织|负责)?(?=[\\u4e00-\\u9fa5\\d]{3})(?![\\u4e00-\\u9fa5、()]{0,40}(?:配合|负责|牵头|协助)$)");
    private static final Pattern IS = Pattern.compile(
            "^((?:整改|主要|主体)?(?:牵头|主办|责任|承办|主责|实施|落实|配合|协办|协助|督导|督办|验收|监督|监管)(?:整改|责任|主体)?(?:单位|部门|科室|股室|主体|镇街))(?:分别)?(?:为|是|:)?([\\u4e00-\\u9fa5、()和及]{2,160})$");
    private static final Pattern AS = Pattern.compile("^" + NAMES + "(?:为|是|作为)((?:牵头|主办|责任|配合|协办|督导|督办|验收)(?:责任)?(?:单位|部门))$");
    private static final Pattern CALLED_DATE = Pattern.compile("^(?:整改|完成|办结|销号|办理)?(?:时限|期限|时间|日期)(?:要求)?(?:为|是|定为|到|至|:)?");
    private static final Pattern AHEAD = Pattern.compile("^(?:并|均|要求|务必|须|需|应|限|限期|拟)?(?:于|在)?");
    private static final String DONE = "(?:完成|落实|整改|办结|销号|见效|到位|完毕|解决|任务|工作|目标|上述|以上|各项|所有|全部|全面|基本|并|长期|坚持|取得|明显|实效|成效|阶段性)*";
    private static final Pattern DONE_BY = Pattern.compile("^((?:力争|确保|计划|预计)?(?:于|在|至|到)?" + DeadlineWords.DAY + " *(?:[以之]?前|止|内)?)"
            + DONE
            + "$");
    private static final Pattern WITHIN = Pattern.compile(
            "^((?:自|从|收到|印发|反馈)?[\\u4e00-\\u9fa5]{0,14}?(?:\\d{1,3}|[一二三四五六七八九十两]{1,3}|半)个?(?:月|工作日|日|天|周|年|季度)(?:之?内|以内))" + DONE + "$");
    private static final Pattern DATED = Pattern.compile("^((?:力争|确保|计划|预计|限)?(?:于|在)?" + DeadlineWords.DAY
            + " *(?:[以之]?前|底前))(?=[\\u4e00-\\u9fa5])");
    private static final Pattern FILLS = Pattern.compile(
            "^(?:下一步|下步|接下来|(?:各司其职|密切配合|协同推进|共同|认真|抓好|确保|按期|按时|如期|保质保量)*(?:按照?(?:各自)?职责(?:分工)?)?(?:负责)?(?:抓好)?(?:完成|落实|整改|推进|到位|落地|任务|相关工作)*)$");
    /** What counts is one of the measures, though it names a unit: 三是县农业农村局组织现场验收. */
    private static final Pattern COUNTS = Pattern.compile("[一二三四五六七八九十]是[^由]");
    /** Sentences longer than this say more than who does it. */
    private static final int LONGEST = 500;

    private final Map<PlanField, List<String>> fields = new EnumMap<>(PlanField.class);
    private final StringBuilder rest = new StringBuilder();

    private Duties() {}

    /** Whether one of the text's sentences says who does it, and nothing else. */
    static boolean says(String text) {
        return any(text, true);
    }

    /** Whether one of the text's sentences says who does it, with or without what that is. */
    static boolean tells(String text) {
        return any(text, false);
    }

    private static boolean any(String text, boolean alone) {
        for (String sentence : sentences(text)) {
            Duties one = new Duties();
            boolean empty = one.sentence(sentence).isEmpty();
            if ((empty || !alone) && one.hasUnit()) {
                return true;
            }
        }
        return false;
    }

    /** Takes the text apart. */
    static Reading read(String text) {
        Duties duties = new Duties();
        for (String sentence : sentences(text)) {
            duties.rest.append(duties.sentence(sentence));
        }
        return new Reading(duties.fields, duties.rest.toString().replaceAll("\\n{2,}", "\n").strip());
    }

    /** The units of a list whose clauses each begin with their role: 牵头单位甲局，责任单位乙镇. Empty for any other list. */
    static Map<PlanField, List<String>> named(String text) {
        Map<PlanField, List<String>> named = new EnumMap<>(PlanField.class);
        for (String clause : Fold.withoutEnd(Fold.close(text), "。；;").split("[，,；;]")) {
            Matcher is = IS.matcher(Fold.fold(clause));
            if (!is.matches()) {
                return Map.of();
            }
            put(named, ProseItem.field(is.group(1)), clause.substring(is.start(2)));
        }
        return named;
    }

    private boolean hasUnit() {
        return fields.keySet().stream().anyMatch(field -> field != PlanField.DEADLINE);
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。；;！\n".indexOf(text.charAt(i)) >= 0) {
                sentences.add(text.substring(begin, i + 1));
                begin = i + 1;
            }
        }
        sentences.add(text.substring(begin));
        return sentences;
    }

    /** @return what the sentence says besides; empty where that is nothing */
    private String sentence(String sentence) {
        String printed = Fold.withoutEnd(sentence.strip(), "。；;！").strip();
        if (printed.isEmpty() || sentence.length() > LONGEST || COUNTS.matcher(printed).lookingAt()) {
            return sentence;
        }
        String[] clauses = printed.split("[，,]");
        Map<PlanField, List<String>> found = new EnumMap<>(PlanField.class);
        boolean about = clauses(clauses, found);
        boolean units = found.keySet().stream().anyMatch(field -> field != PlanField.DEADLINE);
        int first = 0;
        while (first < clauses.length && clauses[first] == null) {
            first++;
        }
        boolean all = first == clauses.length;
        if (!units && !(all && found.containsKey(PlanField.DEADLINE) && (about || clauses.length == 1))) {
            return sentence;
        }
        found.forEach((field, texts) -> fields.computeIfAbsent(field, key -> new ArrayList<>()).addAll(texts));
        if (all) {
            return "";
        }
        if (first == 0 && printed.startsWith(clauses[0])) {
            return sentence; // what is to be done comes first and keeps who does it
        }
        return Arrays.stream(clauses).filter(Objects::nonNull).collect(Collectors.joining("，")) + "。";
    }

    /**
     * Reads the clauses; those that were read become null.
     *
     * @return whether the first says of what the sentence speaks
     */
    private static boolean clauses(String[] clauses, Map<PlanField, List<String>> into) {
        boolean about = false;
        boolean units = false;
        boolean told = false;
        for (int i = 0; i < clauses.length; i++) {
            String clause = clauses[i].strip();
            String folded = Fold.close(Fold.fold(clause)).strip();
            if (i == 0 || !told && !units) {
                String bare = TALK.matcher(folded).replaceFirst("");
                Matcher speaks = ABOUT.matcher(bare);
                boolean of = speaks.find() && speaks.end() > 1;
                about |= of;
                folded = of ? bare.substring(speaks.end()) : bare;
                if (folded.isEmpty()) {
                    clauses[i] = null;
                    continue;
                }
            }
            Matcher by = !units && folded.length() == clause.length() ? BY.matcher(folded) : null;
            if (role(folded, into)) {
                units = true;
                clauses[i] = null;
            } else if (by != null && by.find()) {
                put(into, by.group(2) != null && by.group(2).contains("牵头") ? PlanField.LEAD : PlanField.RESPONSIBLE, by.group(1));
                clauses[i] = told ? clause : content(clause.substring(by.end()), into);
                units = true;
                told = true;
            } else if (until(folded, into) || FILLS.matcher(folded).matches()) {
                clauses[i] = null;
            } else if (units && !told) {
                clauses[i] = content(clause, into);
                told = true;
            } else {
                told = true;
            }
        }
        return about;
    }

    private static boolean role(String clause, Map<PlanField, List<String>> into) {
        Matcher does = DOES.matcher(clause);
        if (does.matches()) {
            put(into, ProseItem.field(does.group(2)), does.group(1));
            return true;
        }
        Matcher is = IS.matcher(clause);
        if (is.matches()) {
            put(into, ProseItem.field(is.group(1)), is.group(2));
            return true;
        }
        Matcher as = AS.matcher(clause);
        if (as.matches()) {
            put(into, ProseItem.field(as.group(2)), as.group(1).replaceFirst("^由", ""));
            return true;
        }
        return false;
    }

    private static boolean until(String clause, Map<PlanField, List<String>> into) {
        String bare = CALLED_DATE.matcher(clause).replaceFirst("");
        boolean called = bare.length() < clause.length();
        String date = AHEAD.matcher(bare).replaceFirst("");
        for (Pattern pattern : List.of(DONE_BY, WITHIN)) {
            Matcher found = pattern.matcher(date);
            if (found.matches()) {
                put(into, PlanField.DEADLINE, found.group(1));
                return true;
            }
        }
        if (DeadlineWords.isWhole(date) && (called || date.length() < clause.length() || Deadlines.atOnce(date) || date.equals("长期坚持"))) {
            put(into, PlanField.DEADLINE, date);
            return true;
        }
        return false;
    }

    /** What is to be done, behind the units, without the date it begins with: 于5月底前拆除…. */
    private static String content(String clause, Map<PlanField, List<String>> into) {
        Matcher dated = DATED.matcher(Fold.fold(clause));
        if (!dated.find()) {
            return clause;
        }
        put(into, PlanField.DEADLINE, clause.substring(dated.start(1), dated.end(1)));
        return clause.substring(dated.end());
    }

    private static void put(Map<PlanField, List<String>> into, PlanField field, String text) {
        into.computeIfAbsent(field, key -> new ArrayList<>()).add(text);
    }
}
