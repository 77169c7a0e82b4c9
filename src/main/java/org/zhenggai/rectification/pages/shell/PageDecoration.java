package org.zhenggai.rectification.pages.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.ground.access.PageLanguage;

/**
 * Turns the start page of a web application into ours while it is served. Rewriting keeps us free of copies of four pages that
 * change with every release of the engine.
 */
final class PageDecoration {

    private static final Map<PageLanguage, Map<String, String>> TITLES = Map.of(
            PageLanguage.CHINESE,
            Map.of("tasklist", "整改 待办任务", "cockpit", "整改 监控台", "admin", "整改 系统管理", "welcome", "整改 首页"),
            PageLanguage.ENGLISH,
            Map.of("tasklist", "Zhenggai Tasklist", "cockpit", "Zhenggai Cockpit",
                    "admin", "Zhenggai Admin", "welcome", "Zhenggai Welcome"));

    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"en\">");
    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
    private static final Pattern DESCRIPTION = Pattern.compile("(<meta name=\"description\"\\s+content=\")[^\"]*");
    private static final Pattern AUTHOR = Pattern.compile("<meta name=\"author\"\\s+content=\"[^\"]*\"\\s*/>");
    private static final Pattern VERSION = Pattern.compile("version=\"v[^\"]*\"");
    private static final Pattern BUST = Pattern.compile("\\?bust=([\\w.-]+)");
    private static final Pattern NONCE = Pattern.compile("nonce=\"[^\"]*\"");
    private static final Pattern POLICY_NONCE = Pattern.compile("'nonce-([^']+)'");

    private static final String MODULES = modules();

    private PageDecoration() {}

    /**
     * @param html     the page as the application would send it
     * @param app      tasklist, cockpit, admin or welcome
     * @param root     context path under which our own files lie
     * @param policy   the content policy of this very response, or null
     * @param reading  what the clock says while the page is sent
     * @param language what the page shall speak
     */
    static String decorate(String html, String app, String root, String policy, PageClockReading reading, PageLanguage language) {
        var title = TITLES.get(language).get(app);
        var page = LANGUAGE.matcher(html).replaceFirst("<html lang=\"" + language.tag() + "\">");
        page = TITLE.matcher(page).replaceFirst("<title>" + title + "</title>");
        page = DESCRIPTION.matcher(page).replaceFirst("$1" + title);
        page = AUTHOR.matcher(page).replaceFirst("");
        page = withoutVersion(page);
        page = page.replaceFirst("<head>", Matcher.quoteReplacement("<head>\n  " + scripts(root, reading)));
        page = page.replaceFirst("</head>", Matcher.quoteReplacement(
                "  <link rel=\"stylesheet\" href=\"%s/webapp/ui/ui.css\">\n  <link rel=\"stylesheet\" href=\"%s/webapp/page.css\">\n</head>"
                        .formatted(root, root)));
        return withNonce(page, policy);
    }

    /** Which release the engine is is nobody's business; addresses of its scripts still change with it, and with what we change in them. */
    private static String withoutVersion(String page) {
        return BUST.matcher(VERSION.matcher(page).replaceAll("version=\"\""))
                .replaceAll(bust -> "?bust=" + Integer.toHexString((bust.group(1) + PatientLoader.LIMIT).hashCode()));
    }

    /**
     * First in the head and not deferred: the applications keep the {@code Date} they find when they start, and no module may be asked for
     * before the import map says where it lies.
     */
    private static String scripts(String root, PageClockReading reading) {
        return """
                <script nonce="" src="%1$s/webapp/clock.js" data-clock="%1$s/webapp/clock" data-rehearsal="%2$s" data-now="%3$s"></script>
                  <script nonce="" src="%1$s/webapp/start.js"></script>
                  <script nonce="" type="importmap">%4$s</script>"""
                .formatted(root, reading.rehearsal(), reading.now(), MODULES.replace("\"./", "\"" + root + "/webapp/"));
    }

    /** The names of our modules, with addresses relative to {@code /webapp/}. */
    private static String modules() {
        try (var in = PageDecoration.class.getResourceAsStream("/static/webapp/modules.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The engine's filters pass the nonce through an attribute all requests share; under load a page gets another request's nonce
     * and stays blank. The nonce in this response's own header is the one the browser compares with.
     */
    private static String withNonce(String page, String policy) {
        var nonce = policy == null ? null : POLICY_NONCE.matcher(policy);
        if (nonce == null || !nonce.find()) {
            return page;
        }
        return NONCE.matcher(page).replaceAll(Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\""));
    }
}
