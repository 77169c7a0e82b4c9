package org.zhenggai.rectification.ground.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ids of the engine's groups. */
public final class Groups {

    /** Everyone who does casework. */
    public static final String OFFICERS = "officers";
    /** Who sees every case: officers of units that hold an office. */
    public static final String OVERSEERS = "overseers";
    public static final String SYSTEM_ADMINISTRATORS = "system-administrators";
    public static final String SECURITY_ADMINISTRATORS = "security-administrators";
    public static final String AUDIT_ADMINISTRATORS = "audit-administrators";

    /** The three who run the system, make accounts and read the log. */
    static final List<String> ADMINISTRATORS = List.of(SYSTEM_ADMINISTRATORS, SECURITY_ADMINISTRATORS, AUDIT_ADMINISTRATORS);

    private Groups() {}

    /** Everyone with this role in whatever unit, e.g. {@code role.handler}; says which start forms an officer is offered. */
    public static String ofRole(Role role) {
        return "role." + role.id();
    }

    /** The groups an officer is in by the roles: what a substitute is given. */
    static Set<String> ofRolesOf(Officer officer) {
        Set<String> groups = new HashSet<>();
        officer.roles().forEach(role -> {
            groups.add(of(officer.unitId(), role));
            groups.add(ofRole(role));
        });
        return groups;
    }

    /** The candidate group of a role in a unit, e.g. {@code town-a.handler}. */
    public static String of(String unitId, Role role) {
        return unitId + "." + role.id();
    }
}
