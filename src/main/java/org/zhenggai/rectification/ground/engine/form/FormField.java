package org.zhenggai.rectification.ground.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * One component of a form that takes a value, or a dynamic list of such.
 *
 * @param key      where the value stands in the submitted map; for a dynamic list its path
 * @param hide     condition under which the component is not shown, null when it always is
 * @param children fields of a row, for dynamic lists only
 */
record FormField(String type, String key, String label, JsonNode json, ParsedExpression hide, List<FormField> children) {

    private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "checkbox", "checklist", "taglist", "radio",
            "select", "datetime");
    private static final Set<String> DISPLAYS = Set.of("text", "spacer", "separator", "table");

    /**
     * The fields of a schema's components, groups opened up, in the order of the form.
     *
     * @throws IllegalArgumentException when a component is of a kind this check does not know
     */
    static List<FormField> of(JsonNode components) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (INPUTS.contains(type)) {
                String label = component.path(type.equals("datetime") ? "dateLabel" : "label").asText();
                fields.add(new FormField(type, component.path("key").asText(), label, component, hide(component), List.of()));
            } else if (type.equals("dynamiclist")) {
                fields.add(new FormField(type, component.path("path").asText(), component.path("label").asText(), component,
                        hide(component), of(component.path("components"))));
            } else if (type.equals("group")) {
                fields.addAll(of(component.path("components")));
            } else if (!DISPLAYS.contains(type)) {
                throw new IllegalArgumentException("unknown form component " + type);
            }
        }
        return fields;
    }

    private static ParsedExpression hide(JsonNode component) {
        String condition = component.path("conditional").path("hide").asText("");
        return condition.isEmpty() ? null : Conditions.parse(condition);
    }

    /** What is looked at beside the submitted value: words of the condition, choices from outside, what was shown read-only or in rows. */
    Stream<String> facts() {
        Stream<String> own = Stream.of(json.path("conditional").path("hide").asText("").split("\\W+"), new String[] {json.path("valuesKey")
                .asText("")}, readonly() || type.equals("dynamiclist") ? new String[] {key} : new String[0]).flatMap(Arrays::stream);
        return Stream.concat(own.filter(name -> !name.isEmpty()), children.stream().flatMap(FormField::facts));
    }

    boolean takesList() {
        return type.equals("dynamiclist") || type.equals("checklist") || type.equals("taglist");
    }

    boolean readonly() {
        return json.path("readonly").asBoolean(false) || json.path("disabled").asBoolean(false);
    }

    boolean required() {
        return rule("required").asBoolean(false);
    }

    JsonNode rule(String name) {
        return json.path("validate").path(name);
    }

    String property(String name, String fallback) {
        return json.path("properties").path(name).asText(fallback);
    }
}
