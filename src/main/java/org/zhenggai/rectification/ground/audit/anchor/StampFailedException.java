package org.zhenggai.rectification.ground.audit.anchor;

/** No time stamp, or none that is worth anything. */
class StampFailedException extends Exception {

    /** @param message Chinese */
    StampFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
