package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides where items, groups and parts begin: of all the ways to take the pieces the one that explains most, by its numbers, by having
 * each field once in an item, in the document's own order. A handful of best ways is carried along from piece to piece, so that the
 * effort grows as the text does.
 */
final class Segmenter {

    /** What a piece does. */
    enum Decision {
        /** It goes on with what is there: more text, or the next label. */
        GOES_ON,
        /** It begins a numbered heading. */
        HEADING,
        /** Its number counts within the text that is open. */
        COUNTS_WITHIN,
        /** The same, and the labels in it are said of that part only: 1.…，完成时限：…；2.… */
        COUNTS_APART,
        /** It begins an item that has no number. */
        UNNUMBERED
    }

    /** Ways that are carried along. */
    private static final int WIDTH = 14;
    /** Of those that stand at the same heading. */
    private static final int ALIKE = 4;

    private static final Set<PlanField> OF_GROUPS = Set.of(PlanField.LEAD, PlanField.RESPONSIBLE, PlanField.SUPERVISING);

    private final List<Piece> pieces;
    private final Set<Piece> groups;
    private final Costs costs;

    Segmenter(List<Piece> pieces) {
        this.pieces = pieces;
        this.groups = groups(pieces);
        this.costs = new Costs(new Habits(pieces), groups);
    }

    /** Headings that say nothing but whose the items below are: 二、牵头单位：甲局, and in the next line 4.问题：…. */
    private static Set<Piece> groups(List<Piece> pieces) {
        Set<Piece> groups = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece next = pieces.get(i + 1);
            if (piece.ordinal() != null && next.ordinal() != null && piece.tokens().size() == 1 && !piece.isBareLabel()
                    && piece.firstLabel() != null && OF_GROUPS.contains(piece.firstLabel()) && next.firstLabel() == PlanField.PROBLEM
                    && next.ordinal().style().compareTo(piece.ordinal().style()) > 0) {
                groups.add(piece);
            }
        }
        return groups;
    }

    /** The decision for each piece. */
    List<Decision> decide() {
        List<Way> ways = List.of(Way.start());
        for (Piece piece : pieces) {
            List<Way> next = new ArrayList<>();
            for (Way way : ways) {
                for (Decision decision : choices(way, piece)) {
                    next.add(costs.step(way, piece, decision));
                }
            }
            ways = best(next);
        }
        Way best = ways.stream().map(costs::end).max(Comparator.comparingDouble(way -> way.score)).orElseThrow();
        Decision[] decisions = new Decision[pieces.size()];
        int at = pieces.size();
        for (Way way = best; way.before != null; way = way.before) {
            if (way.decision != null) {
                decisions[--at] = way.decision;
            }
        }
        return Arrays.asList(decisions);
    }

    private List<Decision> choices(Way way, Piece piece) {
        List<Decision> choices = new ArrayList<>(3);
        PlanField label = piece.firstLabel();
        if (piece.ordinal() != null) {
            choices.add(Decision.HEADING);
            if (groups.contains(piece) || piece.head()) {
                return choices;
            }
            if (label != null && !(piece.isBareLabel() && piece.ordinal().style() == Ordinal.Style.PART)) {
                choices.add(Decision.GOES_ON);
            } else if (label == null && !way.frame.other && way.frame != Way.ROOT) {
                choices.add(Decision.COUNTS_WITHIN);
                if (way.open != null && way.open.isLong() && piece.tokens().size() > 1) {
                    choices.add(Decision.COUNTS_APART);
                }
            }
            return choices;
        }
        choices.add(Decision.GOES_ON);
        PlanField any = piece.anyLabel();
        if (any != null && !way.frame.other && (way.frame.fields != 0 || way.frame == Way.ROOT)
                && (any == PlanField.PROBLEM || any == PlanField.NUMBER || way.frame == Way.ROOT)) {
            choices.add(Decision.UNNUMBERED);
        }
        return choices;
    }

    private static List<Way> best(List<Way> ways) {
        if (ways.size() == 1) {
            return ways;
        }
        ways.sort(Comparator.comparingDouble((Way way) -> way.score).reversed());
        List<Way> best = new ArrayList<>();
        Map<Integer, Integer> alike = new HashMap<>();
        for (Way way : ways) {
            if (best.size() < WIDTH && alike.merge(way.likeness(), 1, Integer::sum) <= ALIKE) {
                best.add(way);
            }
        }
        return best;
    }
}
