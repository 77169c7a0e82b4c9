package org.zhenggai.rectification.ground.access.door;

import org.springframework.security.core.AuthenticationException;

/** Credentials that are not taken, for a reason that may be told. */
public class CallerException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** @param message in Chinese: why not, and what to do */
    public CallerException(String message) {
        super(message);
    }
}
