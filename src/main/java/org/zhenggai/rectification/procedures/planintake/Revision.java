package org.zhenggai.rectification.procedures.planintake;

import java.util.List;

/**
 * What a new edition changes in a finding that is registered, and what becomes of that.
 *
 * @param index of the item
 * @param field name of the field that differs
 * @param fate  what a confirmation does with it
 * @param cases numbers of the cases it concerns
 * @param note  in Chinese: what is done, or why nothing is
 */
public record Revision(int index, String path, String field, Fate fate, List<String> cases, String note) {

    /** A change that the office decides to carry out: the field of an item. */
    public record Decision(int index, String field) {}

    /** What becomes of a change. */
    public enum Fate {
        /** The finding's words are set. */
        APPLIED,
        /** It is asked for by the procedure there is. */
        REQUESTED,
        /** The office may decide that it is carried out; without a decision it stays as it is. */
        OFFERED,
        /** It was carried out because the office decided so. */
        DECIDED,
        /** It is shown, and a person has to act. */
        SHOWN
    }
}
