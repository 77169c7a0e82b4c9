package org.zhenggai.rectification.ground.access.door;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A further kind of credentials that the front takes, beside passwords and the sessions that come of them. */
public interface FrontPart {

    /** Addresses of it that answer without a caller. */
    List<RequestMatcher> open();

    /** Puts its filters into the one chain. */
    void joins(HttpSecurity http) throws Exception;
}
