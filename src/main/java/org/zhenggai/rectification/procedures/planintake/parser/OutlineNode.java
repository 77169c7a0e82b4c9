package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A numbered heading with what stands under it. */
final class OutlineNode {

    /** Where words of it lie in the document. */
    record Span(int line, int from, int to) {}

    /** A label's text, growing line by line. */
    static final class Labelled {
        final PlanField field;
        final StringBuilder text = new StringBuilder();
        /** Whether the label calls it a task: where the heading tells the problem, that is what is to be reached. */
        boolean task;
        /** Whether no label names it, only how the document answers. */
        boolean answer;

        /** Brackets that were taken out of the text, with the places where they stood. */
        private final TreeMap<Integer, String> brackets = new TreeMap<>();

        private Labelled(PlanField field) {
            this.field = field;
        }

        /** A bracket about units or a date was taken out at the end of what is there. */
        void without(String bracket) {
            brackets.putIfAbsent(text.length(), bracket);
        }

        /** The text; where several of its measures have a bracket of their own, each keeps it: it is said of that measure. */
        String whole() {
            if (field != PlanField.MEASURES || brackets.size() < 2) {
                return text.toString();
            }
            StringBuilder whole = new StringBuilder(text);
            brackets.descendingMap().forEach(whole::insert);
            return whole.toString();
        }
    }

    final Ordinal ordinal;
    final OutlineNode parent;
    final int line;
    int lastLine;
    final StringBuilder heading = new StringBuilder();
    final StringBuilder body = new StringBuilder();
    final List<Span> headingSpans = new ArrayList<>();
    final List<Span> bodySpans = new ArrayList<>();
    final List<Labelled> labels = new ArrayList<>();
    final List<OutlineNode> children = new ArrayList<>();
    /** Sentences behind it that say who does what. */
    final List<String> prose = new ArrayList<>();
    /** What somebody should look at in the item it is. */
    final List<PlanWarning> doubts = new ArrayList<>();
    private final Set<PlanField> fields = EnumSet.noneOf(PlanField.class);
    private Boolean holds;
    /** Whether it belongs to a part of the plan that holds no items. */
    boolean other;

    OutlineNode(OutlineNode parent, Ordinal ordinal, int line) {
        this.parent = parent;
        this.ordinal = ordinal;
        this.line = line;
        this.lastLine = line;
        this.other = parent != null && parent.other;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Labelled label(PlanField field, String text) {
        Labelled label = new Labelled(field);
        label.text.append(text);
        labels.add(label);
        fields.add(field);
        return label;
    }

    boolean has(PlanField field) {
        return fields.contains(field);
    }

    /** Whether a label of its own says something of an item. */
    boolean isTold() {
        return !other && ordinal != null && fields.stream().anyMatch(PlanField::tells);
    }

    /** Asked of the finished tree only: the answer is kept. */
    boolean holdsItems() {
        if (holds == null) {
            holds = !other && (isTold() || children.stream().anyMatch(OutlineNode::holdsItems));
        }
        return holds;
    }

    /** Asks anew after the tree was changed. */
    void forget() {
        holds = null;
        children.forEach(OutlineNode::forget);
    }

    /** Whether it is an item though items stand below it: it says what they say too, or what only an item says. */
    boolean isItemAbove() {
        return isTold() && has(PlanField.PROBLEM) || isTold() && has(PlanField.MEASURES) && (has(PlanField.RESPONSIBLE) || has(
                PlanField.LEAD) || has(PlanField.DEADLINE))
                && children.stream().filter(OutlineNode::holdsItems).anyMatch(child -> child.has(PlanField.MEASURES));
    }
}
