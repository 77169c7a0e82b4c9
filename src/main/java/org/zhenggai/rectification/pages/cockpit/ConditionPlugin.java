package org.zhenggai.rectification.pages.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** The page 系统状况 in Cockpit; made known to it by {@code META-INF/services}, its scripts lie in {@code plugin-webapp/condition}. */
public class ConditionPlugin extends AbstractCockpitPlugin {

    static final String ID = "condition";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(ConditionAssets.class);
    }
}
