package org.zhenggai.rectification.procedures.instruction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.task.OpenTask;
import org.zhenggai.rectification.ground.engine.task.OpenTasks;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Positions;
import org.zhenggai.rectification.ground.organization.Role;

/** To whom an instruction on a case can be given: first whoever has the case in hand, then the other posts that answer for it. */
@Component
class InstructionTargets {

    /**
     * @param code    what is sent to choose it: the post's group, and behind a slash the officer who is meant in person
     * @param inHand  the step that waits for it, null where none does
     */
    record Target(String code, String name, String inHand, Position position, String officer) {}

    private static final Set<Role> CARRY_OUT = Set.of(Role.HANDLER, Role.LEAD, Role.SUPERVISOR, Role.REVIEWER, Role.INSPECTOR);

    private final OpenTasks tasks;
    private final CaseUnits units;
    private final Organization organization;
    private final Positions positions;

    InstructionTargets(OpenTasks tasks, CaseUnits units, Organization organization, Positions positions) {
        this.tasks = tasks;
        this.units = units;
        this.organization = organization;
        this.positions = positions;
    }

    /** Those who can be told, without the giver; never empty while the lead unit has an officer. */
    List<Target> of(RectificationCase c, String giver) {
        Map<String, Target> found = new LinkedHashMap<>();
        tasks.of(c.caseNumber()).forEach(task -> inHand(task).forEach(target -> found.putIfAbsent(target.code(), target)));
        String caseId = String.valueOf(c.id());
        String lead = units.lead(c.id());
        Stream.of(Stream.of(new Position(lead, Role.LEAD), new Position(lead, Role.HANDLER)),
                units.coResponsible(caseId).stream().map(unit -> new Position(unit, Role.LEAD)),
                units.supervising(caseId).stream().map(unit -> new Position(unit, Role.SUPERVISOR))).flatMap(posts -> posts)
                .forEach(post -> found.putIfAbsent(post.group(), target(post, null)));
        return found.values().stream().filter(target -> target.officer() != null ? !target.officer().equals(giver)
                : positions.holders(target.position().unitId(), target.position().role()).stream().anyMatch(one -> !one.equals(giver)))
                .toList();
    }

    private List<Target> inHand(OpenTask task) {
        List<Target> targets = new ArrayList<>();
        List<Position> posts = task.candidateGroups().stream().flatMap(group -> Positions.of(group).stream())
                .filter(post -> post.unitId() != null && CARRY_OUT.contains(post.role())).toList();
        Optional<Officer> holder = Optional.ofNullable(task.assignee()).flatMap(organization::officer).filter(Officer::active);
        posts.forEach(post -> {
            holder.filter(officer -> officer.unitId().equals(post.unitId()) && officer.roles().contains(post.role()))
                    .ifPresent(officer -> targets.add(new Target(post.group() + "/" + officer.id(),
                            organization.nameOf(post, officer.id()), task.name(), post, officer.id())));
            targets.add(target(post, task.name()));
        });
        return targets;
    }

    private Target target(Position post, String inHand) {
        return new Target(post.group(), organization.nameOf(post), inHand, post, null);
    }
}
