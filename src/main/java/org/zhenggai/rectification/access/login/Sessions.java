package org.zhenggai.rectification.access.login;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.access.AccessSettings;

/** Who is logged in where; ends log-ins. */
@Service
public class Sessions {

    /** Under this name a session knows where it began. */
    private static final String PLACE = "zhenggai.place";

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final AccessSettings settings;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, AccessSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /** Where a log-in was made. @param browser what it says of itself */
    public record Place(String address, String browser) implements java.io.Serializable {
    }

    /**
     * A log-in that lasts.
     *
     * @param key         names it; nobody can take it over by it
     * @param loggedInAt  and {@code lastSeenAt}: real time
     */
    public record Login(String key, Instant loggedInAt, Instant lastSeenAt, Place place) {
    }

    /** The user's log-ins, the latest first. */
    public List<Login> of(String userId) {
        return repository.findByPrincipalName(userId).values().stream().filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getCreationTime).reversed())
                .map(session -> new Login(key(session.getId()), session.getCreationTime(), session.getLastAccessedTime(),
                        session.getAttribute(PLACE))).toList();
    }

    /** Names the session that is being used. */
    public static String key(HttpSession session) {
        return key(session.getId());
    }

    /** Somebody has logged in with this session: beyond the number allowed the oldest of their log-ins ends. */
    void began(String userId, HttpSession session, Place place) {
        session.setAttribute(PLACE, place);
        repository.findByPrincipalName(userId).values().stream().filter(other -> !other.getId().equals(session.getId()))
                .sorted(Comparator.comparing(Session::getCreationTime).reversed()).skip(settings.sessions() - 1L)
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

    /** What may be shown: the id itself would let whoever sees it in. */
    private static String key(String sessionId) {
        return org.apache.commons.codec.digest.DigestUtils.sha256Hex(sessionId).substring(0, 16);
    }
}
