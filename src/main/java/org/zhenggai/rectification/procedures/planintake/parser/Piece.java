package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;

/**
 * A line, or what of it may begin something of its own.
 *
 * @param line     number of the line
 * @param at       where it begins in that line
 * @param text     its words, a number at the beginning included
 * @param ordinal  the number it begins with; null for none
 * @param tokens   what it says behind the number
 * @param joined   whether it goes on within the line of the piece before
 * @param broken   whether a page mark lies between it and the piece before
 * @param inner    the last number that its words count to, where they count; null where they do not
 * @param nextCell offset in the line where the last token's words lie, for labels and values of a table; -1 where they follow
 * @param head     whether the document itself shows that an item begins here
 */
record Piece(int line, int at, String text, Ordinal ordinal, List<Token> tokens, boolean joined, boolean broken, int nextCell,
        Ordinal inner, boolean head) {

    Piece(int line, int at, String text, Ordinal ordinal, List<Token> tokens, boolean joined, boolean broken, int nextCell, Ordinal inner) {
        this(line, at, text, ordinal, tokens, joined, broken, nextCell, inner, false);
    }

    /** The field of the label it begins with; null where it begins with words. */
    PlanField firstLabel() {
        return tokens.isEmpty() ? null : tokens.get(0).field();
    }

    /** The first label that stands outside of brackets; null for none. */
    PlanField anyLabel() {
        return tokens.stream().filter(token -> token.field() != null && !token.bracketed()).map(Token::field).findFirst().orElse(null);
    }

    /** A label without colon that is all there is: 一、整改目标 may be a heading. */
    boolean isBareLabel() {
        return tokens.size() == 1 && firstLabel() != null && tokens.get(0).from() == text.length()
                && "：:】]。".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    boolean isAnnex() {
        return ordinal == null && at == 0 && Lexer.ANNEX.matcher(Fold.fold(text)).find();
    }
}
