package org.zhenggai.rectification.ground.access.key;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.door.FrontPart;

/** Keys at the front. */
@Component
class KeyPart implements FrontPart {

    private final KeyLogin login;
    private final RealTime time;

    KeyPart(KeyLogin login, RealTime time) {
        this.login = login;
        this.time = time;
    }

    @Override
    public List<RequestMatcher> open() {
        return List.of();
    }

    @Override
    public void joins(HttpSecurity http) {
        http.addFilterBefore(new KeyFilter(login, time), LogoutFilter.class);
    }
}
