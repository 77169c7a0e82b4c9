package org.zhenggai.rectification.procedures.planintake.parser;

/**
 * A stretch of a text: a label with its value, or plain words.
 *
 * @param field     what the label stands for; null for plain words
 * @param label     where the label begins; for plain words where they do
 * @param from      where the value begins
 * @param to        where it ends, exclusive
 * @param bracketed whether it stood in a bracket beside other text
 * @param inferred  whether no label says so, only how the document answers
 */
record Token(PlanField field, int label, int from, int to, boolean bracketed, boolean inferred) {

    Token(PlanField field, int label, int from, int to, boolean bracketed) {
        this(field, label, from, to, bracketed, false);
    }

    String of(String text) {
        return text.substring(from, to);
    }
}
