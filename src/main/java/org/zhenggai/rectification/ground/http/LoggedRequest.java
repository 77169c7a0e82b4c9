package org.zhenggai.rectification.ground.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Names the request in every line that is logged while it is served: by an id, which a proxy may have given and the answer repeats, and by
 * the number of the case it is about. The engine names the case of its jobs under the same key.
 */
public final class LoggedRequest implements AutoCloseable {

    /** The id of a request, as asked and as answered. */
    public static final String HEADER = "X-Request-Id";
    /** Key of the id in a line of the log. */
    public static final String REQUEST = "request";
    /** Key of the case number. */
    public static final String CASE = "case";

    /** What cannot break a line or be mistaken for something else in it. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern OF_CASE = Pattern.compile("/api/cases/([A-Za-z0-9-]{1,40})(?:/.*)?");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    private LoggedRequest() {}

    /** Until it is closed, on this thread. */
    public static LoggedRequest begin(HttpServletRequest request, HttpServletResponse response) {
        String id = request.getAttribute(REQUEST) instanceof String known ? known : id(request.getHeader(HEADER));
        request.setAttribute(REQUEST, id);
        response.setHeader(HEADER, id);
        MDC.put(REQUEST, id);
        Matcher number = OF_CASE.matcher(RequestPath.of(request));
        if (number.matches()) {
            MDC.put(CASE, number.group(1));
        }
        return new LoggedRequest();
    }

    private static String id(String sent) {
        if (sent != null && ID.matcher(sent).matches()) {
            return sent;
        }
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    @Override
    public void close() {
        MDC.remove(REQUEST);
        MDC.remove(CASE);
    }
}
