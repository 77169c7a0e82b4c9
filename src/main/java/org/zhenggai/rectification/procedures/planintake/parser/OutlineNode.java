package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A numbered heading with what stands under it. */
final class OutlineNode {

    /** A label's text, growing line by line. */
    static final class Labelled {
        final PlanField field;
        final StringBuilder text = new StringBuilder();
        private final OutlineNode node;

        private Labelled(OutlineNode node, PlanField field) {
            this.node = node;
            this.field = field;
        }

        void append(String more) {
            text.append(more);
            node.told |= field != PlanField.PROBLEM || !more.isEmpty();
        }
    }

    final Ordinal ordinal;
    final OutlineNode parent;
    final int line;
    int lastLine;
    final StringBuilder heading = new StringBuilder();
    final StringBuilder body = new StringBuilder();
    final List<Labelled> labels = new ArrayList<>();
    final List<OutlineNode> children = new ArrayList<>();
    private final Set<PlanField> fields = EnumSet.noneOf(PlanField.class);
    private boolean told;
    private Boolean holds;
    private Boolean item;
    private Boolean itemBelow;
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
        Labelled label = new Labelled(this, field);
        label.append(text);
        labels.add(label);
        fields.add(field);
        return label;
    }

    boolean hasFilled(PlanField field) {
        return fields.contains(field);
    }

    /** Whether a label says more than that there is a problem. */
    boolean isTold() {
        return told;
    }

    /** Asked of the finished tree only: the answer is kept. */
    boolean holdsItems() {
        if (holds == null) {
            holds = !other && (isItem() || children.stream().anyMatch(OutlineNode::holdsItems));
        }
        return holds;
    }

    /** Asked of the finished tree only: the answer is kept. */
    boolean isItem() {
        if (item == null) {
            item = !other && ordinal != null && children.stream().noneMatch(OutlineNode::holdsItems)
                    && fields.stream().anyMatch(field -> field != PlanField.IGNORED);
        }
        return item;
    }

    /** Whether one of its headings is an item; asked of the finished tree only. */
    boolean hasItemBelow() {
        if (itemBelow == null) {
            itemBelow = children.stream().anyMatch(OutlineNode::isItem);
        }
        return itemBelow;
    }
}
