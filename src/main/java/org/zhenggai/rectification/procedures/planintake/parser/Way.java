package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.Arrays;
import org.zhenggai.rectification.procedures.planintake.parser.Ordinal.Style;
import org.zhenggai.rectification.procedures.planintake.parser.Segmenter.Decision;

/** One way to take the pieces up to here; never changed, as others go on from it. */
final class Way {

    /** A heading that is open, within the ones around it. */
    static final class Frame {
        final Frame parent;
        final Style style;
        final int number;
        final boolean other;
        /** Bits of the fields its labels filled. */
        final int fields;
        final boolean divided;
        /** Whether its heading names a list of problems, which need say no more than what they are. */
        final boolean listing;

        Frame(Frame parent, Style style, int number, boolean other, int fields, boolean divided, boolean listing) {
            this.parent = parent;
            this.style = style;
            this.number = number;
            this.other = other;
            this.fields = fields;
            this.divided = divided;
            this.listing = listing;
        }

        boolean has(PlanField field) {
            return (fields & 1 << field.ordinal()) != 0;
        }

        Frame with(PlanField field) {
            return new Frame(parent, style, number, other, fields | 1 << field.ordinal(), divided, listing);
        }

        Frame divided() {
            return divided ? this : new Frame(parent, style, number, other, fields, true, listing);
        }
    }

    static final Frame ROOT = new Frame(null, null, 0, false, 0, false, false);
    static final int STYLES = Style.values().length;

    final Way before;
    final Decision decision;
    final double score;
    final Frame frame;
    /** The field whose text goes on; null where the heading's own does. */
    final PlanField open;
    final boolean empty;
    /** The last label of the frame. */
    final PlanField label;
    /** The last number of each style: of headings, and within the open text. */
    final int[] last;
    final int[] within;

    Way(Way before, Decision decision, double score, Frame frame, PlanField open, boolean empty, PlanField label, int[] last,
            int[] within) {
        this.before = before;
        this.decision = decision;
        this.score = score;
        this.frame = frame;
        this.open = open;
        this.empty = empty;
        this.label = label;
        this.last = last;
        this.within = within;
    }

    static Way start() {
        return new Way(null, null, 0, ROOT, null, true, null, new int[STYLES], new int[STYLES]);
    }

    static int[] with(int[] numbers, int style, int number) {
        int[] changed = Arrays.copyOf(numbers, numbers.length);
        changed[style] = number;
        return changed;
    }

    /** The same for ways that stand at the same heading with the same fields. */
    int likeness() {
        int style = frame.style == null ? 0 : frame.style.ordinal() + 1;
        return ((style * 1009 + frame.number) * 31 + (open == null ? 0 : open.ordinal() + 1)) * 31 + frame.fields;
    }
}
