package org.zhenggai.rectification.ground.engine.check;

import java.util.Map;
import java.util.Set;
import org.zhenggai.rectification.ground.engine.language.FeelCheck;
import org.zhenggai.rectification.ground.engine.language.FeelLimits;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** Checks a decision file: one table, in FEEL, of a size that bounds how long it runs. */
final class DmnCheck {

    private static final Set<String> DMN = Set.of("https://www.omg.org/spec/DMN/20191111/MODEL/",
            "http://www.omg.org/spec/DMN/20180521/MODEL/", "http://www.omg.org/spec/DMN/20151101/dmn.xsd");
    private static final Set<String> DRAWING = Set.of("https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/", "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/", "http://dmn.io/schema/dmn/biodi/1.0", "http://dmn.io/schema/dmn/biodi/2.0");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> FEEL = Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "http://www.omg.org/spec/DMN/20180521/FEEL/", "http://www.omg.org/spec/FEEL/20140401");

    /** Elements, and what may stand in each. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", Set.of("decision", "description")), Map.entry("decision", Set.of("decisionTable", "description")),
            Map.entry("decisionTable", Set.of("input", "output", "rule", "description")),
            Map.entry("input", Set.of("inputExpression", "inputValues", "description")),
            Map.entry("output", Set.of("outputValues", "description")),
            Map.entry("rule", Set.of("inputEntry", "outputEntry", "description")), Map.entry("inputExpression", Set.of("text")),
            Map.entry("inputValues", Set.of("text")), Map.entry("outputValues", Set.of("text")), Map.entry("inputEntry", Set.of("text")),
            Map.entry("outputEntry", Set.of("text")), Map.entry("description", Set.of()), Map.entry("text", Set.of()));
    private static final Set<String> ATTRIBUTES = Set.of("id", "name", "label", "namespace", "exporter", "exporterVersion", "hitPolicy",
            "aggregation", "preferredOrientation", "outputLabel", "typeRef", "expressionLanguage");
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "number", "date");
    private static final Set<String> EXTENSIONS = Set.of("historyTimeToLive", "versionTag");

    private final String file;
    private final CheckLimits limits;
    private final Map<String, Set<String>> dayCounts;

    /** @param dayCounts by table, the inputs that count days and whose turns have to be readable */
    DmnCheck(String file, CheckLimits limits, Map<String, Set<String>> dayCounts) {
        this.file = file;
        this.limits = limits;
        this.dayCounts = dayCounts;
    }

    /** @throws ModelRefusedException naming file, element and line */
    void check(XmlNode root) {
        if (!DMN.contains(root.namespace) || !root.name.equals("definitions")) {
            throw Refusal.at(file, root, "不是DMN决策表");
        }
        element(root, root.namespace);
        if (root.children("decision").count() != 1 || root.children("decision").findFirst().orElseThrow().children("decisionTable")
                .count() != 1) {
            throw Refusal.at(file, root, "一个文件只能有一个决策，且须为决策表");
        }
        XmlNode decision = root.children("decision").findFirst().orElseThrow();
        size(decision.children("decisionTable").findFirst().orElseThrow());
        Set<String> counts = dayCounts.get(decision.attribute("id"));
        if (counts != null) {
            new DayCountCheck(file, decision, counts).check();
        }
    }

    private void element(XmlNode node, String namespace) {
        for (XmlNode.Attribute attribute : node.attributes) {
            attribute(node, attribute);
        }
        if (node.name.equals("text")) {
            return;
        }
        for (XmlNode child : node.children) {
            if (child.namespace.equals(namespace) && ELEMENTS.get(node.name).contains(child.name)) {
                element(child, namespace);
            } else if (!(node.name.equals("definitions") && DRAWING.contains(child.namespace) && drawing(child))) {
                throw Refusal.at(file, child, "决策表不能使用元素" + Refusal.shown(child.name) + "（在" + node.name + "中）");
            }
        }
        feel(node);
    }

    private void attribute(XmlNode node, XmlNode.Attribute attribute) {
        boolean allowed = attribute.namespace().isEmpty() ? ATTRIBUTES.contains(attribute.name())
                : attribute.namespace().equals(CAMUNDA) && EXTENSIONS.contains(attribute.name())
                        || DRAWING.contains(attribute.namespace());
        boolean fits = switch (attribute.name()) {
            case "expressionLanguage" -> FEEL.contains(attribute.value());
            case "typeRef" -> TYPES.contains(attribute.value());
            default -> true;
        };
        if (!allowed || !fits) {
            throw Refusal.at(file, node, (attribute.name().equals("expressionLanguage") ? "决策表只能使用FEEL表达式，不能使用属性" : "决策表不能使用属性")
                    + Refusal.shown(attribute.name()) + "=" + Refusal.shown(attribute.value()));
        }
    }

    private void feel(XmlNode node) {
        String text = node.children("text").findFirst().map(XmlNode::text).orElse("");
        if (text.isEmpty()) {
            return;
        }
        try {
            switch (node.name) {
                case "inputExpression", "outputEntry" -> FeelCheck.expression(text, FeelLimits.USUAL);
                case "inputEntry", "inputValues", "outputValues" -> FeelCheck.unaryTests(text, FeelLimits.USUAL);
                default -> {}
            }
        } catch (ModelRefusedException e) {
            throw Refusal.at(file, node, e.getMessage());
        }
    }

    private void size(XmlNode table) {
        long rows = table.children("rule").count();
        long columns = table.children("input").count() + table.children("output").count();
        if (rows > limits.maxRows() || columns > limits.maxColumns() || rows * columns > limits.maxCells()) {
            throw Refusal.at(file, table, "决策表过大：现有" + rows + "行、" + columns + "列，最多" + limits.maxRows() + "行、" + limits.maxColumns()
                    + "列、" + limits.maxCells() + "格");
        }
        table.children("rule").filter(rule -> rule.children("inputEntry").count() + rule.children("outputEntry").count() != columns)
                .findFirst().ifPresent(rule -> {
                    throw Refusal.at(file, rule, "这一行的格数与列数不符");
                });
    }

    private static boolean drawing(XmlNode node) {
        return node.children.stream().allMatch(child -> DRAWING.contains(child.namespace) && drawing(child));
    }
}
