package org.zhenggai.rectification.views.trace.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.ParseListeners;
import org.zhenggai.rectification.views.trace.WayNote;
import org.zhenggai.rectification.views.trace.WayRecorder;

/** Lets the engine tell what it enters, leaves and which flows it takes; beside its own history, which stays as it is. */
@Component
class WayPlugin extends AbstractProcessEnginePlugin {

    /** Asked for late: the engine is there before the tables are. */
    private final ObjectProvider<WayRecorder> recorder;

    WayPlugin(ObjectProvider<WayRecorder> recorder) {
        this.recorder = recorder;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<HistoryEventHandler> handlers = new ArrayList<>(configuration.getCustomHistoryEventHandlers() == null ? List.of()
                : configuration.getCustomHistoryEventHandlers());
        handlers.add(new WayEvents(note -> recorder.getObject().note(note)));
        configuration.setCustomHistoryEventHandlers(handlers);
        ParseListeners.add(configuration, new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
                String flow = transition.getId();
                String target = transition.getDestination().getId().split("#")[0]; // "#multiInstanceBody" is not in the model
                transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken(execution, flow, target));
            }
        });
    }

    private void taken(DelegateExecution execution, String flow, String target) {
        recorder.getObject().note(new WayNote.Taken(execution.getProcessInstanceId(), flow, target));
    }
}
