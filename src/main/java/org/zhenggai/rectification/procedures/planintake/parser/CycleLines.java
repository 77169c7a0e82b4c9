package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** Finds the lines that begin with words which come again and again in one order, and the turns that they make. */
final class CycleLines {

    /**
     * A line that may begin with a label.
     *
     * @param at     its place among the lines
     * @param parted whether a mark that the other readers know parts it from its value
     */
    record Candidate(int at, Line line, String word, int from, int to, boolean parted) {}

    private static final Pattern BEGINS = Pattern.compile(
            "^[^\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}(【\\[]{0,6}([【\\[(]? *)([\\u4e00-\\u9fa5]{2,10})(?: *\\([^()]{1,10}\\))? *"
                    + "([】\\])] *:?|:|(?:-{1,3}|→|>|=|\\||/) *|(?<= ) *(?=[^ ])|$)");
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_TURNS = 2;
    /** Characters of a line that are looked at for its label. */
    private static final int LOOKED_AT = 24;

    private CycleLines() {}

    /** The lines that may begin with labels. */
    static List<Candidate> candidates(List<Line> text) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).text();
            String folded = Fold.fold(line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line);
            int from = Lexer.junk(folded);
            Matcher begins = BEGINS.matcher(folded.substring(from));
            boolean label = begins.find();
            Ordinal ordinal = label ? null : Ordinal.of(folded.substring(from));
            if (ordinal != null) {
                from += ordinal.length();
                begins = BEGINS.matcher(folded.substring(from));
                label = begins.find();
            }
            if (label) {
                String mark = begins.group(3);
                boolean parted = mark.startsWith(":") || mark.startsWith("】") && begins.group(1).startsWith("【");
                boolean cut = mark.isEmpty() && begins.end() + from == folded.length() && folded.length() < line.length();
                if (!cut) {
                    found.add(new Candidate(i, text.get(i), begins.group(2), from + begins.start(2), from + begins.end(), parted));
                }
            }
        }
        return usual(found);
    }

    /** Without those that alone of their word stand in a line of their own, or have something behind them. */
    private static List<Candidate> usual(List<Candidate> all) {
        Map<String, int[]> shapes = new HashMap<>();
        all.forEach(one -> shapes.computeIfAbsent(one.word(), key -> new int[2])[bare(one) ? 1 : 0]++);
        return all.stream().filter(one -> shapes.get(one.word())[bare(one) ? 1 : 0] * 2 >= shapes.get(one.word())[bare(one) ? 0 : 1])
                .toList();
    }

    private static boolean bare(Candidate one) {
        return one.to() >= one.line().text().length();
    }

    /** The words that come again and again, in the order in which they come first. */
    static List<String> words(List<Candidate> found, Collection<String> taught) {
        Map<String, Integer> times = new LinkedHashMap<>();
        found.forEach(one -> times.merge(one.word(), 1, Integer::sum));
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> words = new ArrayList<>(times.entrySet().stream().filter(entry -> entry.getValue() >= FEWEST_TURNS && entry.getValue()
                * 2 >= most && !taught.contains(entry.getKey())).map(Map.Entry::getKey).toList());
        // the first turn may lack its first word
        if (!words.isEmpty() && !opens(words.get(0)) && opens(words.get(words.size() - 1))) {
            words.add(0, words.remove(words.size() - 1));
        }
        return words.size() < FEWEST_WORDS ? List.of() : words;
    }

    private static boolean opens(String word) {
        PlanField field = PlanField.of(word) == null ? LabelWords.field(word) : PlanField.of(word);
        return field == PlanField.PROBLEM || field == PlanField.NUMBER;
    }

    /** The words of each turn; empty where they do not turn: each word once, in one order. */
    static List<List<Candidate>> turns(List<Candidate> found, List<String> words) {
        if (words.size() < FEWEST_WORDS) {
            return List.of();
        }
        List<List<Candidate>> turns = new ArrayList<>();
        int last = -1;
        int against = 0;
        for (Candidate one : found) {
            int place = words.indexOf(one.word());
            if (place < 0) {
                continue;
            }
            boolean again = turns.isEmpty() || place == 0 || turns.get(turns.size() - 1).stream().anyMatch(other -> other.word().equals(one
                    .word()));
            against += place < last && place > 0 && !turns.isEmpty() ? 1 : 0;
            if (again) {
                turns.add(new ArrayList<>());
            }
            turns.get(turns.size() - 1).add(one);
            last = place;
        }
        long whole = turns.stream().filter(turn -> turn.size() * 2 > words.size()).count();
        return whole * 3 >= turns.size() * 2L && against * 3 <= turns.size() ? turns.stream().filter(turn -> turn.size() * 2 > words.size())
                .toList() : List.of();
    }
}
