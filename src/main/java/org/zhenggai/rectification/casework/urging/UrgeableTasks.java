package org.zhenggai.rectification.casework.urging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.OpenTask;
import org.zhenggai.rectification.ground.engine.task.OpenTasks;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Positions;
import org.zhenggai.rectification.ground.organization.Role;

/** The open tasks of a case that wait for others, and who they wait for. */
@Component
class UrgeableTasks {

    /**
     * An open task with whom it waits for.
     *
     * @param holder who that is, in words
     */
    record Waiting(String id, String name, Set<Position> to, Set<String> officers, String holder) {}

    private final OpenTasks tasks;
    private final Organization organization;
    private final Positions positions;

    UrgeableTasks(OpenTasks tasks, Organization organization, Positions positions) {
        this.tasks = tasks;
        this.organization = organization;
        this.positions = positions;
    }

    /** Open tasks of the case that wait for somebody else than the user. */
    List<Waiting> of(String caseNumber, String user) {
        return tasks.of(caseNumber).stream().filter(task -> !own(task, user)).map(this::waiting).toList();
    }

    /** Whether any task of the case is open, whoever has to do it. */
    boolean any(String caseNumber) {
        return !tasks.of(caseNumber).isEmpty();
    }

    private boolean own(OpenTask task, String user) {
        return task.assignee() != null ? task.assignee().equals(user)
                : groups(task).stream().anyMatch(position -> positions.holders(position.unitId(), position.role()).contains(user));
    }

    private Waiting waiting(OpenTask task) {
        Set<Position> groups = groups(task);
        if (task.assignee() != null) {
            Set<Position> head = organization.officer(task.assignee()).map(Officer::unitId).map(UrgeableTasks::head).map(Set::of)
                    .orElse(Set.of());
            return new Waiting(task.id(), task.name(), head, Set.of(task.assignee()), organization.nameOf(task.assignee()));
        }
        Set<Position> to = new LinkedHashSet<>(groups);
        groups.stream().map(Position::unitId).filter(unit -> unit != null).map(UrgeableTasks::head).forEach(to::add);
        return new Waiting(task.id(), task.name(), to, Set.of(), groups.stream().map(organization::nameOf).collect(Collectors.joining(
                "、")));
    }

    private static Position head(String unitId) {
        return new Position(unitId, Role.LEAD);
    }

    private static Set<Position> groups(OpenTask task) {
        Set<Position> found = new LinkedHashSet<>();
        task.candidateGroups().forEach(group -> Positions.of(group).ifPresent(found::add));
        return found;
    }
}
