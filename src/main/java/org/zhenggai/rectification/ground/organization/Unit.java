package org.zhenggai.rectification.ground.organization;

import java.util.Set;

/** A unit (单位) with the other names papers call it by. */
public record Unit(String id, String name, UnitKind kind, Set<String> aliases) {
}
