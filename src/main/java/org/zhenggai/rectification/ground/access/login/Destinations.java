package org.zhenggai.rectification.ground.access.login;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.door.EngineApplications;

/** Where a log-in leads. */
@Component
class Destinations {

    /** The address somebody wanted to see before the log-in came between. */
    static final String THEN = "zhenggai.login.then";

    /** Pages of this very system, with what stands behind the hash. */
    private static final Pattern OURS = Pattern.compile(
            "/(?:account|opening|camunda/app/[a-z]+/default)(?:/[\\w./-]*)?(?:#/[^\\s\"'<>\\\\]*)?");

    private final EngineApplications applications;

    Destinations(EngineApplications applications) {
        this.applications = applications;
    }

    /** The page asked for where there was one, else the first application that is open to the user. */
    String first(String userId, HttpSession session) {
        String then = (String) session.getAttribute(THEN);
        session.removeAttribute(THEN);
        Set<String> open = applications.of(userId);
        if (then != null && OURS.matcher(then).matches() && !then.contains("//") && !then.contains("..") && isOpen(then, open)) {
            return then;
        }
        return open.stream().filter(name -> !name.equals("welcome")).findFirst().map(name -> "/camunda/app/" + name + "/default/")
                .orElse("/account");
    }

    private static boolean isOpen(String then, Set<String> open) {
        String[] parts = then.split("/");
        return !parts[1].equals("camunda") || open.contains(parts[3]);
    }
}
