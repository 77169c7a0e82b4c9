package org.zhenggai.rectification.procedures.instruction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What forms show of an instruction and of what was done about it. */
@Component
class InstructionFacts implements TaskFacts {

    private final InstructionStore store;
    private final Instructions instructions;
    private final Organization organization;

    InstructionFacts(InstructionStore store, Instructions instructions, Organization organization) {
        this.store = store;
        this.instructions = instructions;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(InstructionProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("instructionText", "instructionBy", "instructionOn", "instructionTo", "instructionUntil", "hasInstructionSteps",
                "instructionSteps");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        Instruction one = store.get(task.subjectKey());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("instructionText", one.text());
        facts.put("instructionBy", one.byName());
        facts.put("instructionOn", Wording.date(one.givenAt().toLocalDate()));
        facts.put("instructionTo", instructions.to(one));
        facts.put("instructionUntil", Wording.date(one.until()));
        List<Map<String, String>> steps = store.steps(one.id()).stream().map(step -> Map.of("on", Wording.date(step.doneOn()), "who",
                organization.nameOf(step.officerId()), "what", step.kind().label(), "text", Objects.requireNonNullElse(step.text(), "")
                        + (step.until() == null ? "" : "（" + Wording.date(step.until()) + "前再次回复）"))).toList();
        facts.put("hasInstructionSteps", !steps.isEmpty());
        facts.put("instructionSteps", steps);
        return facts;
    }
}
