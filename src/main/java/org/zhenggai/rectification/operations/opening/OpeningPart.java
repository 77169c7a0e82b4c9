package org.zhenggai.rectification.operations.opening;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.door.FrontPart;
import org.zhenggai.rectification.ground.organization.Organization;

/** Three addresses answer without a caller, while nobody could be one: the page, the entry of the code, the three administrators. */
@Component
class OpeningPart implements FrontPart {

    private static final RequestMatcher BEFORE_ANYBODY = new OrRequestMatcher(path(HttpMethod.GET, ""), path(HttpMethod.POST, "/code"),
            path(HttpMethod.POST, "/administrators"));

    private final OpeningState state;
    private final Organization organization;

    OpeningPart(OpeningState state, Organization organization) {
        this.state = state;
        this.organization = organization;
    }

    @Override
    public List<RequestMatcher> open() {
        return List.of(new AndRequestMatcher(BEFORE_ANYBODY, request -> state.awaitsAdministrators()));
    }

    @Override
    public void joins(HttpSecurity http) {
        http.addFilterBefore(new OpeningDoor(state), SecurityContextHolderFilter.class)
                .addFilterAfter(new OpeningGuide(state, organization), AuthorizationFilter.class);
    }

    private static RequestMatcher path(HttpMethod method, String below) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, OpeningDoor.PAGE + below);
    }
}
