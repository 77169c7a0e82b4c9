package org.zhenggai.rectification.ground.organization;

/**
 * A role in a unit; the people who hold it change.
 *
 * @param unitId unit, null for the role in every unit
 */
public record Position(String unitId, Role role) {

    /** The engine's group of those who hold it. */
    public String group() {
        return unitId == null ? Groups.ofRole(role) : Groups.of(unitId, role);
    }
}
