package org.zhenggai.rectification.pages.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** The pages 整改看板 and 整改台账 in Cockpit; made known to it by {@code META-INF/services}. */
public class DashboardPlugin extends AbstractCockpitPlugin {

    static final String ID = "dashboard";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(DashboardAssets.class);
    }
}
