package org.zhenggai.rectification.operations.backup.format;

/** A command that cannot do what it was asked for; the message says in Chinese why, and what to do. */
public class BackupRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupRefusedException(String message) {
        super(message);
    }

    public BackupRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
