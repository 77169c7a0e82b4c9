package org.zhenggai.rectification.ground.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What the engine's plugins hang into its models while it reads them. */
public final class ParseListeners {

    private ParseListeners() {}

    /** Adds the listener to those that are there; the engine's configuration begins without a list. */
    public static void add(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(listener);
    }
}
