package org.zhenggai.rectification.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each page of the web applications first asks who is logged in. Where nobody is, the engine answers 404, which every browser writes
 * into its console as an error, at every visit of the login page. Here it is told that there is nothing to say: the applications take
 * every answer but 200 for "nobody".
 */
class NobodyFilter extends OncePerRequestFilter {

    private final Pattern account;

    NobodyFilter(String applicationPath) {
        this.account = Pattern.compile(Pattern.quote(applicationPath) + "/api/admin/auth/user/[\\w-]+");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !account.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            @Override
            public void setStatus(int status) {
                super.setStatus(status == SC_NOT_FOUND ? SC_NO_CONTENT : status);
            }

            @Override
            public void sendError(int status, String message) throws IOException {
                if (status == SC_NOT_FOUND) {
                    super.setStatus(SC_NO_CONTENT);
                } else {
                    super.sendError(status, message);
                }
            }

            @Override
            public void sendError(int status) throws IOException {
                sendError(status, null);
            }
        });
    }
}
