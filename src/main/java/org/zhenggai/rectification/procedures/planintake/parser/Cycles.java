package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/**
 * Lines that begin with the same words again and again, in the same order, are labels, whatever they are called and however they are set:
 * behind a symbol, before a wide blank, a dash or nothing. Each turn of them is an item, and what stands above a turn is its head. What
 * a word means is told by what it says, else by what stands behind it and by its place in the order; both are guesses.
 */
final class Cycles {

    /**
     * The label that a line begins with, as offsets of the line.
     *
     * @param from where its word begins
     * @param to   where its value begins
     */
    record Label(int from, int to, PlanField field) {}

    /**
     * A line that may begin with a label.
     *
     * @param at     its place among the lines
     * @param parted whether a mark that the other readers know parts it from its value
     */
    private record Candidate(int at, Line line, String word, int from, int to, boolean parted) {}

    private static final Pattern BEGINS = Pattern.compile(
            "^[^\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}(【\\[]{0,6}([【\\[(]? *)([\\u4e00-\\u9fa5]{2,10})(?: *\\([^()]{1,10}\\))? *"
                    + "([】\\])] *:?|:|(?:-{1,3}|→|>|=|\\||/) *|(?<= ) *(?=[^ ])|$)");
    /** Fewest words of a turn, and turns. */
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_TURNS = 2;
    /** Characters of a line that are looked at for its label, and lines above a turn for its head. */
    private static final int LOOKED_AT = 24;
    private static final int ABOVE = 4;
    private static final int LONGEST_NOISE = 24;
    /** Characters of a head that says no problem. */
    private static final int SHORT_HEAD = 10;
    private static final int LONGEST_HEAD = 120;

    private final Map<Integer, Label> labels = new HashMap<>();
    private final Map<Integer, Ordinal> heads = new HashMap<>();
    private final Map<String, PlanField> meanings = new LinkedHashMap<>();
    private final Set<String> guessed = new HashSet<>();

    private Cycles() {}

    /** @param taught labels that a person has said the meaning of */
    static Cycles of(List<Line> lines, SpokenLabels spoken, Collection<String> taught, Series series) {
        Cycles cycles = new Cycles();
        List<Line> text = lines.stream().filter(line -> line.table() == 0 && (line.text().length() > LONGEST_NOISE || !Noise.is(line
                .text())) && line.text().chars().anyMatch(
                Character::isLetterOrDigit)).toList();
        List<Candidate> found = usual(candidates(text));
        List<String> words = words(found, taught);
        List<List<Candidate>> turns = turns(found, words);
        if (turns.size() < FEWEST_TURNS) {
            return cycles;
        }
        cycles.means(words, turns, text, spoken);
        if (!cycles.meanings.containsValue(PlanField.PROBLEM) && turns.stream().noneMatch(turn -> above(turn, text) != null)) {
            cycles.meanings.clear();
            return cycles;
        }
        for (List<Candidate> turn : turns) {
            for (Candidate one : turn) {
                if (!one.parted() && !(PlanField.of(one.word()) != null && spaced(one))) {
                    cycles.labels.put(one.line().no(), new Label(one.from(), one.to(), cycles.meanings.get(one.word())));
                }
            }
        }
        cycles.heads(turns, text, series);
        return cycles;
    }

    /** Whether what is known already reads the label. */
    private static boolean spaced(Candidate one) {
        return one.from() == 0 && one.word().length() >= 4;
    }

    /** The label a line begins with where no other reader knows it; null for others. */
    Label at(int line) {
        return labels.get(line);
    }

    /** The head of an item; null for other lines. */
    Ordinal head(int line) {
        return heads.get(line);
    }

    /** What the words stand for that no list knows. */
    Map<String, PlanField> guesses() {
        Map<String, PlanField> guesses = new LinkedHashMap<>();
        guessed.forEach(word -> guesses.put(word, meanings.get(word)));
        return guesses;
    }

    private static List<Candidate> candidates(List<Line> text) {
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
        return found;
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
    private static List<String> words(List<Candidate> found, Collection<String> taught) {
        Map<String, Integer> times = new LinkedHashMap<>();
        found.forEach(one -> times.merge(one.word(), 1, Integer::sum));
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> words = new ArrayList<>(times.entrySet().stream().filter(entry -> entry.getValue() >= FEWEST_TURNS && entry.getValue()
                * 2 >= most && !taught.contains(entry.getKey())).map(Map.Entry::getKey).toList());
        // the first turn may lack its first word
        if (!words.isEmpty() && !opens(words.get(0)) && opens(words.get(words.size() - 1))) {
            words.add(0, words.remove(words.size() - 1));
        }
        return words;
    }

    private static boolean opens(String word) {
        PlanField field = PlanField.of(word) == null ? SpokenLabels.byWords(word) : PlanField.of(word);
        return field == PlanField.PROBLEM || field == PlanField.NUMBER;
    }

    /** The words of each turn; empty where they do not turn: each word once, in one order. */
    private static List<List<Candidate>> turns(List<Candidate> found, List<String> words) {
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

    /** Says what the words stand for: as everybody knows, as their words say, as their values look, by their place. */
    private void means(List<String> words, List<List<Candidate>> turns, List<Line> text, SpokenLabels spoken) {
        Map<String, List<String>> values = new HashMap<>();
        for (List<Candidate> turn : turns) {
            for (Candidate one : turn) {
                String rest = Fold.fold(one.line().text()).substring(Math.min(one.to(), one.line().text().length())).strip();
                boolean below = rest.isEmpty() && one.at() + 1 < text.size();
                values.computeIfAbsent(one.word(), key -> new ArrayList<>()).add(below ? Fold.fold(text.get(one.at() + 1).text()) : rest);
            }
        }
        Set<PlanField> has = EnumSet.noneOf(PlanField.class);
        for (String word : words) {
            PlanField known = PlanField.of(word);
            PlanField field = known != null ? known : spoken.field(word) != null && spoken.field(word) != PlanField.UNKNOWN ? spoken.field(
                    word) : SpokenLabels.byWords(word);
            field = field == null ? CycleValues.of(values.get(word), has) : field;
            meanings.put(word, field);
            has.add(field);
            if (known == null) {
                guessed.add(word);
            }
        }
        Set<Integer> labelled = lines(turns);
        long told = turns.stream().filter(turn -> {
            Line above = above(turn, text);
            return above != null && !labelled.contains(turn.get(0).at() - 1) && above.text().length() > SHORT_HEAD;
        }).count();
        CycleValues.problem(words, meanings, values, told * 2 > turns.size(), guessed);
    }

    /** The line above a turn that may be its head; null for none. */
    private static Line above(List<Candidate> turn, List<Line> text) {
        int at = turn.get(0).at();
        if (at == 0 || text.get(at - 1).text().length() > LONGEST_HEAD) {
            return null;
        }
        return text.get(at - 1);
    }

    private static Set<Integer> lines(List<List<Candidate>> turns) {
        Set<Integer> lines = new HashSet<>();
        turns.forEach(turn -> turn.forEach(one -> lines.add(one.at())));
        return lines;
    }

    private static boolean isNumbered(Line line) {
        String text = line.text().substring(0, Math.min(LOOKED_AT * 2, line.text().length()));
        return Ordinal.of(text.substring(Lexer.junk(Fold.fold(text)))) != null;
    }

    /** Gives each turn a number: the one its head has, else its place. */
    private void heads(List<List<Candidate>> turns, List<Line> text, Series series) {
        Set<Integer> labelled = lines(turns);
        int numbered = 0;
        for (List<Candidate> turn : turns) {
            int at = turn.get(0).at();
            boolean number = isNumbered(text.get(at));
            for (int i = at - 1; i >= Math.max(0, at - ABOVE) && !labelled.contains(i) && !number; i--) {
                number = isNumbered(text.get(i));
            }
            numbered += number ? 1 : 0;
        }
        String first = turns.get(turns.size() - 1).get(0).word();
        if (numbered * 3 >= turns.size() * 2 || turns.stream().anyMatch(turn -> !turn.get(0).word().equals(first))) {
            return; // its numbers are read as all are
        }
        boolean others = turns.stream().skip(1).noneMatch(turn -> labelled.contains(turn.get(0).at() - 1));
        boolean none = turns.stream().skip(1).allMatch(turn -> labelled.contains(turn.get(0).at() - 1));
        Map<Integer, Ordinal> found = new HashMap<>();
        int untitled = 0;
        for (int i = 0; i < turns.size(); i++) {
            Line above = above(turns.get(i), text);
            boolean free = above != null && !labelled.contains(turns.get(i).get(0).at() - 1) && (i > 0 || series.at(above.no()) != null
                    || others && !above.text().endsWith("：") || above.text().length() <= 40 && !Outline.ENDS.contains(above.text().substring(above.text().length() - 1)));
            Ordinal ordinal = free ? series.at(above.no()) : null;
            untitled += free ? 0 : 1;
            if (free) {
                int junk = Lexer.junk(Fold.fold(above.text()));
                found.put(above.no(), ordinal != null ? ordinal : new Ordinal(Ordinal.Style.NAMED, i + 1, String.valueOf(i + 1), 0));
                found.computeIfPresent(above.no(), (line, one) -> one.length() < junk ? new Ordinal(one.style(), one.number(), one
                        .printed(), 0) : one);
            }
        }
        // values of several lines end above a turn: no heads, where some turns have none
        if (untitled * 4 <= turns.size()) {
            heads.putAll(found);
        } else if (none && meanings.get(first) != PlanField.PROBLEM) {
            for (int i = 0; i < turns.size(); i++) {
                heads.put(turns.get(i).get(0).line().no(), new Ordinal(Ordinal.Style.NAMED, i + 1, String.valueOf(i + 1), 0));
            }
        }
    }
}
