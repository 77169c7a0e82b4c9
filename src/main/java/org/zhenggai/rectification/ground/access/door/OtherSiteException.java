package org.zhenggai.rectification.ground.access.door;

import org.springframework.security.access.AccessDeniedException;

/** A browser sent this for a page of another site. */
class OtherSiteException extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    OtherSiteException() {
        super("sent for a page of another site");
    }
}
