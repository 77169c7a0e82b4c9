package org.zhenggai.rectification.pages.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** The tab 案卷 in Tasklist; made known to it by {@code META-INF/services}, its scripts lie in {@code plugin-webapp/case-file}. */
public class CaseFilePlugin extends AbstractTasklistPlugin {

    static final String ID = "case-file";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CaseFileAssets.class);
    }
}
