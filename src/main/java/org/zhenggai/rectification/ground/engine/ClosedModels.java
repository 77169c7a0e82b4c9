package org.zhenggai.rectification.ground.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.zhenggai.rectification.ground.engine.check.CheckLimits;
import org.zhenggai.rectification.ground.engine.check.ModelCheck;
import org.zhenggai.rectification.ground.engine.language.CheckedFeel;
import org.zhenggai.rectification.ground.engine.language.CountsDays;
import org.zhenggai.rectification.ground.engine.language.FeelLimits;
import org.zhenggai.rectification.ground.engine.language.ModelBeans;
import org.zhenggai.rectification.ground.engine.language.ModelExpressions;

/** The one list of what models may name, the languages they are written in, and the check of whole files. */
@Component
public class ClosedModels {

    private final ModelExpressions expressions;
    private final ModelCheck check;
    private final CheckedFeel feel = new CheckedFeel(FeelLimits.USUAL);

    ClosedModels(ConfigurableListableBeanFactory beans, CheckLimits limits) {
        Map<String, Class<?>> types = new HashMap<>();
        Map<String, Set<String>> dayCounts = new HashMap<>();
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false); // makes no bean
            if (type != null) {
                types.put(name, ClassUtils.getUserClass(type));
                CountsDays counts = ClassUtils.getUserClass(type).getAnnotation(CountsDays.class);
                if (counts != null) {
                    dayCounts.put(counts.table(), Set.of(counts.inputs()));
                }
            }
        }
        this.expressions = new ModelExpressions(new ModelBeans(types, beans::getBean));
        this.check = new ModelCheck(expressions, limits, dayCounts);
    }

    ModelExpressions expressions() {
        return expressions;
    }

    /** Checks a file the way deploying it would. */
    public ModelCheck check() {
        return check;
    }

    CheckedFeel feel() {
        return feel;
    }
}
