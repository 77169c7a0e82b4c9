package org.zhenggai.rectification.procedures.planintake.parser;

/**
 * What is doubtful about the document as a whole.
 *
 * @param message Chinese, for the person who confirms
 */
public record DraftWarning(Code code, String message) {

    /** Kinds of doubt. */
    public enum Code {
        NUMBER_SKIPPED,
        NUMBER_REPEATED,
        COUNT_MISMATCH,
        UNREAD_TEXT,
        ANNEX_TABLE,
        COLUMN_READ,
        COLUMN_UNREAD,
        HIDDEN,
        DELETED_TEXT,
        ERROR_CELL
    }
}
