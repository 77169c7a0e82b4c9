package org.zhenggai.rectification.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What axe-core finds in a page as it stands: WCAG 2.2 A and AA and good practice. Nothing, except what the engine draws and nothing
 * mends from outside; that is listed here with the reason, and what is listed and does not occur any more fails, too.
 */
public final class Accessibility {

    /**
     * What remains on a page of the engine's.
     *
     * @param page     as tests call it
     * @param rule     of axe
     * @param selector is part of where axe finds it
     * @param why      it is not mended
     */
    private record Remaining(String page, String rule, String selector, String why) {

        boolean is(String where, JsonNode violation, JsonNode node) {
            return page.equals(where) && rule.equals(violation.get("id").asText()) && node.get("target").toString().contains(selector);
        }
    }

    private static final List<Remaining> REMAINING = List.of();

    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return JSON.stringify(found.violations.map(({ id, impact, nodes }) => ({ id, impact,
                nodes: nodes.map(({ target, html, failureSummary }) => ({ target, html, failureSummary })) })));
            }""";

    private static String program;

    private Accessibility() {}

    /** @param name what the page is called in the list of what remains */
    public static void check(Page page, String name) {
        if (!(boolean) page.evaluate("() => Boolean(window.axe)")) {
            page.evaluate(program());
        }
        page.mouse().move(0, 0); // what lies under the pointer may show a hint, which is not part of the page
        List<String> found = new ArrayList<>();
        List<Remaining> left = new ArrayList<>(REMAINING.stream().filter(one -> one.page().equals(name)).toList());
        for (JsonNode violation : read((String) page.evaluate(RUN))) {
            for (JsonNode node : violation.get("nodes")) {
                String impact = violation.get("impact").asText();
                boolean listed = left.removeIf(one -> one.is(name, violation, node)) || REMAINING.stream().anyMatch(one -> one.is(name,
                        violation, node));
                if (!listed || impact.equals("critical") || impact.equals("serious")) {
                    found.add("%s %s: %s %s".formatted(impact, violation.get("id").asText(), node.get("html").asText(), node.get(
                            "failureSummary").asText()));
                }
            }
        }
        assertThat(found).as("what axe finds on the page " + name).isEmpty();
        assertThat(left).as("listed for the page %s and not there any more", name).isEmpty();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String program() {
        if (program == null) {
            try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
                program = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return program;
    }
}
