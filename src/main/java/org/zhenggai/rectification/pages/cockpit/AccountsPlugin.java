package org.zhenggai.rectification.pages.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** The page 账号管理 in Cockpit; made known to it by {@code META-INF/services}, its scripts lie in {@code plugin-webapp/accounts}. */
public class AccountsPlugin extends AbstractCockpitPlugin {

    static final String ID = "accounts";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(AccountsAssets.class);
    }
}
