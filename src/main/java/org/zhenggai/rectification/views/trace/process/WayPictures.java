package org.zhenggai.rectification.views.trace.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.views.trace.ProcessWay;

/** Draws a way into the very version of the model it was taken on. */
@Component
public class WayPictures {

    private final RepositoryService repository;
    private final EngineCalls engine;

    WayPictures(RepositoryService repository, EngineCalls engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** The picture as SVG; empty where that version of the model is not deployed any more. */
    public Optional<String> draw(ProcessWay way) {
        return engine.asSystem(() -> {
            ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionId(way.definitionId())
                    .singleResult();
            if (definition == null) {
                return Optional.empty();
            }
            BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
            return Optional.of(ProcessPicture.draw(model, new WayMarks(way, taken(way, model))));
        });
    }

    /** The flows noted; where none was, the one that leads to the element from what was passed last before it. */
    static Set<String> taken(ProcessWay way, BpmnModelInstance model) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> passed = new HashMap<>();
        for (ProcessWay.Step step : way.steps()) {
            if (step.flowId() != null) {
                taken.add(step.flowId());
            } else if (model.getModelElementById(step.elementId()) instanceof FlowNode node) {
                latest(node.getIncoming(), passed).ifPresent(flow -> taken.add(flow.getId()));
            }
            passed.put(step.elementId(), step.number());
        }
        return taken;
    }

    private static Optional<SequenceFlow> latest(Collection<SequenceFlow> incoming, Map<String, Integer> passed) {
        return incoming.stream().filter(flow -> passed.containsKey(flow.getSource().getId()))
                .max((one, other) -> Integer.compare(passed.get(one.getSource().getId()), passed.get(other.getSource().getId())));
    }
}
