package org.zhenggai.rectification.pages.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** The page 管理事项 in Cockpit; made known to it by {@code META-INF/services}, its scripts lie in {@code plugin-webapp/administration}. */
public class AdministrationPlugin extends AbstractCockpitPlugin {

    static final String ID = "administration";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(AdministrationAssets.class);
    }
}
