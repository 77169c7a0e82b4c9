package org.zhenggai.rectification.pages.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.zhenggai.rectification.ground.access.PageLanguage;

/** The Chinese language files against the English ones of the pinned version. */
class LocalesTest {

    private static final List<String> APPS = Pinned.APPS;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
    private static final Pattern MARKUP = Pattern.compile("</?(?:a|b|br|strong|em)\\b[^>]*>|&(?:lt|gt);");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    /** They lead out of the house, to the engine's successor or its manual: never shown, and worded without the link. */
    private static final Set<String> WITHOUT_LINK = Set.of("BANNER_CE_EOL_TEXT", "FIRST_LOGIN_INFO");

    private static final Set<String> ALSO_CHINESE = Set.of("ID", "JSON", "CSV", "DMN", "BPMN", "XML", "LDAP", "API", "CTRL",
            "DI", "EDE", "FNI", "PI", "TU", "yyyy", "YYYY", "MM", "DDTHH", "ddTHH", "mm", "ss", "Optimize", "Camunda",
            "cockpit", "tasklist", "resolve");

    @ParameterizedTest
    @FieldSource("APPS")
    void everyEnglishKeyHasOneChineseText(String app) {
        assertThat(names(Pinned.labels(app, "zh-CN"))).containsExactlyInAnyOrderElementsOf(names(Pinned.labels(app, "en")));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void placeholdersAndMarkupSurviveTranslation(String app) {
        forEach(app, (key, english, chinese) -> {
            assertThat(found(PLACEHOLDER, chinese)).as(app + " " + key)
                    .containsExactlyInAnyOrderElementsOf(found(PLACEHOLDER, english));
            if (!WITHOUT_LINK.contains(key)) {
                assertThat(found(MARKUP, chinese)).as(app + " " + key)
                        .containsExactlyInAnyOrderElementsOf(found(MARKUP, english));
            }
        });
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void noTextStaysEnglish(String app) {
        forEach(app, (key, english, chinese) -> {
            var rest = MARKUP.matcher(PLACEHOLDER.matcher(chinese).replaceAll("")).replaceAll("");
            assertThat(LATIN.matcher(rest).results().map(MatchResult::group).filter(word -> !ALSO_CHINESE.contains(word)))
                    .as(app + " " + key + ": " + chinese).isEmpty();
            if (english.length() > 1 && !WITHOUT_LINK.contains(key)) {
                assertThat(chinese).as(app + " " + key).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void oneLanguageIsOnOfferTheOneThePageWasSentIn(String app) {
        assertThat(Pinned.app(app, "scripts/config.js")).contains("const language = document.documentElement.lang;",
                "availableLocales: [language]", "fallbackLocale: language", "customScripts: ['../../../webapp/" + app + "']");
        for (PageLanguage language : PageLanguage.values()) {
            assertThat(Pinned.labels(app, language.tag())).as(language.tag()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void datesAreWrittenAsChinesePeopleWriteThem(String app) {
        var dates = Pinned.json(Pinned.app(app, "locales/zh-CN.json")).path("dateLocales");
        assertThat(paths(dates, "")).containsAll(paths(Pinned.json(Pinned.app(app, "locales/en.json")).path("dateLocales"), ""));
        dates.at("/longDateFormat").forEach(format -> assertThat(format.asText()).as("24 hours, year first")
                .doesNotContain("h:", "A", "DD/"));
        if (!app.equals("welcome")) { // it shows no dates and has no such part, in any language
            assertThat(dates.at("/longDateFormat/LLL").asText()).isEqualTo("YYYY年M月D日 HH:mm");
            assertThat(dates.get("months")).hasSize(12);
            assertThat(dates.at("/relativeTime/dd").asText()).isEqualTo("%d天");
            assertThat(dates.at("/relativeTime/past").asText()).isEqualTo("%s前");
        }
    }

    private interface Check {
        void accept(String key, String english, String chinese);
    }

    private static void forEach(String app, Check check) {
        var chinese = Pinned.labels(app, "zh-CN");
        Pinned.labels(app, "en").fields().forEachRemaining(
                label -> check.accept(label.getKey(), label.getValue().asText(), chinese.path(label.getKey()).asText()));
    }

    private static List<String> names(JsonNode labels) {
        var names = new ArrayList<String>();
        labels.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Names of all values, however deep. */
    private static List<String> paths(JsonNode node, String path) {
        var paths = new ArrayList<String>();
        node.fields().forEachRemaining(field -> {
            paths.add(path + "/" + field.getKey());
            paths.addAll(paths(field.getValue(), path + "/" + field.getKey()));
        });
        return paths;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group().replace(" ", "")).toList();
    }
}
