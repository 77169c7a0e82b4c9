package org.zhenggai.rectification.ground.access.login;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.PageLanguage;

/** Draws the front's own pages from templates in {@code access/}; whatever is filled in is text. */
@Component
public class Pages {

    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> texts = new ConcurrentHashMap<>();

    public void write(HttpServletResponse response, String page, HttpServletRequest request, Map<String, Object> shown) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(draw(page, request, shown));
    }

    /** @param page name of a template */
    public String draw(String page, HttpServletRequest request, Map<String, Object> shown) {
        Map<String, Object> all = new HashMap<>(shown);
        String language = PageLanguage.of(request).tag();
        all.put("t", texts(language));
        all.put("language", language);
        all.put("root", request.getContextPath());
        all.put("token", ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken());
        all.put("body", template(page).execute(all));
        return template("page").execute(all);
    }

    /** The text of that name in the visitor's language; what is no name is its own text. */
    public String text(HttpServletRequest request, String name) {
        return name == null ? null : texts(PageLanguage.of(request).tag()).getOrDefault(name, name);
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, unread -> {
            try {
                return Mustache.compiler().defaultValue("").emptyStringIsFalse(true)
                        .compile(new ClassPathResource("access/" + name + ".html").getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Map<String, String> texts(String language) {
        return texts.computeIfAbsent(language, unread -> {
            Properties read = new Properties();
            try (InputStream in = new ClassPathResource("access/texts." + language + ".properties").getInputStream()) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return read.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, read::getProperty));
        });
    }
}
