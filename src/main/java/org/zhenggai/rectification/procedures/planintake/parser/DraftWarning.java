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
        /** A label that no list knows, read by its words. */
        LABEL_READ,
        HIDDEN,
        DELETED_TEXT,
        ERROR_CELL,
        /** A row of a table that two pages share. */
        JOINED_ROW,
        /** Pictures and parts of the file that hold words nobody can read. */
        NOT_READ,
        /** The file's name ends like that of another kind of file. */
        WRONG_ENDING,
        /** Read as somebody has taught for documents of this sender. */
        TAUGHT
    }
}
