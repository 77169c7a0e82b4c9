package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhenggai.rectification.ground.http.RequestPath;

/** Which addresses answer without a caller, which answer nobody, and which are pages that lead to the log-in. */
public final class Doors {

    /** The log-in as the engine's web applications and programs send it. */
    public static final RequestMatcher ENGINE_LOGIN = path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/login/{application}");
    public static final RequestMatcher ENGINE_LOGOUT = path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    public static final RequestMatcher LOGIN = path(HttpMethod.POST, "/login");
    static final RequestMatcher LOGOUT = path(HttpMethod.POST, "/logout");
    static final RequestMatcher SHOWS_LOGIN = new OrRequestMatcher(get("/login"), get("/login/step"), get("/login/step/{name}"));

    /** Where somebody goes on who has shown a password and not all that is asked for. */
    static final RequestMatcher STEPS = any("/login/step", "/login/step/{name}");

    /** Where a log-in at the issuer of identities begins and where it comes back; there is nothing at them unless there is an issuer. */
    public static final RequestMatcher ISSUER_START = path(HttpMethod.GET, "/oauth2/authorization/unified");
    public static final RequestMatcher ISSUER_RETURN = path(HttpMethod.GET, "/login/oauth2/code/unified");

    /** Scripts, styles, pictures and words: the same for everyone. The start pages below the same folders are not among them. */
    static final RequestMatcher STATIC = new OrRequestMatcher(get("/webapp/{*file}"), get("/favicon.ico"), get("/camunda/favicon.ico"),
            get("/camunda/lib/{*file}"), get("/camunda/assets/{*file}"), get("/camunda/app/{application}/assets/{*file}"),
            get("/camunda/app/{application}/styles/{*file}"), get("/camunda/app/{application}/scripts/{*file}"),
            get("/camunda/app/{application}/locales/{*file}"), get("/camunda/app/{application}/{file:[\\w.-]+\\.(?:js|css|map)}"));

    /** Whether the process lives and whether it can work, for whatever starts and stops it. */
    public static final RequestMatcher PROBES = new OrRequestMatcher(get("/actuator/health/liveness"), get("/actuator/health/readiness"));
    /** The figures, wherever settings put them. */
    public static final RequestMatcher METRICS = new OrRequestMatcher(EndpointRequest.to("prometheus"), any("/actuator/prometheus",
            "/actuator/prometheus/{*rest}"));
    /** Whatever else of the same kind there is or will be: nobody's who comes through the front. */
    static final RequestMatcher ENDPOINTS = new OrRequestMatcher(EndpointRequest.toAnyEndpoint(), any("/actuator", "/actuator/{*rest}"));

    static final RequestMatcher OPEN = new OrRequestMatcher(get("/login"), LOGIN, ENGINE_LOGIN, get("/actuator/health"),
            path(null, "/error"));

    /** Pages: who is nobody is led to the log-in instead of being refused. */
    static final RequestMatcher PAGES = new OrRequestMatcher(get("/"), get("/account"), get("/account/{*rest}"), get("/opening"), get(
            "/camunda"),
            get("/camunda/"), get("/camunda/app"), get("/camunda/app/{*rest}"));

    /**
     * What the engine offers and nobody is to have: its set-up, its version, its telemetry, external workers, its own check of passwords.
     * Below both bases, with and without the engine's name.
     */
    private static final Pattern ENGINE = Pattern.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?(?<rest>/.*)?");
    private static final Pattern CLOSED_BELOW = Pattern.compile("/(?:version|telemetry|external-task|identity/verify)(?:/.*)?");
    private static final Pattern SETUP = Pattern.compile("/camunda/(?:api/admin/setup|app/admin/[^/]+/setup)(?:/.*)?");

    private Doors() {}

    static boolean isClosed(HttpServletRequest request) {
        String path = RequestPath.of(request);
        var engine = ENGINE.matcher(path);
        return SETUP.matcher(path).matches()
                || engine.matches() && engine.group("rest") != null && CLOSED_BELOW.matcher(engine.group("rest")).matches();
    }

    private static RequestMatcher get(String pattern) {
        return new OrRequestMatcher(path(HttpMethod.GET, pattern), path(HttpMethod.HEAD, pattern));
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns).map(pattern -> path(null, pattern)).toArray(RequestMatcher[]::new));
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return method == null ? PathPatternRequestMatcher.withDefaults().matcher(pattern)
                : PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
