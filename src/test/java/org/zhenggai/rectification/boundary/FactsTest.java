package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** What a room publishes somebody hears: a fact without a listener promises what nobody does. */
class FactsTest {

    private static final Path SOURCES = Path.of("src/main/java", House.ROOT.replace('.', '/'));
    private static final Pattern PUBLISHED = Pattern.compile("publishEvent\\((?:new (\\w+)\\(|(\\w+)\\))");

    /** The one thing that is published by the name of a variable. */
    private static final String ANCHOR = "AnchorMade";

    @Test
    void everyPublishedFactHasAListener() {
        Set<String> published = new TreeSet<>();
        House.files(SOURCES, ".java").values().forEach(source -> {
            Matcher matcher = PUBLISHED.matcher(source);
            while (matcher.find()) {
                published.add(matcher.group(1) == null ? "?" + matcher.group(2) : matcher.group(1));
            }
        });
        assertThat(published.remove("?made")).as("the anchor is published by its variable").isTrue();
        published.add(ANCHOR);
        Set<String> heard = House.JAVA.classes().stream().flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(EventListener.class)).map(FactsTest::fact).collect(Collectors.toSet());
        assertThat(published).hasSizeGreaterThan(20);
        assertThat(heard).containsAll(published);
    }

    private static String fact(JavaMethod listener) {
        return listener.getRawParameterTypes().get(0).getSimpleName();
    }
}
