package org.zhenggai.rectification.pages.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/**
 * The case file in Cockpit: by number, on a process instance, and the list of cases of a process; made known by {@code
 * META-INF/services}.
 */
public class CaseViewPlugin extends AbstractCockpitPlugin {

    static final String ID = "case-view";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CaseViewAssets.class);
    }
}
