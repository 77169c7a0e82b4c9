package org.zhenggai.rectification.views.ledger.workbook;

/** A file that cannot be read as a ledger; the message says why and what to do. */
public class UnreadableWorkbookException extends RuntimeException {

    private final int status;

    /** @param status HTTP status it is answered with; {@code message} Chinese, for the person at the screen */
    public UnreadableWorkbookException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
