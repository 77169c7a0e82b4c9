package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/**
 * Answers in prose: documents whose items have no labels but begin with what they answer – 针对“…”的问题, 关于…问题, or a numbered line of
 * its own – and go on with what is done about it. Such a line gives the outline a problem and opens the measures, as labels would.
 */
final class AnswerHeads {

    /**
     * The problem in a line, as offsets of the line.
     *
     * @param from where the problem's words begin
     * @param to   where they end, exclusive
     * @param end  where what answers it begins
     */
    record Head(int from, int to, int end) {}

    /**
     * A line that may be one.
     *
     * @param at its place among the lines
     */
    private record Candidate(int at, Line line, Ordinal.Style style, Head head) {

        /** Whether it says that quoted words are answered, in a line of their own. */
        boolean quoted() {
            return head.from() > 0 && line.text().substring(0, head.from()).contains("针对") && "“\"「『".indexOf(line.text().charAt(head.from()
                    - 1)) >= 0 && head.end() >= line.text().length();
        }
    }

    private static final String ABOUT = "(?:问题|隐患|意见|建议|情况|事项|短板)";
    private static final Pattern QUOTED = Pattern.compile(
            "(?:针对|关于|对于|对|就|围绕)?(?:[^“”\"「」『』。;:,]{0,16}(?:反馈|指出|提出|反映|发现|存在|查出|通报|交办)的?)? *[“\"「『](.{2,160}?)[”\"」』](?:等)?(?:的|这一|这个|这类|方面)*(?:突出|具体|反馈|主要)?"
                    + ABOUT + "(?:的?(?:整改|办理|落实|处理)(?:情况|安排|措施|意见)?)? *[,。:;]?");
    private static final Pattern PLAIN = Pattern.compile(
            "(?:(?=关于)|(?:针对|对于|就)|对(?=[^。;:!?]{4,90}?的" + ABOUT + "[,。:;])|对(?=[^。;:!?]{4,90}?的" + ABOUT + "$))([^。;:!?]{5,90}?" + ABOUT
                    + ") *(?:[,。:;]|$)");
    /** What was found somewhere is no problem that is told. */
    private static final Pattern EMPTY = Pattern.compile("(?:关于)?[^,]{0,10}(?:排查|检查|发现|存在|反馈|摸排|查出|上述|以上|指出|提出|核查|整改|这些)(?:出来?|到|中)?的?"
            + "(?:各类|有关|相关|具体|主要)?" + ABOUT);
    private static final Pattern ANSWERS = Pattern.compile("(?:^|[。;,:!\\n ])一是");
    private static final Pattern TELLS = Pattern.compile("^关于|问题|违法|违规|未|不|擅自|占用|破损|缺|乱|污染|超|堵|漏|低|慢|弱|差|少|滞后|虚|薄弱|隐患|无");
    private static final Set<PlanField> LABELS = EnumSet.of(PlanField.PROBLEM, PlanField.MEASURES, PlanField.REQUIREMENT, PlanField.TARGET);
    /** Characters of a line that are looked at. */
    private static final int LOOKED_AT = 3000;
    private static final int LONGEST_HEAD = 260;
    private static final int LONGEST_PROBLEM = 90;
    private static final int SHORTEST_PROBLEM = 5;

    private final Map<Integer, Head> heads;

    private AnswerHeads(Map<Integer, Head> heads) {
        this.heads = heads;
    }

    /** @param spoken labels of the document: where its items have such, they are not in prose */
    static AnswerHeads of(List<Line> lines, SpokenLabels spoken) {
        List<Line> text = lines.stream().filter(line -> line.table() == 0).toList();
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Candidate one = explicit(i, text.get(i));
            if (one != null) {
                all.add(one);
            }
        }
        List<Candidate> heads = usual(all);
        if (heads.isEmpty() || !answered(heads, text)) {
            heads = text.stream().anyMatch(line -> isLabelled(line, spoken, LABELS)) ? List.of() : byForm(text);
        } else {
            // quotes in lines of their own are heads, though what answers them has labels
            Set<PlanField> against = heads.stream().allMatch(Candidate::quoted) ? EnumSet.of(PlanField.PROBLEM) : LABELS;
            heads = text.stream().filter(line -> isLabelled(line, spoken, against)).count() * 2 >= heads.size() ? List.of() : heads;
        }
        Map<Integer, Head> found = new HashMap<>();
        heads.forEach(head -> found.put(head.line().no(), head.head()));
        return new AnswerHeads(found);
    }

    /** The problem that a line begins with; null for other lines. */
    Head at(int line) {
        return heads.get(line);
    }

    private static boolean isLabelled(Line line, SpokenLabels spoken, Set<PlanField> fields) {
        String text = line.text().substring(0, Math.min(line.text().length(), LOOKED_AT));
        return Labels.tokens(text.substring(begin(text)), spoken).stream().anyMatch(token -> token.field() != null && fields.contains(token
                .field()));
    }

    /** Where the words begin, behind marks and the number. */
    private static int begin(String text) {
        int from = Lexer.junk(Fold.fold(text.substring(0, Math.min(text.length(), LONGEST_HEAD))));
        Ordinal ordinal = Ordinal.of(text.substring(from));
        return from + (ordinal == null ? 0 : ordinal.length());
    }

    private static Ordinal.Style style(String text) {
        int from = Lexer.junk(Fold.fold(text.substring(0, Math.min(text.length(), LONGEST_HEAD))));
        Ordinal ordinal = Ordinal.of(text.substring(from));
        return ordinal == null || ordinal.printed().length() + 1 == ordinal.length() && text.startsWith("是", from + ordinal.length() - 1)
                ? null : ordinal.style();
    }

    private static Candidate explicit(int at, Line line) {
        String text = line.text();
        int begin = begin(text);
        String folded = Fold.fold(text.substring(begin, Math.min(text.length(), begin + LONGEST_HEAD)));
        for (Pattern pattern : List.of(QUOTED, PLAIN)) {
            Matcher found = pattern.matcher(folded);
            if (found.lookingAt() && (pattern == QUOTED || !EMPTY.matcher(found.group(1)).matches())) {
                return new Candidate(at, line, style(text), new Head(begin + found.start(1), begin + found.end(1), begin + found.end()));
            }
        }
        return null;
    }

    /** Those that are numbered as most of them are: others are words of an answer. */
    private static List<Candidate> usual(List<Candidate> all) {
        Map<Ordinal.Style, Integer> styles = new HashMap<>();
        all.forEach(one -> styles.merge(one.style() == null ? Ordinal.Style.CIRCLE : one.style(), 1, Integer::sum));
        Ordinal.Style most = styles.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        return all.stream().filter(one -> (one.style() == null ? Ordinal.Style.CIRCLE : one.style()) == most).toList();
    }

    /** Whether at least half of them say what is done about it, by whom or until when. */
    private static boolean answered(List<Candidate> heads, List<Line> text) {
        int answered = 0;
        for (int i = 0; i < heads.size(); i++) {
            String block = block(heads, i, text);
            answered += ANSWERS.matcher(Fold.fold(block)).find() || Duties.says(block) || ProseItem.tells(block) ? 1 : 0;
        }
        return answered * 2 >= heads.size();
    }

    /** What stands between a head and the next one. */
    private static String block(List<Candidate> heads, int at, List<Line> text) {
        Candidate head = heads.get(at);
        int next = at + 1 < heads.size() ? heads.get(at + 1).at() : text.size();
        StringBuilder block = new StringBuilder(head.line().text().substring(head.head().end()));
        for (int i = head.at() + 1; i < next && block.length() < LOOKED_AT; i++) {
            block.append('\n').append(text.get(i).text());
        }
        return block.substring(0, Math.min(block.length(), LOOKED_AT));
    }

    /** Numbered lines of one style that tell a problem first and in another sentence who does something about it. */
    private static List<Candidate> byForm(List<Line> text) {
        Map<Ordinal.Style, List<Candidate>> styles = new EnumMap<>(Ordinal.Style.class);
        Map<Ordinal.Style, Integer> numbered = new EnumMap<>(Ordinal.Style.class);
        for (int i = 0; i < text.size(); i++) {
            Ordinal.Style style = style(text.get(i).text());
            Head head = style == null ? null : firstSentence(text.get(i));
            if (style != null) {
                numbered.merge(style, 1, Integer::sum);
            }
            if (head != null) {
                styles.computeIfAbsent(style, key -> new ArrayList<>()).add(new Candidate(i, text.get(i), style, head));
            }
        }
        List<Candidate> best = List.of();
        for (List<Candidate> all : styles.values()) {
            List<Candidate> told = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Candidate one = all.get(i);
                if (TELLS.matcher(one.line().text().substring(one.head().from(), one.head().to())).find() && Duties.tells(block(all, i,
                        text))) {
                    told.add(one);
                }
            }
            if (told.size() > 1 && told.size() * 3 >= numbered.get(all.get(0).style()) * 2 && all.size() > best.size()) {
                best = all;
            }
        }
        return best;
    }

    /** The sentence behind the number, where others follow it or it is all there is; null for what is no such line. */
    private static Head firstSentence(Line line) {
        String text = line.text();
        int from = begin(text);
        int to = from;
        while (to < text.length() && "。：:；;".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        boolean colon = to < text.length() && text.charAt(to) != '。';
        if (colon || to - from < SHORTEST_PROBLEM || to - from > LONGEST_PROBLEM || Duties.says(text.substring(from, to))) {
            return null;
        }
        int end = Math.min(text.length(), to + 1);
        return new Head(from, end, end);
    }
}
