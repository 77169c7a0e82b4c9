package org.zhenggai.rectification.pages.shell;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern BUST = Pattern.compile("(?<=[\"'])([^\"'?]*?)(/camunda/[^\"'?]+)\\?bust=[\\w.-]+");
    private static final Pattern ENGINE_PLUGIN = Pattern.compile("(?<=')([^']*)/camunda/api/(\\w+)/plugin/\\w+Plugins/static/app(?=')");
    private static final Pattern NONCE = Pattern.compile("nonce=\"[^\"]*\"");
    private static final Pattern POLICY_NONCE = Pattern.compile("'nonce-([^']+)'");

    private PageDecoration() {}

    /**
     * @param html     the page as the application would send it
     * @param app      tasklist, cockpit, admin or welcome
     * @param root     context path under which our own files lie
     * @param policy   the content policy of this very response, or null
     * @param reading  what the clock says while the page is sent
     * @param language what the page shall speak
     * @param files    what the page will ask for
     */
    static String decorate(String html, String app, String root, String policy, PageClockReading reading, PageLanguage language,
            PageFiles files) {
        var title = TITLES.get(language).get(app);
        var page = LANGUAGE.matcher(html).replaceFirst("<html lang=\"" + language.tag() + "\" data-edition=\"" + files.edition() + "\">");
        page = TITLE.matcher(page).replaceFirst("<title>" + title + "</title>");
        page = DESCRIPTION.matcher(page).replaceFirst("$1" + title);
        page = AUTHOR.matcher(page).replaceFirst("");
        if (!page.contains("toggle-navigation=")) { // its button would be called by a key
            page = page.replaceFirst("<div cam-widget-header", "$0 toggle-navigation='{{ \"TOGGLE_NAVIGATION\" | translate }}'");
        }
        page = marked(page, files);
        page = page.replaceFirst("<head>", Matcher.quoteReplacement("<head>\n  " + first(app, root, reading, files)));
        page = page.replaceFirst("</head>", Matcher.quoteReplacement("  <link rel=\"stylesheet\" href=\"" + root + files.marked("/webapp/"
                + app + ".css") + "\">\n</head>"));
        return withNonce(page, policy);
    }

    /**
     * Which release the engine is is nobody's business; addresses of its scripts change with what they hold. Its plugins come as files,
     * too, which browsers keep.
     */
    private static String marked(String page, PageFiles files) {
        var known = BUST.matcher(VERSION.matcher(page).replaceAll("version=\"\""))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + files.marked(found.group(2))));
        return ENGINE_PLUGIN.matcher(known).replaceAll("$1" + PageFiles.OF_ENGINE + "$2/app");
    }

    /**
     * First in the head and not deferred: the applications keep the {@code Date} they find when they start, and no module may be asked for
     * before the import map says where it lies. What the applications will ask for one after the other is on its way meanwhile.
     */
    private static String first(String app, String root, PageClockReading reading, PageFiles files) {
        return """
                <script nonce="" src="%1$s%5$s" data-clock="%1$s/webapp/clock" data-rehearsal="%2$s" data-now="%3$s"></script>
                  <script nonce="" src="%1$s%6$s"></script>
                  <script nonce="" type="importmap">{"imports":{%4$s}}</script>"""
                .formatted(root, reading.rehearsal(), reading.now(), files.names(app).entrySet().stream().map(name -> "\"" + name.getKey()
                        + "\":\"" + root + name.getValue() + "\"").collect(Collectors.joining(",")), files.marked("/webapp/clock.js"),
                        files.marked("/webapp/start.js"))
                + files.firstModules(app).stream().map(address -> "\n  <link nonce=\"\" rel=\"modulepreload\" href=\"" + root + address
                        + "\">").collect(Collectors.joining())
                + files.firstScripts(app).stream().map(address -> "\n  <link nonce=\"\" rel=\"preload\" as=\"script\" href=\"" + root
                        + address + "\">").collect(Collectors.joining());
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
