package org.zhenggai.rectification.ground.http;

import jakarta.servlet.http.HttpServletRequest;

/** Who sends a request, for filters behind the front. */
final class Caller {

    private static final String NOBODY = "未登录";

    private Caller() {}

    static String of(HttpServletRequest request) {
        return request.getUserPrincipal() == null ? NOBODY : request.getUserPrincipal().getName();
    }
}
