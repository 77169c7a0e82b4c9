package org.zhenggai.rectification.ground.access.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The cookie holds a random key, the table its hash: whoever reads the database, or a copy of it, takes over nobody's log-in. A key is
 * known from when the session gets its id until the same request writes the cookie.
 */
class SessionKeys implements SessionIdGenerator, HttpSessionIdResolver {

    private static final int KEY_BYTES = 32;
    private static final int PENDING_AT_MOST = 100_000;
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(30);

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, String> pending = Caffeine.newBuilder().maximumSize(PENDING_AT_MOST).expireAfterWrite(LONGEST_REQUEST)
            .build();
    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    SessionKeys() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer(); // Secure where the request is
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookies.setCookieSerializer(cookie);
    }

    @Override
    public String generate() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String id = DigestUtils.sha256Hex(key);
        pending.put(id, key);
        return id;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.resolveSessionIds(request).stream().map(DigestUtils::sha256Hex).toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        String key = pending.getIfPresent(id);
        if (key != null) {
            cookies.setSessionId(request, response, key);
            pending.invalidate(id);
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
