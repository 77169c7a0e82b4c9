package org.zhenggai.rectification.ground.engine.check;

import java.util.List;
import java.util.Set;
import org.zhenggai.rectification.ground.engine.language.FeelCheck;
import org.zhenggai.rectification.ground.engine.language.FeelLimits;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;
import org.zhenggai.rectification.ground.engine.language.Turns;

/** Checks a table whose answer is foretold: every cell that moves with time has to say on which day. */
final class DayCountCheck {

    private final String file;
    private final XmlNode decision;
    private final Set<String> counts;

    DayCountCheck(String file, XmlNode decision, Set<String> counts) {
        this.file = file;
        this.decision = decision;
        this.counts = counts;
    }

    /** @throws ModelRefusedException naming table, row and cell */
    void check() {
        XmlNode table = decision.children("decisionTable").findFirst().orElseThrow();
        List<XmlNode> inputs = table.children("input").toList();
        inputs.forEach(input -> {
            String expression = expression(input);
            if (!counts.contains(expression) && moves(expression, false)) {
                throw Refusal.at(file, input, here(input) + "的输入“" + Refusal.shown(expression) + "”会随日期变化，只能直接使用"
                        + String.join("、", counts.stream().sorted().toList()));
            }
        });
        List<XmlNode> rows = table.children("rule").toList();
        for (int row = 0; row < rows.size(); row++) {
            List<XmlNode> cells = rows.get(row).children("inputEntry").toList();
            for (int column = 0; column < cells.size(); column++) {
                cell(cells.get(column), row + 1, inputs.get(column));
            }
            List<XmlNode> outputs = rows.get(row).children("outputEntry").toList();
            for (XmlNode output : outputs) {
                still(output, "第" + (row + 1) + "行第" + (outputs.indexOf(output) + 1) + "个输出", false);
            }
        }
    }

    private void cell(XmlNode cell, int row, XmlNode input) {
        String place = "第" + row + "行“" + label(input) + "”";
        if (!counts.contains(expression(input))) {
            still(cell, place, true);
            return;
        }
        try {
            Turns.of(text(cell), expression(input));
        } catch (ModelRefusedException e) {
            throw Refusal.at(file, cell, here(null) + place + "：" + e.getMessage());
        }
    }

    private void still(XmlNode cell, String place, boolean tests) {
        if (moves(text(cell), tests)) {
            throw Refusal.at(file, cell, here(null) + place + "的“" + Refusal.shown(text(cell)) + "”会随日期变化，看不出到几时结果会变");
        }
    }

    private boolean moves(String text, boolean tests) {
        return !text.isBlank() && Turns.moves(tests ? FeelCheck.unaryTests(text, FeelLimits.USUAL)
                : FeelCheck.expression(text, FeelLimits.USUAL), counts);
    }

    private String here(XmlNode input) {
        return "决策表“" + Refusal.shown(decision.attribute("name") == null ? decision.attribute("id") : decision.attribute("name")) + "”"
                + (input == null ? "" : "“" + label(input) + "”列");
    }

    private static String label(XmlNode input) {
        return Refusal.shown(input.attribute("label") == null ? expression(input) : input.attribute("label"));
    }

    private static String expression(XmlNode input) {
        return input.children("inputExpression").findFirst().map(DayCountCheck::text).orElse("");
    }

    private static String text(XmlNode node) {
        return node.children("text").findFirst().map(XmlNode::text).orElse("");
    }
}
