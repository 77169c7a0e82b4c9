package org.zhenggai.rectification.pages.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/**
 * The page 消息设置 in Cockpit; made known to it by {@code META-INF/services}, its scripts lie in {@code
 * plugin-webapp/notification-settings}.
 */
public class NotificationSettingsPlugin extends AbstractCockpitPlugin {

    static final String ID = "notification-settings";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(NotificationSettingsAssets.class);
    }
}
