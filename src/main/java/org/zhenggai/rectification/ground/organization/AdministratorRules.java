package org.zhenggai.rectification.ground.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.audit.Act;

/**
 * What holds for the three administrators (三员), whoever changes the organization and by whichever way: nobody holds two of their roles
 * or one beside casework, they work in units of administration and nobody else does, and the last of a kind stays.
 */
public final class AdministratorRules {

    /** The three kinds. */
    public static final Set<Role> KINDS = Collections.unmodifiableSet(EnumSet.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT));

    /** Ids that mean something else in the engine: a unit of that name would put its people into that group. */
    private static final Set<String> RESERVED = Stream.concat(Stream.of(Groups.OFFICERS, Groups.OVERSEERS, SetupDoor.ALL_POWERFUL, "role"),
            Groups.ADMINISTRATORS.stream()).collect(Collectors.toUnmodifiableSet());

    /** The organization at one moment. */
    record State(Map<String, Jurisdiction> jurisdictions, Map<String, Unit> units, Map<String, Officer> officers) {}

    private AdministratorRules() {}

    /** Whether the officer has a role of administration, active or not. */
    public static boolean isAdministrator(Officer officer) {
        return !Collections.disjoint(officer.roles(), KINDS);
    }

    /** What the audit log and the timelines call the software: acts of an account of that name would be taken for its own. */
    static boolean isSystemItself(String id) {
        return id.equals(Act.SYSTEM);
    }

    /** What is wrong with the organization as it would be, in Chinese; empty where it may be so. */
    static List<String> problems(State before, State after) {
        List<String> problems = new ArrayList<>();
        after.units().keySet().stream().filter(RESERVED::contains).filter(id -> !before.units().containsKey(id))
                .forEach(id -> problems.add("单位编号“" + id + "”为系统保留编号，请换一个编号"));
        for (Officer officer : after.officers().values()) {
            if (officer.equals(before.officers().get(officer.id()))
                    && after.units().get(officer.unitId()).kind() == before.units().get(officer.unitId()).kind()) {
                continue; // what older versions allowed is put right one account at a time
            }
            String who = "人员“" + officer.name() + "”（" + officer.id() + "）";
            if (officer.id().equals(SetupDoor.OWNER)) {
                problems.add(who + "为引擎所有者账号，不得使用或修改");
            }
            if (isSystemItself(officer.id()) && !before.officers().containsKey(officer.id())) {
                problems.add(who + "的账号在记录中表示系统自身，请换一个账号");
            }
            boolean administration = after.units().get(officer.unitId()).kind() == UnitKind.ADMINISTRATION;
            if (isAdministrator(officer) && officer.roles().size() > 1) {
                problems.add(who + "的岗位互斥：系统、安全、审计管理员不得由同一账号兼任，也不得兼任业务岗位");
            } else if (isAdministrator(officer) != administration) {
                problems.add(who + (administration ? "在系统管理单位中，只能担任系统、安全或审计管理员之一" : "为管理员，只能设在系统管理类单位中"));
            }
        }
        for (Role kind : KINDS) {
            if (active(before.officers().values(), kind) && !active(after.officers().values(), kind)) {
                problems.add("至少保留一名在职的" + kind.label() + "，请先新增一名再办理");
            }
        }
        return problems;
    }

    /** Changes to administrators, each in Chinese: what takes two of them. */
    static List<String> administratorsChanged(State before, State after) {
        List<String> changes = new ArrayList<>();
        for (Officer now : after.officers().values()) {
            Officer was = before.officers().get(now.id());
            boolean concerns = isAdministrator(now) || was != null && isAdministrator(was);
            if (concerns && !now.equals(was)) {
                changes.add((was == null ? "新增管理员“" : "修改管理员“") + now.name() + "”（" + now.id() + "）");
            }
        }
        for (Unit now : after.units().values()) {
            Unit was = before.units().get(now.id());
            if (was != null && was.kind() != now.kind() && (was.kind() == UnitKind.ADMINISTRATION || now
                    .kind() == UnitKind.ADMINISTRATION)) {
                changes.add("变更单位“" + now.name() + "”（" + now.id() + "）的类别");
            }
        }
        return changes;
    }

    /**
     * The administrators of an installation that is being set up: the first account of a kind of which there never was one. Only these a
     * security administrator may make alone, once and one of each.
     */
    static List<Officer> firstOfTheirKind(State before, State after) {
        return KINDS.stream().filter(kind -> kind != Role.SECURITY)
                .filter(kind -> before.officers().values().stream().noneMatch(officer -> officer.roles().contains(kind)))
                .map(kind -> after.officers().values().stream().filter(Officer::active)
                        .filter(officer -> officer.roles().equals(Set.of(kind)) && !before.officers().containsKey(officer.id())).toList())
                .filter(made -> made.size() == 1).map(made -> made.get(0)).toList();
    }

    private static boolean active(Collection<Officer> officers, Role kind) {
        return officers.stream().anyMatch(officer -> officer.active() && officer.roles().contains(kind));
    }
}
