package org.zhenggai.rectification.ground.engine.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhenggai.rectification.ground.engine.language.FeelCheck;
import org.zhenggai.rectification.ground.engine.language.FeelLimits;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/**
 * Checks a form's JSON as it is read, so that every refusal knows its line: components and properties of the list, conditions in the
 * FEEL of tables, texts without HTML, pictures or links.
 */
final class FormFileCheck {

    private static final int DEPTH = 30;
    private static final Set<String> COMPONENTS = Set.of("default", "textfield", "textarea", "number", "checkbox", "checklist", "taglist",
            "radio", "select", "datetime", "dynamiclist", "group", "table", "text", "spacer", "separator");
    private static final Set<String> PROPERTIES = Set.of("$schema", "components", "executionPlatform", "executionPlatformVersion",
            "exporter", "id", "schemaVersion", "type", "version", "name", "key", "label", "description", "text", "path", "layout", "row",
            "columns", "conditional", "hide", "validate", "required", "minLength", "maxLength", "min", "max", "pattern",
            "validationType", "values",
            "value", "valuesKey", "readonly", "disabled", "defaultValue", "decimalDigits", "increment", "serializeToString", "subtype",
            "dateLabel", "timeLabel", "use24h", "appearance", "prefixAdorner", "suffixAdorner", "isRepeating", "allowAddRemove",
            "defaultRepetitions", "showOutline", "nonCollapsedItems", "disableCollapse", "verticalAlignment", "height", "dataSource",
            "rowCount", "searchable", "properties", "minRows", "maxRows", "rowName", "patternMessage");
    /** A variable's value and nothing else in the braces. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*[\\p{L}_][\\p{L}\\p{Nd}_]*\\s*}}");
    private static final Pattern MARKUP = Pattern.compile("<[^\\s\\d=]|!\\[|]\\s*\\(|]\\s*:|&#?\\w+;|\\{\\{|}}|(?i)javascript:|data:|://");
    /** No groups, at most one repetition without a bound and two with a small one: matching stays quick on any text. */
    private static final Pattern HARMLESS = Pattern.compile("[^()|\\\\*+{}]*[*+]?[^()|\\\\*+{}]*");
    private static final Pattern BOUNDED = Pattern.compile("\\{\\d{1,2}(,\\d{1,2})?}");

    private final String file;
    private final Deque<String> open = new ArrayDeque<>();
    private final int maxNodes;
    private int nodes;

    FormFileCheck(String file, int maxNodes) {
        this.file = file;
        this.maxNodes = maxNodes;
    }

    /** @throws ModelRefusedException naming file, component and line */
    void check(byte[] content) {
        JsonFactory json = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build()).build();
        try (JsonParser parser = json.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Refusal.at(file, 1, null, "不是表单");
            }
            for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
                token(parser, token);
            }
        } catch (IOException e) {
            throw Refusal.at(file, 1, null, "不是有效的JSON，或者嵌套过深、属性重复");
        }
    }

    private void token(JsonParser parser, JsonToken token) throws IOException {
        if (++nodes > maxNodes) {
            throw refused(parser, "内容过多，最多" + maxNodes + "项");
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> open.push(parser.currentName() == null ? enclosing() : parser.currentName());
            case END_OBJECT, END_ARRAY -> open.pop();
            case FIELD_NAME -> {
                if (!PROPERTIES.contains(parser.currentName())) {
                    throw refused(parser, "表单不能使用属性" + Refusal.shown(parser.currentName()));
                }
            }
            case VALUE_STRING -> text(parser, parser.currentName() == null ? enclosing() : parser.currentName(), parser.getText());
            default -> {}
        }
    }

    private String enclosing() {
        return open.isEmpty() ? "" : open.peek();
    }

    private void text(JsonParser parser, String property, String text) throws IOException {
        boolean component = Set.of("components", "").contains(enclosing());
        if (property.equals("type") && component && !COMPONENTS.contains(text)) {
            throw refused(parser, "表单不能使用" + Refusal.shown(text) + "组件");
        }
        if (property.equals("pattern") && !harmless(text)) {
            throw refused(parser, "格式（pattern）过于复杂：不能含括号、“|”、反斜杠，最多一个“*”或者“+”、两个“{n,m}”");
        }
        boolean feel = Set.of("hide", "dataSource").contains(property) || text.startsWith("=");
        if (feel && !text.isEmpty()) {
            feel(parser, text.startsWith("=") ? text.substring(1) : text);
        } else if (!Set.of("$schema", "pattern").contains(property) && MARKUP.matcher(TEMPLATE.matcher(text).replaceAll("")).find()) {
            throw refused(parser, "文字不能含HTML、图片、链接或者{{变量}}以外的模板：" + Refusal.shown(text));
        }
    }

    private static boolean harmless(String pattern) {
        return pattern.length() <= 100 && BOUNDED.matcher(pattern).results().count() <= 2
                && HARMLESS.matcher(BOUNDED.matcher(pattern).replaceAll("")).matches();
    }

    private void feel(JsonParser parser, String text) {
        try {
            FeelCheck.expression(text, FeelLimits.USUAL);
        } catch (ModelRefusedException e) {
            throw refused(parser, e.getMessage());
        }
    }

    private ModelRefusedException refused(JsonParser parser, String reason) {
        return Refusal.at(file, parser.currentTokenLocation().getLineNr(), enclosing().isEmpty() ? null : enclosing(), reason);
    }
}
