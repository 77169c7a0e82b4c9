package org.zhenggai.rectification.engine.check;

import java.util.Locale;
import org.zhenggai.rectification.engine.language.ModelExpressions;
import org.zhenggai.rectification.engine.language.ModelRefusedException;

/** Checks a file by its kind, which its name tells, as it tells the engine. */
public final class ModelCheck {

    private final ModelExpressions expressions;
    private final CheckLimits limits;

    public ModelCheck(ModelExpressions expressions, CheckLimits limits) {
        this.expressions = expressions;
        this.limits = limits;
    }

    /** @throws ModelRefusedException naming file, element and line when it holds what is not allowed, or is of another kind */
    public void check(String file, byte[] content) {
        String name = file.toLowerCase(Locale.ROOT);
        size(file, content);
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            new BpmnCheck(file, expressions).check(XmlReading.read(file, content, limits.maxNodes()));
        } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            table(file, content);
        } else if (name.endsWith(".form")) {
            new FormFileCheck(file, limits.maxNodes()).check(content);
        } else {
            throw Refusal.at(file, 1, null, "只能部署模型（.bpmn）、决策表（.dmn）和表单（.form）");
        }
    }

    /** A decision table, whatever its name. */
    public void table(String file, byte[] content) {
        size(file, content);
        new DmnCheck(file, limits).check(XmlReading.read(file, content, limits.maxNodes()));
    }

    private void size(String file, byte[] content) {
        if (content.length > limits.maxFile().toBytes()) {
            throw Refusal.at(file, 1, null, "文件过大，最多" + limits.maxFile().toKilobytes() + "KB");
        }
    }
}
