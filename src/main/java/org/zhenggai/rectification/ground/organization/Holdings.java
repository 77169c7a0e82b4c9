package org.zhenggai.rectification.ground.organization;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/** Who holds what before somebody leaves: how much, not what it is about, because who asks reads no case. */
@Service
public class Holdings {

    /** Tasks of one name. @param due the earliest of their last days, null where none has one */
    public record Held(String task, int count, LocalDate due) {}

    /**
     * What one officer holds.
     *
     * @param alone         posts in which nobody else of the unit is left
     * @param substitutions who stands in for whom, in words
     */
    public record View(List<Held> tasks, List<String> alone, List<String> substitutions) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Organization organization;
    private final SubstitutionStore substitutions;
    private final TaskService tasks;
    private final EngineCalls engine;

    Holdings(Organization organization, SubstitutionStore substitutions, @Lazy TaskService tasks, EngineCalls engine) {
        this.organization = organization;
        this.substitutions = substitutions;
        this.tasks = tasks;
        this.engine = engine;
    }

    /** Nothing for whom nobody knows. */
    @Transactional(readOnly = true)
    public View of(String officerId) {
        Map<String, List<Task>> held = engine.asSystem(() -> tasks.createTaskQuery().taskAssignee(officerId).list().stream()
                .collect(Collectors.groupingBy(Task::getName, TreeMap::new, Collectors.toList())));
        List<Held> names = held.entrySet().stream().map(entry -> new Held(entry.getKey(), entry.getValue().size(),
                entry.getValue().stream().map(Task::getDueDate).filter(Objects::nonNull).min(Comparator.naturalOrder())
                        .map(due -> due.toInstant().atZone(ZONE).toLocalDate()).orElse(null))).toList();
        return new View(names, alone(officerId), substitutions.open().stream()
                .filter(one -> one.principal().equals(officerId) || one.substitute().equals(officerId))
                .map(one -> one.principal().equals(officerId) ? "由" + organization.nameOf(one.substitute()) + "代办至" + one.untilDay()
                        : "代" + organization.nameOf(one.principal()) + "办理至" + one.untilDay()).toList());
    }

    private List<String> alone(String officerId) {
        Officer officer = organization.officer(officerId).filter(Officer::active).orElse(null);
        return officer == null ? List.of() : officer.roles().stream().sorted()
                .filter(role -> organization.officers().stream().filter(Officer::active).noneMatch(other -> !other.id().equals(officerId)
                        && other.unitId().equals(officer.unitId()) && other.roles().contains(role)))
                .map(role -> organization.unitName(officer.unitId()) + role.label()).toList();
    }
}
