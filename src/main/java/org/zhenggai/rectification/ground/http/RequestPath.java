package org.zhenggai.rectification.ground.http;

import jakarta.servlet.http.HttpServletRequest;

/** The one place that cuts the path out of a request. */
public final class RequestPath {

    private RequestPath() {}

    /** The path below the context, as sent: the front has let plain ones in only, where nothing that matters is escaped. */
    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Whether it leads to one of the engine's interfaces, for programs or for its web applications. */
    static boolean isOfEngine(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/engine-rest") || path.startsWith("/camunda/api/");
    }
}
