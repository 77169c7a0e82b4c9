package org.zhenggai.rectification.ground.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** Rules for {@code forms/*.form}. */
class FormFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a form begins with: the facts of its case, the facts of what else it is about, or what is asked for. */
    private static final List<String> HEADS = List.of("Text_CaseFacts", "Text_Subject", "Text_Guidance");

    static Stream<Path> forms() throws IOException {
        return Files.list(Path.of("forms")).filter(path -> path.toString().endsWith(".form")).sorted();
    }

    @Test
    void thereAreForms() throws IOException {
        assertThat(forms()).hasSizeGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formKeepsTheRules(Path path) throws IOException {
        assertThat(broken(path.getFileName().toString().replace(".form", ""), JSON.readTree(Files.readString(path)))).isEmpty();
    }

    @Test
    void badFormIsFound() throws IOException {
        JsonNode bad = JSON.readTree("""
                {"id": "other", "executionPlatform": "Camunda Platform", "components": [
                  {"type": "textfield", "id": "A", "key": "x", "label": "Name", "conditional": {"hide": "=a &&"}},
                  {"type": "radio", "id": "A", "key": "x", "label": "结论", "values": []}]}""");
        assertThat(broken("form", bad)).anyMatch(rule -> rule.contains("id")).anyMatch(rule -> rule.contains("head"))
                .anyMatch(rule -> rule.contains("Chinese")).anyMatch(rule -> rule.contains("condition"))
                .anyMatch(rule -> rule.contains("twice")).anyMatch(rule -> rule.contains("options"));
    }

    private static List<String> broken(String name, JsonNode form) {
        List<String> broken = new ArrayList<>();
        if (!form.path("id").asText().equals(name) || !form.path("executionPlatform").asText().equals("Camunda Platform")) {
            broken.add("id and file name differ, or another platform");
        }
        if (!HEADS.contains(form.path("components").path(0).path("id").asText())) {
            broken.add("nothing that says what the form is about heads it");
        }
        check(form.path("components"), new ArrayList<>(), new ArrayList<>(), broken);
        return broken;
    }

    private static void check(JsonNode components, List<String> ids, List<String> keys, List<String> broken) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String id = component.path("id").asText();
            if (ids.contains(id)) {
                broken.add(id + " stands twice");
            }
            ids.add(id);
            boolean input = component.has("key");
            String label = component.path(type.equals("datetime") ? "dateLabel" : "label").asText();
            if ((input || type.equals("dynamiclist")) && !label.matches(".*\\p{IsHan}.*")) {
                broken.add(id + " has no Chinese label");
            }
            if (input && keys.contains(component.path("key").asText())) {
                broken.add("key of " + id + " stands twice");
            }
            keys.add(component.path("key").asText(id));
            if (List.of("radio", "select", "checklist").contains(type) && component.path("values").isEmpty()
                    && !component.has("valuesKey")) {
                broken.add(id + " has no options");
            }
            try {
                FormField.of(JSON.createArrayNode().add(component));
            } catch (IllegalArgumentException | ModelRefusedException e) {
                broken.add(id + " has a condition or type that is not understood: " + e.getMessage());
            }
            check(component.path("components"), ids, new ArrayList<>(), broken);
        }
    }
}
