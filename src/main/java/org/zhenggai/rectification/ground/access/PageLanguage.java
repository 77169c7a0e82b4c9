package org.zhenggai.rectification.ground.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * The language the engine's own pages speak to a visitor. Decided once, when the page is sent, and written into its {@code lang}: all
 * scripts read it there. What a person chose goes before what the browser asks for; whoever asks for neither reads Chinese.
 */
public enum PageLanguage {

    CHINESE("zh-CN"),
    ENGLISH("en");

    /** Written by {@code choice.js}. */
    static final String COOKIE = "zhenggai-language";

    private final String tag;

    PageLanguage(String tag) {
        this.tag = tag;
    }

    /** As in the {@code lang} of a page and in the name of a language file. */
    public String tag() {
        return tag;
    }

    public static PageLanguage of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).flatMap(cookie -> known(cookie.getValue()).stream())
                .findFirst().orElseGet(() -> first(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Optional<PageLanguage> known(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The language liked best, not any that is understood: a Chinese browser always says that it understands English, too. */
    private static PageLanguage first(String accepted) {
        try {
            String range = accepted == null ? "" : LanguageRange.parse(accepted).get(0).getRange();
            return range.equals("en") || range.startsWith("en-") ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }
}
