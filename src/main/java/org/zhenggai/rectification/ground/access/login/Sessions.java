package org.zhenggai.rectification.ground.access.login;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.access.account.FailedLogins;
import org.zhenggai.rectification.ground.access.account.RealTime;

/** Who is logged in where; ends log-ins. */
@Service
public class Sessions {

    /** Under this name a session knows where it began. */
    private static final String PLACE = "zhenggai.place";

    private static final int KEY_LENGTH = 16;

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final AccessSettings settings;
    private final FailedLogins failures;
    private final RealTime time;
    private final Duration idle;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, AccessSettings settings, FailedLogins failures, RealTime time,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.idle = idle;
        this.repository = repository;
        this.settings = settings;
        this.failures = failures;
        this.time = time;
    }

    /**
     * Where a log-in was made.
     *
     * @param browser  what it says of itself, null for nothing
     * @param at       real time
     * @param failures what had gone wrong since the log-in before, null for nothing
     */
    public record Place(String address, String browser, OffsetDateTime at, FailedLogins.Since failures) implements Serializable {}

    /**
     * A log-in that lasts.
     *
     * @param key        names it; nobody can take it over by it
     * @param lastSeenAt real time, of Asia/Shanghai like that of the place
     */
    public record Login(String key, OffsetDateTime lastSeenAt, Place place) {}

    /** The user's log-ins, the latest first; what has not got past a one-time password is none. */
    public List<Login> of(String userId) {
        return present(userId).map(session -> new Login(key(session.getId()),
                session.getLastAccessedTime().atOffset(place(session).at().getOffset()), place(session))).toList();
    }

    /** Where the session began, empty for one that has not. */
    public static Optional<Place> placeOf(HttpSession session) {
        return Optional.ofNullable((Place) session.getAttribute(PLACE));
    }

    /** Names the session that is being used. */
    public static String key(HttpSession session) {
        return key(session.getId());
    }

    /** Somebody has logged in with this session: beyond the number allowed the oldest of their log-ins ends. */
    void began(String userId, HttpSession session, String address, String browser) {
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(PLACE, new Place(address, browser, time.now(), failures.loggedIn(userId)));
        present(userId).filter(other -> !other.getId().equals(session.getId())).skip(settings.sessions() - 1L).toList()
                .forEach(other -> repository.deleteById(other.getId()));
    }

    /** Ends one log-in of the user. @return whether there was one */
    public boolean end(String userId, String key) {
        return repository.findByPrincipalName(userId).keySet().stream().filter(id -> key(id).equals(key)).peek(repository::deleteById)
                .findAny().isPresent();
    }

    /** Ends all log-ins of the user but that of the session, which may be null. @return how many */
    public int endAll(String userId, HttpSession except) {
        List<String> ending = repository.findByPrincipalName(userId).keySet().stream()
                .filter(id -> except == null || !id.equals(except.getId())).toList();
        ending.forEach(repository::deleteById);
        return ending.size();
    }

    private Stream<? extends Session> present(String userId) {
        return repository.findByPrincipalName(userId).values().stream().filter(session -> !session.isExpired() && place(session) != null)
                .sorted(Comparator.comparing((Session session) -> place(session).at()).reversed());
    }

    private static Place place(Session session) {
        return session.getAttribute(PLACE);
    }

    /** What may be shown: the id itself would let whoever sees it in. */
    private static String key(String sessionId) {
        return DigestUtils.sha256Hex(sessionId).substring(0, KEY_LENGTH);
    }
}
