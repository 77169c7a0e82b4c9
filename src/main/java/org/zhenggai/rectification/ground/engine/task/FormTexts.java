package org.zhenggai.rectification.ground.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which facts a form shows in its texts, which are Markdown; there plain strings go in as text and nothing else. */
@Component
class FormTexts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SHOWN = Pattern.compile("\\{\\{[^{}]*}}");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    private final Map<String, Set<String>> names = new ConcurrentHashMap<>();

    /** The fact as the form's texts show it: Markdown of ours as it is; of a plain string nothing becomes a heading, a link or HTML. */
    Object shown(String form, String name, Object fact) {
        if (fact instanceof Markdown markdown) {
            return markdown.toString();
        }
        return fact instanceof String text && names.computeIfAbsent(form, FormTexts::read).contains(name) ? Markdown.text(text) : fact;
    }

    private static Set<String> read(String form) {
        try {
            Set<String> found = new TreeSet<>();
            collect(JSON.readTree(form).path("components"), found);
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a form", e);
        }
    }

    private static void collect(JsonNode components, Set<String> found) {
        for (JsonNode component : components) {
            Matcher shown = SHOWN.matcher(component.path("text").asText() + component.path("content").asText());
            while (shown.find()) {
                Matcher name = NAME.matcher(shown.group());
                while (name.find()) {
                    found.add(name.group());
                }
            }
            collect(component.path("components"), found);
        }
    }
}
