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
import org.zhenggai.rectification.procedures.planintake.parser.CycleLines.Candidate;
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

    private static final int FEWEST_TURNS = 2;
    /** Characters of a line that are looked at for its label, and lines above a turn for its head. */
    private static final int LOOKED_AT = 24;
    private static final int ABOVE = 4;
    /** Lines of a long document in which its labels are to come. */
    private static final int MANY = 2000;
    private static final int LONGEST_NOISE = 24;
    /** Characters of a head that tells a problem. */
    private static final int LONG_HEAD = 26;
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
        if (text.size() > MANY && CycleLines.words(CycleLines.candidates(text.subList(0, MANY)), taught).isEmpty()) {
            return cycles;
        }
        List<Candidate> found = CycleLines.candidates(text);
        List<String> words = CycleLines.words(found, taught);
        List<List<Candidate>> turns = CycleLines.turns(found, words);
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
                    word) : LabelWords.field(word);
            field = field == null ? CycleValues.of(values.get(word), has) : field;
            if (known == null && field == PlanField.PROBLEM && words.stream().anyMatch(other -> PlanField.of(other) == PlanField.PROBLEM)) {
                field = PlanField.IGNORED; // 问题点位 beside 问题事实
            }
            field = known == null && field == PlanField.RESPONSIBLE && CycleValues.lead(values.get(word)) ? PlanField.LEAD : field;
            meanings.put(word, field);
            has.add(field);
            if (known == null) {
                guessed.add(word);
            }
        }
        Set<Integer> labelled = lines(turns);
        long told = turns.stream().filter(turn -> {
            Line above = above(turn, text);
            return above != null && !labelled.contains(turn.get(0).at() - 1) && (above.text().length() > LONG_HEAD || above.text().endsWith(
                    "。"));
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

    private static boolean isNumbered(Line line, Series series) {
        String text = line.text().substring(0, Math.min(LOOKED_AT * 2, line.text().length()));
        return series.at(line.no()) != null || Ordinal.of(text.substring(Lexer.junk(Fold.fold(text)))) != null;
    }

    /** Gives each turn a number: the one its head has, else its place. */
    private void heads(List<List<Candidate>> turns, List<Line> text, Series series) {
        Set<Integer> labelled = lines(turns);
        int numbered = 0;
        for (List<Candidate> turn : turns) {
            int at = turn.get(0).at();
            boolean number = isNumbered(text.get(at), series);
            for (int i = at - 1; i >= Math.max(0, at - ABOVE) && !labelled.contains(i) && !number; i--) {
                number = isNumbered(text.get(i), series);
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
                    || others && !above.text().endsWith("：") || above.text().length() <= 40 && !Outline.ENDS.contains(above.text()
                            .substring(above.text().length() - 1)));
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
