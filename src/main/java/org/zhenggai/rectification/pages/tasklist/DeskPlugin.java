package org.zhenggai.rectification.pages.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** 我的工作台 in Tasklist; made known to it by {@code META-INF/services}, its scripts lie in {@code plugin-webapp/desk}. */
public class DeskPlugin extends AbstractTasklistPlugin {

    static final String ID = "desk";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(DeskAssets.class);
    }
}
