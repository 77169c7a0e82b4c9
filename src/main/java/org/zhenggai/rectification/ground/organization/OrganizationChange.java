package org.zhenggai.rectification.ground.organization;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A jurisdiction, a unit or an officer that an import adds or changes.
 *
 * @param action what is done, in Chinese
 * @param object id of the jurisdiction or unit, or the officer's account
 * @param name   how people call it
 * @param before what was there before, null for nothing
 * @param after  what came in its place
 * @param role   whether it changes what an officer may do
 */
public record OrganizationChange(String action, String object, String name, String before, String after, boolean role) {

    static OrganizationChange of(Unit before, Unit after) {
        return new OrganizationChange(before == null ? "新增单位" : "修改单位", after.id(), after.name(), before == null ? null : words(before),
                words(after), false);
    }

    static OrganizationChange of(Jurisdiction before, Jurisdiction after) {
        return new OrganizationChange(before == null ? "新增辖区" : "修改辖区", after.id(), after.name(), before == null ? null : words(before),
                words(after), true);
    }

    static OrganizationChange of(Officer before, Officer after) {
        boolean role = before == null || !before.roles().equals(after.roles()) || !before.unitId().equals(after.unitId())
                || before.active() != after.active();
        return new OrganizationChange(before == null ? "新增人员" : "修改人员", after.id(), after.name(), before == null ? null : words(before),
                words(after), role);
    }

    /** As the importer reads it. */
    public String words() {
        return action + name;
    }

    private static String words(Jurisdiction its) {
        return its.name() + "，上级" + its.superior() + "、" + its.superiorAuthority() + its.offices().entrySet().stream().sorted(
                Map.Entry.comparingByKey()).map(office -> "，" + office.getKey().label() + office.getValue()).collect(Collectors.joining())
                + its.receivers().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(receiver -> "，移送" + receiver.getValue())
                        .collect(Collectors.joining());
    }

    private static String words(Unit unit) {
        return unit.name() + "，类别" + unit.kind() + (unit.jurisdiction() == null ? "" : "，辖区" + unit.jurisdiction())
                + (unit.fullName() == null ? "" : "，全称" + unit.fullName()) + (unit.mark() == null ? "" : "，代字" + unit.mark())
                + unit.prefixes().values().stream().sorted().map(prefix -> "，字头" + prefix).collect(Collectors.joining())
                + (unit.aliases().isEmpty() ? "" : "，又称" + String.join("、", unit.aliases()));
    }

    private static String words(Officer officer) {
        return officer.name() + "，单位" + officer.unitId() + "，岗位"
                + officer.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、")) + (officer.active() ? "" : "，停用");
    }
}
