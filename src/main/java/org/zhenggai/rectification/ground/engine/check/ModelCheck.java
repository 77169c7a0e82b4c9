package org.zhenggai.rectification.ground.engine.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhenggai.rectification.ground.engine.language.FeelBudget;
import org.zhenggai.rectification.ground.engine.language.ModelExpressions;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** Checks a file by its kind, which its name tells, as it tells the engine. */
public final class ModelCheck {

    private final ModelExpressions expressions;
    private final CheckLimits limits;
    private final Map<String, Set<String>> dayCounts;

    /** @param dayCounts by table, the inputs that count days and whose turns have to be readable */
    public ModelCheck(ModelExpressions expressions, CheckLimits limits, Map<String, Set<String>> dayCounts) {
        this.expressions = expressions;
        this.limits = limits;
        this.dayCounts = dayCounts;
    }

    /** @throws ModelRefusedException naming file, element and line when it holds what is not allowed, or is of another kind */
    public void check(String file, byte[] content) {
        within(file, content, () -> kind(file, content));
    }

    /** Whether a file of this name is one of those the engine parses. */
    static boolean isModel(String file) {
        return file.toLowerCase(Locale.ROOT).matches(".*\\.(bpmn|bpmn20\\.xml|dmn|dmn11\\.xml|form|cmmn|cmmn\\d*\\.xml)");
    }

    private void kind(String file, byte[] content) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            new BpmnCheck(file, expressions).check(XmlReading.read(file, content, limits.maxNodes()));
        } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            new DmnCheck(file, limits, dayCounts).check(XmlReading.read(file, content, limits.maxNodes()));
        } else if (name.endsWith(".form")) {
            new FormFileCheck(file, limits.maxNodes()).check(content);
        } else {
            throw Refusal.at(file, 1, null, "只能部署模型（.bpmn）、决策表（.dmn）和表单（.form）");
        }
    }

    /** A decision table, whatever its name. */
    public void table(String file, byte[] content) {
        within(file, content, () -> new DmnCheck(file, limits, dayCounts).check(XmlReading.read(file, content, limits.maxNodes())));
    }

    private void within(String file, byte[] content, Runnable check) {
        if (content.length > limits.maxFile().toBytes()) {
            throw Refusal.at(file, 1, null, "文件过大，最多" + limits.maxFile().toKilobytes() + "KB");
        }
        try {
            FeelBudget.within(limits.maxTime(), Long.MAX_VALUE, () -> {
                check.run();
                return null;
            });
        } catch (FeelBudget.UsedUp e) {
            throw Refusal.at(file, 1, null, "检查用时过长，请减少表达式的数量和长度");
        }
    }
}
