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
    static final SpokenLabels NONE = new SpokenLabels(Map.of(), Set.of(), false);

    private static final String NAME = "([\\u4e00-\\u9fa5]{2,10})";
    private static final Pattern START = Pattern.compile("^ *" + NAME + "(?:\\([^()]{1,10}\\))? *:");
    private static final Pattern FRAME = Pattern.compile("^ *[【\\[] *" + NAME + " *[】\\]]");
    private static final Pattern INSIDE = Pattern.compile("(?<=[。;!] {0,2})([\\u4e00-\\u9fa5]{2,8}) *:");
    /** Introductions, places and steps end in a colon too. */
    private static final Pattern NO_LABEL = Pattern.compile(
            ".*(?:如下|其中|例如|分别为|包括|要求是|镇|乡|街道|村|社区|县|区|市|政府|公司|第.{1,3}阶段)|第.*|[一二三四五六七八九十]+是.*"
                    + "|注|备注|说明|抄送|抄报|主送|单位|各.*");
    private static final Pattern PEOPLE = Pattern.compile(".*(?:领导|负责人|责任人|联系人|联络员|电话|人员)");
    private static final Pattern DATES = Pattern.compile(
            "(?:.{0,6}(?:20\\d{2}年|\\d{1,2}月|20\\d{2}[-./]\\d{1,2}).{0,40}(?:前|底|末|完成|到位|日|月|年|\\d)|长期坚持|持续整改|立行立改|立即整改)[。;]?");
    private static final Pattern UNITS = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5()]{2,20}(?:局|镇|乡|街道|政府|委|办|办公室|管委会|公司|集团|中心|办事处|科|股|站|队|院|所|村|社区)(?:牵头|负责|配合|督导|落实)?[、,; ]?)+[。]?");
    private static final Pattern SENTENCE = Pattern.compile("[^:]{6,}[。;]");
    private static final Pattern COUNTS = Pattern.compile("(?:\\(1\\)|1[.、]|①|一是|\\(一\\)).*");
    private static final Pattern MARKS = Pattern.compile("\\([^()]*\\)|[^\\u4e00-\\u9fa5]");
    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_SAID = 1000;
    private static final int LONGEST_UNKNOWN = 8;
    private final Map<String, PlanField> fields;
    private final Set<String> said;
    private final Pattern pattern;
    private final boolean says;

    private SpokenLabels(Map<String, PlanField> fields, Set<String> said, boolean says) {
        this.says = says;
        this.fields = fields;
        this.said = said;
        String all = fields.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.pattern = fields.isEmpty() ? null : Pattern.compile("^ *(" + all + ")(?:\\([^()]{1,10}\\))? *:|[【\\[] *(" + all
                + ") *[】\\]] *:?|(?<=[。;!] {0,2})(" + all + ") *:");
    }

    /** @param taught labels that a person has said the meaning of */
    static SpokenLabels of(List<Line> lines, Collection<String> taught) {
        Map<String, Integer> begin = new LinkedHashMap<>();
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
            PlanField field = taught.contains(label) ? null : LabelWords.field(label);
            if (field != null && (times > 1 || field != PlanField.PROBLEM && label.length() > 2)) {
                fields.put(label, field);
                said.add(label);
            }
        });
        inside.forEach((label, times) -> {
            PlanField field = taught.contains(label) || fields.containsKey(label) ? null : LabelWords.field(label);
            if (field != null && field != PlanField.PROBLEM && times > 1) {
                fields.put(label, field);
                said.add(label);
            }
        });
        has.addAll(fields.values());
        boolean labelled = known + said.stream().mapToInt(label -> begin.getOrDefault(label, 1)).sum() > 1;
        // what counts from one is what is to be done: it is asked first, the others in the document's order
        begin.keySet().stream().sorted(Comparator.comparing(label -> !most(values.get(label), COUNTS))).forEach(label -> {
            if (labelled && begin.get(label) > 1 && !fields.containsKey(label) && !taught.contains(label) && label
                    .length() <= LONGEST_UNKNOWN) {
                PlanField field = byValues(values.get(label), has);
                fields.put(label, field);
                if (field != PlanField.UNKNOWN) {
                    said.add(label);
                }
            }
        });
        boolean says = says(lines);
        return fields.isEmpty() && !says ? NONE : new SpokenLabels(fields, said, says);
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
        return new SpokenLabels(all, named, says);
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
        return values != null && values.stream().filter(value -> value.length() < LONGEST_VALUE && like.matcher(value).matches()).count()
                * 3 >= values.size()
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

    /** Whether its sentences say their labels: 责任单位为…，整改时限为…. */
    boolean says() {
        return says;
    }

    private static boolean says(List<Line> lines) {
        int times = 0;
        for (Line line : lines) {
            if (line.table() == 0 && line.text().length() <= LONGEST_SAID && line.text().contains("为")) {
                Matcher found = Labels.SAID.matcher(Fold.fold(line.text()));
                Set<PlanField> fields = EnumSet.noneOf(PlanField.class);
                while (found.find()) {
                    fields.add(PlanField.of(found.group(1)));
                }
                times += fields.size() > 1 ? 1 : 0;
            }
        }
        return times > 1;
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
