package org.zhenggai.rectification.ground.organization;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Mirrors units and officers into the engine's groups and users. A new user has a password nobody knows until one is set. */
@Component
class EngineMirror {

    private final IdentityService identity;
    private final Substitutions substitutions;
    private final Organization organization;
    private final SecureRandom random = new SecureRandom();

    EngineMirror(IdentityService identity, Substitutions substitutions, Organization organization) {
        this.organization = organization;
        this.identity = identity;
        this.substitutions = substitutions;
    }

    void mirror(Collection<Unit> units, Collection<Officer> officers) {
        Map<String, Group> groups = identity.createGroupQuery().list().stream().collect(Collectors.toMap(Group::getId, group -> group));
        saveGroup(groups, Groups.OFFICERS, "业务人员");
        saveGroup(groups, Groups.OVERSEERS, "统筹人员");
        saveGroup(groups, Groups.SYSTEM_ADMINISTRATORS, "系统管理员");
        saveGroup(groups, Groups.SECURITY_ADMINISTRATORS, "安全管理员");
        saveGroup(groups, Groups.AUDIT_ADMINISTRATORS, "审计管理员");
        for (Role role : Role.values()) {
            saveGroup(groups, Groups.ofRole(role), "全体" + role.label());
        }
        units.forEach(unit -> saveGroup(groups, unit.id(), unit.name()));
        for (Officer officer : officers) {
            Unit unit = units.stream().filter(candidate -> candidate.id().equals(officer.unitId())).findFirst().orElseThrow();
            officer.roles().forEach(role -> saveGroup(groups, Groups.of(unit.id(), role), unit.name() + role.label()));
            saveUser(officer, unit);
        }
        // only now: a substitute belongs to groups of other officers too
        for (Officer officer : officers) {
            Unit unit = units.stream().filter(candidate -> candidate.id().equals(officer.unitId())).findFirst().orElseThrow();
            alignMemberships(officer.id(), groupsOf(officer, unit));
        }
    }

    /** The engine's groups that the officer belongs in. */
    Set<String> groupsOf(Officer officer) {
        return groupsOf(officer, organization.unit(officer.unitId()).orElseThrow());
    }

    private Set<String> groupsOf(Officer officer, Unit unit) {
        if (!officer.active()) {
            return Set.of();
        }
        Set<String> groups = new HashSet<>(Groups.ofRolesOf(officer));
        groups.addAll(substitutions.groupsByStandingIn(officer.id()));
        groups.add(unit.id());
        if (unit.kind() != UnitKind.ADMINISTRATION) {
            groups.add(Groups.OFFICERS);
        }
        if (organization.oversees(unit.id())) {
            groups.add(Groups.OVERSEERS);
        }
        addIf(groups, officer, Role.SYSTEM, Groups.SYSTEM_ADMINISTRATORS);
        addIf(groups, officer, Role.SECURITY, Groups.SECURITY_ADMINISTRATORS);
        addIf(groups, officer, Role.AUDIT, Groups.AUDIT_ADMINISTRATORS);
        return groups;
    }

    private static void addIf(Set<String> groups, Officer officer, Role role, String group) {
        if (officer.roles().contains(role)) {
            groups.add(group);
        }
    }

    private void saveGroup(Map<String, Group> known, String id, String name) {
        Group group = known.get(id);
        if (group == null || !name.equals(group.getName())) {
            Group saved = group == null ? identity.newGroup(id) : group;
            saved.setName(name);
            saved.setType("业务"); // shown in Admin, no more than that
            identity.saveGroup(saved);
            known.put(id, saved);
        }
    }

    private void saveUser(Officer officer, Unit unit) {
        User user = identity.createUserQuery().userId(officer.id()).singleResult();
        if (user == null) {
            user = identity.newUser(officer.id());
            byte[] bytes = new byte[36];
            random.nextBytes(bytes);
            user.setPassword(Base64.getEncoder().encodeToString(bytes));
        } else if (officer.name().equals(user.getFirstName()) && unit.name().equals(user.getLastName())) {
            return;
        }
        // Tasklist writes "first last": the name, then the unit
        user.setFirstName(officer.name());
        user.setLastName(unit.name());
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }

    private void alignMemberships(String userId, Set<String> wanted) {
        Set<String> present = identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId)
                .collect(Collectors.toSet());
        present.stream().filter(group -> !wanted.contains(group)).forEach(group -> identity.deleteMembership(userId, group));
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> identity.createMembership(userId, group));
    }
}
