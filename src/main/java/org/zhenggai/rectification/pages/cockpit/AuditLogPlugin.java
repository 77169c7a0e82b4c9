package org.zhenggai.rectification.pages.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** The page 操作日志 in Cockpit; made known to it by {@code META-INF/services}, its scripts lie in {@code plugin-webapp/audit-log}. */
public class AuditLogPlugin extends AbstractCockpitPlugin {

    static final String ID = "audit-log";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(AuditLogAssets.class);
    }
}
