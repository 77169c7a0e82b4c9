package org.zhenggai.rectification.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese of the web applications against the pinned version: an upgrade that brings new texts fails here, not on the screen. */
class TranslationTest {

    private static final String WEBJAR = "/META-INF/resources/webjars/camunda/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyLabelIsTranslatedWithItsPlaceholders(String application) throws IOException {
        JsonNode english = labels(application, "en");
        JsonNode chinese = labels(application, "zh-CN");
        List<String> wrong = new ArrayList<>();
        english.fields().forEachRemaining(label -> {
            JsonNode translated = chinese.get(label.getKey());
            if (translated == null || !placeholders(translated.asText()).equals(placeholders(label.getValue().asText()))) {
                wrong.add(label.getKey());
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(chinese.size()).isEqualTo(english.size());
    }

    @Test
    void everyValidationMessageOfTheFormsIsKnown() throws IOException {
        String bundle = read("lib/deps.js");
        String dictionary = read("app/zhenggai/forms.js");
        Set<String> messages = new TreeSet<>();
        Matcher pushed = Pattern.compile("push\\([\"`](Field must[^\"`]*|Field is[^\"`]*|Value is not a number\\.)[\"`]\\)").matcher(bundle);
        while (pushed.find()) {
            messages.add(pushed.group(1).replaceAll("\\$\\{[^}]*}.*", ""));
        }
        assertThat(messages).hasSizeGreaterThan(5).allSatisfy(message -> assertThat(dictionary).contains(message.strip()));
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static JsonNode labels(String application, String language) throws IOException {
        return JSON.readTree(read("app/" + application + "/locales/" + language + ".json").replace("\uFEFF", "")).path("labels");
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = TranslationTest.class.getResourceAsStream(WEBJAR + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
