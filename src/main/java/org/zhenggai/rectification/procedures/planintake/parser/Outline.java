package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.procedures.planintake.parser.OutlineNode.Labelled;
import org.zhenggai.rectification.procedures.planintake.parser.OutlineNode.Span;
import org.zhenggai.rectification.procedures.planintake.parser.Segmenter.Decision;

/** Builds the tree of headings from the pieces as they were decided, and notes what became of every word of them. */
final class Outline {

    static final String ENDS = "。；;：:！";

    private final List<Piece> pieces;
    private final List<Decision> decisions;
    private final SpokenLabels spoken;
    private final Account account;
    private final int width;
    private final OutlineNode root = new OutlineNode(null, null, 1);
    private OutlineNode current = root;
    private Labelled open;
    private boolean labelled;
    private int before;
    private Piece piece;
    /** The day that stands under the signature, as printed; null for none. */
    private String signedOn;

    /** @param spoken labels that were told by nothing but their words: each item that has one says so */
    Outline(List<Piece> pieces, SpokenLabels spoken, Account account) {
        this.pieces = pieces;
        this.spoken = spoken;
        this.decisions = new Segmenter(pieces).decide();
        this.account = account;
        this.width = OutlineText.wrapWidth(pieces);
    }

    OutlineNode read() {
        for (int i = 0; i < pieces.size(); i++) {
            piece = pieces.get(i);
            if (labelled && piece.isAnnex()) {
                pieces.subList(i, pieces.size()).forEach(rest -> mark(rest, 0, rest.text().length(), Fate.OTHER));
                break;
            }
            if (isSignature(i)) {
                mark(piece, 0, piece.text().length(), Fate.OTHER);
                continue;
            }
            take(decisions.get(i));
            before = OutlineText.end(piece);
        }
        return root;
    }

    String signedOn() {
        return signedOn;
    }

    /** Who issued the paper, and when, behind the last field. */
    private boolean isSignature(int at) {
        if (open != null && open.text.isEmpty()) {
            return false; // a label in a line of its own, its value in the next
        }
        boolean whole = open == null || !open.field.isLong() || OutlineText.endsWith(open.text, ENDS);
        boolean signed = Parts.isSignature(pieces, at, current != root, labelled || current == root, whole);
        signedOn = signed && Parts.isDate(piece.text()) ? piece.text() : signedOn;
        return signed;
    }

    private void take(Decision decision) {
        switch (decision) {
            case HEADING -> heading();
            case UNNUMBERED -> unnumbered();
            case COUNTS_WITHIN, COUNTS_APART -> {
                String number = piece.text().substring(0, piece.ordinal().length());
                append(number, 0, number.length(), true);
            }
            case GOES_ON -> {
                if (piece.ordinal() != null) {
                    mark(piece, 0, piece.ordinal().length(), Fate.HEADING);
                }
            }
        }
        boolean bare = decision == Decision.HEADING && piece.isBareLabel();
        boolean glued = decision == Decision.COUNTS_WITHIN || decision == Decision.COUNTS_APART || piece.joined();
        for (Token token : piece.tokens()) {
            if (bare) {
                current.heading.append(piece.text().substring(piece.ordinal().length()).strip());
                head(0, piece.text().length());
            } else if (token.field() == null) {
                words(token, decision, glued);
            } else {
                value(token, decision == Decision.COUNTS_APART);
            }
            glued = true;
        }
        for (OutlineNode node = current; node != null; node = node.parent) {
            node.lastLine = Math.max(node.lastLine, piece.line());
        }
    }

    private void heading() {
        Ordinal ordinal = piece.ordinal();
        current = new OutlineNode(parentFor(ordinal), ordinal, piece.line());
        open = null;
        current.other |= current.parent == root && Parts.holdNoItems(piece);
        mark(piece, 0, ordinal.length(), current.other ? Fate.OTHER : Fate.HEADING);
    }

    private OutlineNode parentFor(Ordinal ordinal) {
        for (OutlineNode node = current; node != root; node = node.parent) {
            if (node.ordinal.style() == ordinal.style()) {
                return node.parent;
            }
        }
        OutlineNode node = current;
        while (node != root && node.ordinal.style().compareTo(ordinal.style()) > 0) {
            node = node.parent;
        }
        return node;
    }

    private void unnumbered() {
        OutlineNode parent = current == root || current.parent == null ? root : current.parent;
        Ordinal.Style style = current == root ? Ordinal.Style.POINT : current.ordinal.style();
        int number = current == root ? 1 : current.ordinal.number() + 1;
        current = new OutlineNode(parent, new Ordinal(style, number, String.valueOf(number), 0), piece.line());
        open = null;
    }

    /** @param apart whether it says so of a part of what is open only */
    private void value(Token token, boolean apart) {
        // before any heading nobody knows whose it is
        Fate fate = current.other ? Fate.OTHER : fate(token.field());
        mark(piece, token.label(), piece.nextCell() >= 0 ? 0 : token.to(), fate);
        if (piece.nextCell() >= 0) {
            account.mark(piece.line(), piece.at(), piece.nextCell() + piece.text().length(), fate);
        }
        if (token.bracketed() && open != null && open.field == PlanField.MEASURES) {
            open.without(OutlineText.bracket(piece, token));
        }
        labelled |= !current.other && token.field().tells();
        Labelled label = current.label(token.field(), token.of(piece.text()).strip());
        label.task = token.field() == PlanField.PROBLEM && piece.nextCell() < 0 && piece.text().substring(token.label(), token.from())
                .contains("任务");
        String said = spoken.said(piece.text().substring(token.label(), token.from()));
        PlanWarning guessed = token.inferred() ? ItemFields.unlabelled(token.field()) : said == null ? null : ItemFields.guessed(token
                .field(),
                said);
        if (guessed != null && !current.doubts.contains(guessed)) {
            current.doubts.add(guessed);
        }
        open = token.bracketed() || apart ? open : label;
        label.answer = token.inferred();
    }

    private Fate fate(PlanField field) {
        return field == PlanField.IGNORED ? Fate.OTHER : field == PlanField.UNKNOWN || current == root ? Fate.UNREAD : Fate.FIELD;
    }

    private void words(Token token, Decision decision, boolean glued) {
        String text = token.of(piece.text());
        if (decision == Decision.HEADING && open == null && current.body.isEmpty()) {
            current.heading.append(text.strip());
            head(token.from(), token.to());
            return;
        }
        append(text, token.from(), token.to(), glued);
    }

    private void append(String printed, int from, int to, boolean glued) {
        String text = printed.strip();
        if (text.isEmpty()) {
            return;
        }
        if (open == null && current.body.isEmpty() && (glued || goesOn(current.heading)) && !current.heading.isEmpty()) {
            if (piece.ordinal() == null || from > 0) {
                current.heading.append(text);
                head(from, to);
                return;
            }
        }
        boolean answer = open != null && open.answer;
        if (!glued && (answer && Parts.closes(text) || open != null && !open.text.isEmpty() && Parts.ends(text))) {
            mark(piece, from, to, Fate.OTHER);
            return;
        }
        if (!glued && !answer && Prose.isAbout(text) && current != root) {
            current.prose.add(text);
            mark(piece, from, to, Fate.FIELD);
            return;
        }
        if (!glued && labelled && roles(text)) {
            mark(piece, from, to, Fate.FIELD);
            return;
        }
        if (!glued && (labelled && Parts.isNote(text) || current != root && (open == null || !open.field.isLong()) && Parts.speaksToAll(
                text))) {
            mark(piece, from, to, Fate.OTHER);
            return;
        }
        if (!glued && piece.ordinal() == null && current.prose.stream().anyMatch(Prose::isAboutSeveral)) {
            return; // behind the sentence that closes a list of items, nothing belongs to its last one: it stays unread
        }
        StringBuilder target = open != null ? open.text : current.body;
        boolean complete = target.isEmpty() || OutlineText.endsWith(target, ENDS);
        if (open != null && !open.field.isLong() && !target.isEmpty() && !glued && !goesOn(target)) {
            return; // a paragraph after a finished field of one line is nobody's: it stays unread
        }
        boolean sameLine = glued && from > 0 || piece.joined();
        boolean newLine = !target.isEmpty() && !sameLine && (complete || piece.ordinal() != null && from == 0);
        target.append(newLine ? "\n" : "").append(text);
        if (open != null) {
            mark(piece, from, to, current.other ? Fate.OTHER : fate(open.field));
        } else {
            current.bodySpans.add(new Span(piece.line(), piece.at() + from, piece.at() + to));
        }
    }

    /** Takes a line that says who does what, where no label of the item does. */
    private boolean roles(String text) {
        boolean named = current == root || current.other || current.has(PlanField.RESPONSIBLE) || current.has(PlanField.LEAD);
        Map<PlanField, String> roles = named ? Map.of() : Prose.roles(text);
        roles.forEach((field, names) -> {
            current.label(field, names);
            current.doubts.add(new PlanWarning(PlanWarning.Code.INFERRED, "“" + field.labels().get(0) + "”取自一句没有标签的话，请核对", ItemFields.name(
                    field)));
        });
        return !roles.isEmpty();
    }

    private void head(int from, int to) {
        current.headingSpans.add(new Span(piece.line(), piece.at() + from, piece.at() + to));
        mark(piece, from, to, current.other ? Fate.OTHER : Fate.HEADING);
    }

    /** Whether the piece is the rest of something that was broken by the page or by hand. */
    private boolean goesOn(CharSequence text) {
        if (open != null && open.field == PlanField.DEADLINE && DeadlineWords.isWhole(Fold.close(Fold.fold(text.toString())))) {
            return false;
        }
        return !text.isEmpty() && !OutlineText.endsWith(text, ENDS)
                && (OutlineText.endsWith(text, "，、,（(") || width > 0 && before >= width - 3 || piece.broken());
    }

    private void mark(Piece of, int from, int to, Fate fate) {
        account.mark(of.line(), of.at() + from, of.at() + to, fate);
    }
}
