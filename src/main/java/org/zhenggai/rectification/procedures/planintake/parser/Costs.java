package org.zhenggai.rectification.procedures.planintake.parser;

import static org.zhenggai.rectification.procedures.planintake.parser.PlanField.COOPERATING;
import static org.zhenggai.rectification.procedures.planintake.parser.PlanField.DEADLINE;
import static org.zhenggai.rectification.procedures.planintake.parser.PlanField.LEAD;
import static org.zhenggai.rectification.procedures.planintake.parser.PlanField.MEASURES;
import static org.zhenggai.rectification.procedures.planintake.parser.PlanField.NUMBER;
import static org.zhenggai.rectification.procedures.planintake.parser.PlanField.PROBLEM;
import static org.zhenggai.rectification.procedures.planintake.parser.PlanField.RESPONSIBLE;

import java.util.Set;
import org.zhenggai.rectification.procedures.planintake.parser.Ordinal.Style;
import org.zhenggai.rectification.procedures.planintake.parser.Segmenter.Decision;
import org.zhenggai.rectification.procedures.planintake.parser.Way.Frame;

/** What speaks for and against a decision. The weights are relative to each other; a field in its place counts one. */
final class Costs {

    private static final PlanField[][] CORE = {{MEASURES}, {RESPONSIBLE, LEAD}, {DEADLINE}};
    private static final double FIELD = 1;
    private static final double TWICE = -3;
    private static final double WRONG_ORDER = -1.5;
    private static final double LACKS = -0.8;
    private static final double SAYS_NOTHING = -1;
    private static final double AWAITED = 2;

    private final Habits habits;
    /** Headings with a label that holds for the items below them. */
    private final Set<Piece> groups;

    Costs(Habits habits, Set<Piece> groups) {
        this.habits = habits;
        this.groups = groups;
    }

    Way step(Way way, Piece piece, Decision decision) {
        Way next = switch (decision) {
            case HEADING -> heading(way, piece);
            case COUNTS_WITHIN, COUNTS_APART -> within(way, piece, decision);
            case UNNUMBERED -> unnumbered(way);
            case GOES_ON -> new Way(way, decision, way.score, way.frame, way.open, way.empty, way.label, way.last, way.within);
        };
        return labels(next, piece);
    }

    Way end(Way way) {
        double score = way.score;
        for (Frame frame = way.frame; frame != Way.ROOT; frame = frame.parent) {
            score += closed(frame);
        }
        return new Way(way, null, score, Way.ROOT, null, true, null, way.last, way.within);
    }

    private Way heading(Way way, Piece piece) {
        Ordinal ordinal = piece.ordinal();
        // a label in a line of its own awaits what follows
        double score = way.score - (way.open != null && way.open.isLong() && way.empty && !way.frame.other ? AWAITED : 0);
        Frame parent = way.frame;
        Frame same = way.frame;
        while (same != Way.ROOT && same.style != ordinal.style()) {
            same = same.parent;
        }
        if (same == Way.ROOT) {
            while (parent != Way.ROOT && parent.style.compareTo(ordinal.style()) > 0) {
                score += closed(parent);
                parent = parent.parent;
            }
            score += ordinal.number() == 1 ? 0 : ordinal.number() == way.last[ordinal.style().ordinal()] + 1 ? -0.1 : -1.5;
        } else {
            while (parent != same) {
                score += closed(parent);
                parent = parent.parent;
            }
            score += closed(same) + numbers(same.number, ordinal.number());
            parent = same.parent;
        }
        if (parent.fields != 0 && !parent.other) {
            score -= 1.2; // an item above items
        }
        score += groups.contains(piece) || piece.head() ? 0 : looks(piece);
        boolean other = parent.other || parent == Way.ROOT && Parts.holdNoItems(piece);
        Frame above = parent == Way.ROOT ? Way.ROOT : parent.divided();
        boolean listing = parent == Way.ROOT && AnswerLists.isOfProblems(piece.text().substring(ordinal.length()));
        Frame frame = new Frame(above, ordinal.style(), ordinal.number(), other, 0, false, listing);
        int[] last = Way.with(way.last, ordinal.style().ordinal(), ordinal.number());
        return new Way(way, Decision.HEADING, score, frame, null, false, null, last, new int[Way.STYLES]);
    }

    private static double numbers(int before, int now) {
        int step = now - before;
        return step == 1 ? 0.3 : step == 2 ? -1 : step == 0 ? -2 : now == 1 ? -2.2 : step > 0 ? -2 : -3;
    }

    private static double looks(Piece piece) {
        if (piece.firstLabel() != null) {
            return piece.isBareLabel() ? -0.5 : piece.firstLabel() == PROBLEM ? -0.2 : -2.5;
        }
        String text = piece.text();
        if (piece.ordinal().length() >= text.length()) {
            return piece.ordinal().style() == Style.NAMED ? -0.2 : -2;
        }
        char end = text.charAt(text.length() - 1);
        return end == '；' || end == ';' ? -1 : 0;
    }

    private double closed(Frame frame) {
        if (frame.other || frame.divided && frame.fields == 0) {
            return 0;
        }
        if (frame.fields == 0) {
            return habits.knowsLabels() && !frame.parent.listing ? SAYS_NOTHING : 0;
        }
        double score = 0;
        for (PlanField[] core : CORE) {
            boolean has = false;
            for (PlanField field : core) {
                has |= frame.has(field);
            }
            score += has || habits.expects(core) < 2 ? 0 : LACKS;
        }
        return score;
    }

    private Way within(Way way, Piece piece, Decision decision) {
        int style = piece.ordinal().style().ordinal();
        int number = piece.ordinal().number();
        double score = way.score;
        if (way.open == null) {
            score -= habits.knowsLabels() && !way.frame.listing ? 0.4 : 1.2;
        } else if (!way.open.isLong() && !way.empty) {
            score -= 3;
        }
        int before = way.within[style];
        score += number == before + 1 ? 0 : number == 1 ? -0.8 : -4;
        if (piece.ordinal().style() == Style.PART || piece.ordinal().style() == Style.NAMED) {
            score -= 0.5;
        }
        for (Frame frame = way.frame; frame != Way.ROOT; frame = frame.parent) {
            if (frame.style == piece.ordinal().style() && frame.number == number - 1) {
                score -= 0.3;
            }
        }
        return new Way(way, decision, score, way.frame, way.open, false, way.label, way.last, Way.with(way.within, style,
                number));
    }

    private Way unnumbered(Way way) {
        Frame frame = way.frame;
        Style style = frame == Way.ROOT ? Style.POINT : frame.style;
        Frame parent = frame == Way.ROOT ? Way.ROOT : frame.parent;
        double score = way.score - (frame == Way.ROOT ? 0.2 : 1) + (frame == Way.ROOT ? 0 : closed(frame));
        Frame next = new Frame(parent, style, frame.number + 1, false, 0, false, false);
        return new Way(way, Decision.UNNUMBERED, score, next, null, true, null, way.last, new int[Way.STYLES]);
    }

    private Way labels(Way way, Piece piece) {
        Frame frame = way.frame;
        PlanField open = way.open;
        PlanField label = way.label;
        boolean empty = way.empty;
        double score = way.score;
        boolean heading = way.decision == Decision.HEADING && (piece.isBareLabel() || groups.contains(piece));
        boolean apart = way.decision == Decision.COUNTS_APART;
        for (Token token : piece.tokens()) {
            PlanField field = heading ? null : token.field();
            if (field == null) {
                empty &= token.from() == token.to();
                continue;
            }
            if (!frame.other && field.tells()) {
                score += frame == Way.ROOT ? -0.5 : apart ? frame.has(field) ? -0.1 : 0.5 : field(frame, label, token);
                frame = frame == Way.ROOT ? frame : frame.with(field);
                label = apart ? label : field;
            }
            if (!token.bracketed() && !apart) {
                open = field;
                empty = token.from() == token.to();
            }
        }
        boolean changed = open != way.open && open != null;
        int[] within = changed ? new int[Way.STYLES] : way.within;
        if (piece.inner() != null && piece.inner().number() == within[piece.inner().style().ordinal()] + 1 || piece.inner() != null
                && changed
                || piece.inner() != null && piece.ordinal() != null && way.decision != Decision.HEADING) {
            within = Way.with(within, piece.inner().style().ordinal(), piece.inner().number());
        }
        return new Way(way.before, way.decision, score, frame, open, empty, label, way.last, within);
    }

    private double field(Frame frame, PlanField before, Token token) {
        PlanField field = token.field();
        if (frame.has(field)) {
            return before == field && (token.bracketed() || field == RESPONSIBLE || field == COOPERATING) ? -0.3 : field == NUMBER ? -4
                    : TWICE;
        }
        return FIELD + (before != null && !token.bracketed() && habits.againstOrder(before, field) ? WRONG_ORDER : 0);
    }
}
