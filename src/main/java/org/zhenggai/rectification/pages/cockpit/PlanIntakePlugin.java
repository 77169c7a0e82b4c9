package org.zhenggai.rectification.pages.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** The page 方案导入 in Cockpit; made known to it by {@code META-INF/services}, its scripts lie in {@code plugin-webapp/plan-intake}. */
public class PlanIntakePlugin extends AbstractCockpitPlugin {

    static final String ID = "plan-intake";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(PlanIntakeAssets.class);
    }
}
