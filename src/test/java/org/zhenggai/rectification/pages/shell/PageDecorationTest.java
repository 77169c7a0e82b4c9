package org.zhenggai.rectification.pages.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.zhenggai.rectification.ground.access.PageLanguage;

/** The start pages of the pinned version become ours: a release that changes them must not pass silently. */
class PageDecorationTest {

    private static final List<String> APPS = Pinned.APPS;
    private static final PageFiles FILES = new PageFiles(Map.of());
    private static final PageClockReading REHEARSAL = new PageClockReading(true, "2023-11-13T08:30:00+08:00");

    @ParameterizedTest
    @FieldSource("APPS")
    void speaksChineseAndNamesTheSystem(String app) {
        assertThat(decorated(app)).contains("<html lang=\"zh-CN\" ").containsPattern("<title>整改 \\S+</title>")
                .doesNotContain("lang=\"en\"", "<title>Camunda", "content=\"Camunda", "content=\"camunda");
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void speaksEnglishToWhoReadsIt(String app) {
        assertThat(decorated(app, PageLanguage.ENGLISH)).contains("<html lang=\"en\" ").containsPattern("<title>Zhenggai [A-Z]\\w+</title>")
                .doesNotContain("整改", "<title>Camunda", "content=\"Camunda", "content=\"camunda");
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void releaseOfTheEngineIsNotTold(String app) {
        assertThat(decorated(app)).contains("?bust=").doesNotContainPattern("\\d+\\.\\d+\\.\\d+").doesNotContain("$VERSION");
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void buttonOfTheNavigationHasAName(String app) {
        assertThat(decorated(app)).containsOnlyOnce("toggle-navigation=").contains("TOGGLE_NAVIGATION");
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void clockRunsBeforeEveryOtherScript(String app) {
        var page = decorated(app);
        var first = page.substring(page.indexOf("<script"), page.indexOf("</script>"));
        assertThat(first).contains("src=\"/root/webapp/clock.js?bust=", "data-rehearsal=\"true\"",
                "data-now=\"2023-11-13T08:30:00+08:00\"").doesNotContain("defer");
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void modulesHaveNamesBeforeAnyIsAskedFor(String app) {
        var page = decorated(app);
        assertThat(page).containsOnlyOnce("type=\"importmap\"");
        assertThat(page.indexOf("webapp/start.js")).isPositive().isLessThan(page.indexOf("importmap"));
        assertThat(page.indexOf("importmap")).isLessThan(page.indexOf("modulepreload"));
        assertThat(page.indexOf("modulepreload")).isLessThan(page.indexOf("bootstrap.js"));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void whatThePageAsksForBearsTheMarkOfWhatItHolds(String app) {
        var page = decorated(app).replace("\"/root/", "\"/");
        var marked = Pattern.compile("\"(/[\\w/.-]+)\\?bust=([^\"]*)\"").matcher(page).results().toList();
        assertThat(marked).hasSizeGreaterThan(9).allSatisfy(file -> assertThat(FILES.isMark(file.group(1), file.group(2))).as(file.group())
                .isTrue());
        assertThat(page).containsPattern("/camunda/lib/deps\\.js\\?bust=" + FILES.hash("/camunda/lib/deps.js") + "\"");
    }

    @Test
    void loaderOfTheReleaseHasTheLimitThatIsTakenOut() {
        var library = Pinned.libraries();
        assertThat(EngineTexts.mended("/camunda/lib/deps.js", library, FILES::hash)).hasSameSizeAs(library).isNotEqualTo(library)
                .containsOnlyOnce("{waitSeconds:0,baseUrl");
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void scriptsOfTheReleaseAskForFilesThatBrowsersKeep(String app) {
        var file = "camunda-" + app + "-bootstrap.js";
        var script = Pinned.app(app, file);
        assertThat(script).containsOnlyOnce(EngineTexts.NEVER_KEPT);
        var mended = EngineTexts.mended("/camunda/app/" + app + "/" + file, script, FILES::hash);
        assertThat(mended).doesNotContain("7.24.0", EngineTexts.NEVER_KEPT);
        assertThat(mended.split("document.documentElement.dataset.edition", -1)).hasSize(9);
    }

    @Test
    void releaseAndPicturesInStyleSheetsBearTheirMark() {
        var file = "camunda-cockpit-bootstrap.css";
        assertThat(EngineTexts.mended("/camunda/app/cockpit/" + file, Pinned.app("cockpit", file), FILES::hash)).doesNotContain("7.24.0")
                .contains("glyphicons-halflings-regular.woff2?bust=" + FILES.hash("/camunda/assets/glyphicons-halflings-regular.woff2"));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void pluginsOfTheEngineComeAsFiles(String app) {
        var page = PageDecoration.decorate("<html lang=\"en\"><head></head>[{ name: 'x', location: '/root/camunda/api/" + app + "/plugin/"
                + app
                + "Plugins/static/app', main: 'plugin.js' }]", app, "/root", null, REHEARSAL, PageLanguage.CHINESE, FILES);
        assertThat(page).contains("location: '/root/webapp/engine/" + app + "/app', main");
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void styleComesLast(String app) {
        var page = decorated(app);
        assertThat(page.lastIndexOf("rel=\"stylesheet\"")).isLessThan(page.indexOf("/root/webapp/" + app + ".css"));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void everyScriptCarriesTheNonceOfItsOwnResponse(String app) {
        assertThat(decorated(app)).doesNotContain("nonce=\"other\"", "nonce=\"\"");
        assertThat(decorated(app).split("<script|<link nonce", -1)).hasSameSizeAs(decorated(app).split("nonce=\"mine\"", -1));
        assertThat(decorated(app)).doesNotContainPattern("<link rel=\"(?:module)?preload");
    }

    @Test
    void markInTheBrowsersTabIsOurs() throws IOException {
        var marks = getClass().getClassLoader().resources("META-INF/resources/webjars/camunda/favicon.ico").toList();
        assertThat(marks).as("ours before the vendor's").hasSize(2);
        assertThat(bytes(marks.get(0))).isEqualTo(bytes(getClass().getResource("/static/favicon.ico"))).isNotEqualTo(bytes(marks.get(1)));
    }

    private static byte[] bytes(URL resource) throws IOException {
        try (var in = resource.openStream()) {
            return in.readAllBytes();
        }
    }

    private static String decorated(String app) {
        return decorated(app, PageLanguage.CHINESE);
    }

    private static String decorated(String app, PageLanguage language) {
        var html = Pinned.app(app, "index.html").replace("$CSP_NONCE", "nonce=\"other\"").replace("$APP_ROOT", "/root/camunda");
        return PageDecoration.decorate(html, app, "/root", "script-src 'nonce-mine' 'strict-dynamic'", REHEARSAL, language, FILES);
    }
}
