package org.zhenggai.rectification.pages.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** What stands beside every form in Tasklist; made known to it by {@code META-INF/services}, its scripts lie in {@code form-desk}. */
public class FormDeskPlugin extends AbstractTasklistPlugin {

    static final String ID = "form-desk";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(FormDeskAssets.class);
    }
}
