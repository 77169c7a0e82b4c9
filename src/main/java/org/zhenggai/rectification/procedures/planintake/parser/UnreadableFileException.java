package org.zhenggai.rectification.procedures.planintake.parser;

/** A file that cannot be taken in; the message is Chinese and says what to do. */
public class UnreadableFileException extends RuntimeException {

    /** What is wrong with it. */
    public enum Reason {
        EMPTY, TOO_LARGE, NOT_A_DOCUMENT, MACROS, DAMAGED
    }

    private final Reason reason;

    public UnreadableFileException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
