package org.zhenggai.rectification.plan.parser;

import java.util.ArrayList;
import java.util.List;

/** A numbered heading with what stands under it. */
final class OutlineNode {

    /** A label's text, growing line by line. */
    static final class Labelled {
        final PlanField field;
        final StringBuilder text = new StringBuilder();

        Labelled(PlanField field, String text) {
            this.field = field;
            this.text.append(text);
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

    boolean hasFilled(PlanField field) {
        return labels.stream().anyMatch(label -> label.field == field);
    }

    boolean holdsItems() {
        return !other && (isItem() || children.stream().anyMatch(OutlineNode::holdsItems));
    }

    boolean isItem() {
        return !other && ordinal != null && children.stream().noneMatch(OutlineNode::holdsItems)
                && labels.stream().anyMatch(label -> label.field != PlanField.IGNORED);
    }
}
