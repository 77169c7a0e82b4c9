package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes lists of units apart, with who leads and who cooperates. */
final class UnitNames {

    /** Names as printed; {@code lead} null where none is named. */
    record Reading(List<String> names, String lead, List<String> cooperating, List<String> supervising, List<String> alsoLeading) {

        Reading(List<String> names, String lead, List<String> cooperating) {
            this(names, lead, cooperating, List.of(), List.of());
        }
    }

    private static final String ENDS = "(?:政府|局|分局|委|委员会|管委会|办|办公室|镇|乡|街道|办事处|中心|总?站|大?队|公司|集团|院|所|处|部门|部|科|室|法院|检察院|县|区|市|村|社区|农场|林场|工会)";
    private static final String SPLIT = "、,;/\n ";
    private static final Pattern JOINED = Pattern.compile("(?=[以和及与])(?<=" + ENDS + ")(?:以及|和|及|与)(?!(?:人民)?政府)(?=[\\u4e00-\\u9fa5]{2})");
    private static final Pattern PARTY = Pattern.compile("党(?:工)?委[、和及]?(?=(?:人民)?政府)");
    private static final Pattern BEGINNING = Pattern.compile("^(?:由|以及|及|和|会同|①|②|③|\\d{1,2}[.、．])");
    private static final Pattern SUPERVISES = Pattern.compile("(?:负责)?(?:督导|督办|监督|督查|验收|指导)(?:落实|整改|销号)?[。;]?$");
    private static final Pattern ENDING = Pattern.compile(
            "(?:按照?(?:各自)?职责(?:分工)?(?:负责|落实)?|分别负责|具体负责|(?:抓好|具体|共同)?落实|(?:共同)?负责(?:整改|落实|办理|推进|实施)?(?:到位)?|等(?:有关|相关)?(?:单位|部门)?)$");
    private static final Pattern NOTE = Pattern.compile("\\((牵头|牵头单位|主办|配合|配合单位|协办|按职责分工|按职责分工负责|按照职责分工|属地|负责|主责|排名不分先后|具体负责)\\)");
    private static final Pattern LAST_COOPERATES = Pattern.compile("^[^()]*\\((?:配合|配合单位|协办)\\)\\s*$");
    private static final Pattern LEADS = Pattern.compile("^(?:由)?(.+?)(?:负责)?(?:牵头负责|牵头抓总|牵头组织|牵头|为牵头单位|主办)(?:整改|落实|办理)?[,;。、 ]*(.*)$",
            Pattern.DOTALL);
    private static final Pattern COOPERATES = Pattern.compile(
            "(?:等)?(?:按职责(?:分工)?)?(?:积极|协同|予以|分工|共同)?(?:配合|协助|协办|参与)(?:整改|落实|办理|做好相关工作)?[。;]?$");

    private static final Pattern ROLES = Pattern.compile("[^()#](?:负责|落实)(?:整改|落实|办理)?[,;。].*(?:配合|协助|督导|督办|监督|指导|验收)[。;]?$"
            + "|(?:配合|协助|督导|督办)[,;。].*负责|^[^,;]*[^()、](?:配合|协助)[。;]?$");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜"
            + "叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾夏韦付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱严武戴莫孔向汤";
    /** Names of people end in none of these, names of offices do. */
    private static final String NO_NAME_ENDS = "局镇乡办委府会队司院站所科处室部区县市村园厂校组股片段级头合管建设务筹";
    /** Somebody's name behind the unit's, as lists of who is responsible have it; never what a unit may be called. */
    private static final Pattern PERSON = Pattern.compile(
            "(?:\\((?:责任人:?)?[\\u4e00-\\u9fa5]{1,2}某{1,2}(?:、[\\u4e00-\\u9fa5]{1,2}某{1,2})*\\)|(?<=" + ENDS
                    + ") *[\\u4e00-\\u9fa5]某{1,2}|^[\\u4e00-\\u9fa5]某{1,2}|\\([" + SURNAMES + "][\\u4e00-\\u9fa5]{0,1}[^" + NO_NAME_ENDS
                    + "()]\\))$");
    private static final int LONGEST_POSTS = 400;
    private static final Pattern NOBODY = Pattern.compile("(?:无|暂无|没有|[-/—\\\\]+)");

    /** Who heads a unit, behind its name. */
    private static final Pattern POST = Pattern.compile(
            "(?<=[\\u4e00-\\u9fa5]{2}) *(?:党委书记|党组书记|书记|校长|园长|副?主任|副?局长|副?镇长|副?乡长|副?县长|副?区长|院长|所长|站长|队长|董事长|总经理|经理|主要负责人|负责人)(?=[、,;]|$)");

    private UnitNames() {}

    /** Whether the list names posts, not units. */
    static boolean namesPosts(String printed) {
        return printed.length() <= LONGEST_POSTS && POST.matcher(Fold.withoutEnd(Fold.fold(printed).strip(), "。;")).find();
    }

    /** @param known whether a printed name is one of a unit, so that a name with 和 in it stays whole */
    static Reading read(String printed, Predicate<String> known) {
        String text = Fold.withoutEnd(Fold.close(spaced(printed.strip())), "。．");
        String folded = Fold.fold(text);
        Matcher leads = LEADS.matcher(maskNotes(folded));
        if (leads.matches() && !leads.group(1).contains("。")) {
            List<String> first = names(text.substring(leads.start(1), leads.end(1)), known);
            List<String> others = new ArrayList<>();
            List<String> supervising = new ArrayList<>();
            List<String> alsoResponsible = new ArrayList<>();
            for (String clause : clauses(text.substring(leads.start(2), leads.end(2)))) {
                Matcher tail = COOPERATES.matcher(Fold.fold(clause));
                Matcher watch = SUPERVISES.matcher(Fold.fold(clause));
                if (clause.matches("(?:会同|联合).*")) {
                    others.addAll(names(clause.substring(2), known));
                } else if (tail.find()) {
                    others.addAll(names(clause.substring(0, tail.start()).replaceFirst("^(?:由)", ""), known));
                } else if (watch.find()) {
                    supervising.addAll(names(clause.substring(0, watch.start()).replaceFirst("^(?:由)", ""), known));
                } else {
                    alsoResponsible.addAll(names(clause, known));
                }
            }
            return new Reading(alsoResponsible.isEmpty() ? first : alsoResponsible, first.isEmpty() ? null : first.get(0), others,
                    supervising,
                    first.subList(Math.min(1, first.size()), first.size()));
        }
        return ROLES.matcher(folded).find() ? byClauses(text, known) : marked(text, known);
    }

    /** Clauses that each say what some units do, none of which leads: 各镇街负责，市自然资源局督导. */
    private static Reading byClauses(String text, Predicate<String> known) {
        List<String> names = new ArrayList<>();
        List<String> cooperating = new ArrayList<>();
        List<String> supervising = new ArrayList<>();
        for (String clause : clauses(text)) {
            String folded = Fold.fold(clause);
            Matcher helps = COOPERATES.matcher(folded);
            Matcher watches = SUPERVISES.matcher(folded);
            if (helps.find()) {
                cooperating.addAll(names(clause.substring(0, helps.start()), known));
            } else if (watches.find()) {
                supervising.addAll(names(clause.substring(0, watches.start()), known));
            } else {
                names.addAll(marked(clause, known).names());
            }
        }
        return new Reading(distinct(names), null, distinct(cooperating), distinct(supervising), List.of());
    }

    /** Each says what some units do: …配合，…督导. */
    private static String[] clauses(String text) {
        return text.split("(?<=配合|协助|协办|参与|督导|督办|监督|指导|验收|负责|落实)[，,；;。]");
    }

    private static Reading marked(String text, Predicate<String> known) {
        List<String> names = new ArrayList<>();
        List<String> cooperating = new ArrayList<>();
        String lead = null;
        for (String clause : text.split("[；;]")) {
            // of a clause of its own the last note speaks for all: A、B（配合）；C（牵头）
            boolean cooperates = clause.length() < text.length() && LAST_COOPERATES.matcher(Fold.fold(clause)).find();
            for (String part : parts(clause, known)) {
                Matcher note = NOTE.matcher(Fold.fold(part));
                String name = clean(part);
                if (name.isEmpty()) {
                    continue;
                }
                boolean noted = note.find();
                if (cooperates || noted && note.group(1).matches("配合.*|协办")) {
                    cooperating.add(name);
                    continue;
                }
                names.add(name);
                if (lead == null && noted && note.group(1).matches("牵头.*|主办")) {
                    lead = name;
                }
            }
        }
        return new Reading(distinct(names), lead, distinct(cooperating));
    }

    static List<String> names(String printed, Predicate<String> known) {
        return distinct(parts(Fold.close(spaced(printed)), known).stream().map(UnitNames::clean).filter(name -> !name.isEmpty()).toList());
    }

    /** A space between two names is as good as a comma. */
    private static String spaced(String printed) {
        StringBuilder spaced = new StringBuilder(printed);
        for (int i = 1; i < printed.length(); i++) {
            if (printed.charAt(i) == ' ' && Fold.partsUnits(printed, i, i + 1)) {
                spaced.setCharAt(i, '、');
            }
        }
        return spaced.toString();
    }

    private static List<String> distinct(List<String> names) {
        Set<String> seen = new LinkedHashSet<>(names);
        return List.copyOf(seen);
    }

    /** Notes keep their place but not their words, so that 牵头 in a bracket is not taken for 由X牵头. */
    private static String maskNotes(String folded) {
        return NOTE.matcher(folded).replaceAll(note -> "(" + "#".repeat(note.group(1).length()) + ")");
    }

    private static List<String> parts(String text, Predicate<String> known) {
        String folded = PARTY.matcher(Fold.fold(text)).replaceAll(party -> "#".repeat(party.group().length()));
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && SPLIT.indexOf(c) >= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            names.addAll(known.test(clean(part)) ? List.of(part) : List.of(JOINED.split(part)));
        }
        return names;
    }

    private static String clean(String part) {
        String folded = Fold.fold(part);
        StringBuilder kept = new StringBuilder(part.length());
        Matcher note = NOTE.matcher(folded);
        int from = 0;
        while (note.find()) {
            kept.append(part, from, note.start());
            from = note.end();
        }
        kept.append(part, from, part.length());
        String bare = ENDING.matcher(BEGINNING.matcher(kept.toString().strip()).replaceFirst("")).replaceFirst("");
        String name = Fold.withoutEnd(bare, "。；;，,").strip();
        Matcher post = POST.matcher(Fold.fold(name));
        name = name.length() <= LONGEST_POSTS && post.find() && post.end() == name.length() ? name.substring(0, post.start()).strip()
                : name;
        Matcher person = PERSON.matcher(Fold.fold(name));
        name = person.find() ? name.substring(0, person.start()).strip() : name;
        return NOBODY.matcher(Fold.fold(name)).matches() ? "" : name;
    }
}
