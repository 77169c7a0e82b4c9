package org.zhenggai.rectification.pages.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dictionary of texts without a language file against the bundles of the pinned version, in both directions. */
class TextsTest {

    /** Sentences of the form library that only its editor, its errors or its examples use. */
    private static final Set<String> NOT_SHOWN = Set.of("Allow same origin", "Camera access", "Checkbox group", "Date & Time",
            "Date time", "Dominic Leaf", "Dynamic list", "Erika Muller", "Forms submission", "Image view", "Input data",
            "John Doe", "Microphone access", "No options source defined in the form definition", "No timezone",
            "Open in fullscreen", "Open modal windows", "Open popups", "Radio group", "Script execution",
            "Storage access by user", "Tag list", "Text area", "Text field", "Text view", "Top level navigation",
            "UTC offset", "UTC normalized", "Unknown expression type: ");

    /** Texts the form library puts together, with the pieces it has. */
    private static final Map<String, String> PIECES = Map.of(
            "Value is expected to be an integer.", "be an integer",
            "Value is expected to have at most {0} decimal digit.", "`have at most ${",
            "Value is expected to have at most {0} decimal digits.", "} decimal digit${");

    private static final Pattern MODULE = Pattern.compile("[,{]\\d{2,6}:(?:function\\(|\\([a-z,]*\\)=>|[a-z]=>)");
    private static final Pattern SENTENCE = Pattern.compile("\"([A-Z][a-z]+ [^\"\\\\=;{}<>]+)\"");
    private static final Pattern TEMPLATE = Pattern.compile("`([A-Z][a-z]+ [^`]*)`");
    private static final Pattern WORD = Pattern.compile(
            "(?:\"aria-label\"|placeholder|title|alt):\"([^\"]+)\"|children:(?:\\w+\\|\\|)?\"([A-Z][a-z]+)\"|\" \",\"([A-Z]\\w+)\"");
    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}|\\{\\d}");

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    @BeforeAll
    static void readDictionary() {
        var module = Pinned.read("static/webapp/texts.js");
        var json = module.substring(module.indexOf("export default {") + "export default ".length(), module.lastIndexOf(';'));
        for (var rule : Pinned.json(json).get("rules")) {
            rule.get("texts").fields().forEachRemaining(text -> TEXTS.put(text.getKey(), text.getValue().asText()));
        }
    }

    @Test
    void whatTheFormLibrarySaysIsTranslated() {
        var known = new LinkedHashSet<String>();
        TEXTS.keySet().forEach(text -> known.add(shape(text)));
        var said = sayings(formLibrary());
        assertThat(said).hasSizeGreaterThan(30).contains("Field is required.", "Nothing to show.", "Search", "Collapse");
        assertThat(said.stream().filter(text -> !NOT_SHOWN.contains(text)).filter(text -> !known.contains(shape(text)))
                .filter(text -> TEXTS.keySet().stream().noneMatch(whole -> whole.startsWith(text)))).isEmpty();
    }

    @Test
    void everyTextOfTheDictionaryIsStillSaid() {
        var bundles = Pinned.bundles();
        assertThat(TEXTS.keySet().stream().filter(text -> !PIECES.containsKey(text))
                .filter(text -> Stream.of(HOLE.split(text)).anyMatch(piece -> !bundles.contains(piece)))).isEmpty();
        assertThat(bundles).contains(PIECES.values());
    }

    @Test
    void translationsAreChinese() {
        assertThat(TEXTS).allSatisfy((english, chinese) -> assertThat(chinese.codePoints().anyMatch(Character::isIdeographic) || chinese
                .equals("/")).as(english).isTrue());
    }

    private static String formLibrary() {
        var libraries = Pinned.libraries();
        var said = libraries.indexOf("Field is required.");
        var bounds = MODULE.matcher(libraries).results().map(MatchResult::start).toList();
        var from = bounds.stream().filter(start -> start < said).reduce(0, Math::max);
        var to = bounds.stream().filter(start -> start > said).reduce(libraries.length(), Math::min);
        return libraries.substring(from, to);
    }

    private static Set<String> sayings(String source) {
        var said = new LinkedHashSet<String>();
        Stream.of(SENTENCE, TEMPLATE, WORD).flatMap(pattern -> pattern.matcher(source).results())
                .flatMap(match -> Stream.of(1, 2, 3).filter(group -> group <= match.groupCount()).map(match::group))
                .filter(text -> text != null && !text.contains("=>")).forEach(said::add);
        return said;
    }

    /** A text with its holes made alike: the bundle writes expressions where the dictionary counts. */
    private static String shape(String text) {
        return HOLE.matcher(text).replaceAll("#");
    }
}
