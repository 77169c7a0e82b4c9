package org.zhenggai.rectification.ground.organization;

import java.util.Map;
import java.util.Set;

/**
 * A unit (单位).
 *
 * @param jurisdiction id of the jurisdiction it works in, null for administration
 * @param fullName     its name over and under papers, null where that is {@code name}
 * @param mark         机关代字, its part of a paper's number; null where that is {@code name}
 * @param aliases      other names papers call it by
 * @param prefixes     what stands before the number's year by kind of paper, where it is not the mark and the kind's word
 */
public record Unit(String id, String name, UnitKind kind, String jurisdiction, String fullName, String mark, Set<String> aliases,
        Map<String, String> prefixes) {

    /** As an option of a form. */
    public Map<String, String> option() {
        return Map.of("value", id, "label", name);
    }

    /** Its name on papers. */
    public String paperName() {
        return fullName == null ? name : fullName;
    }
}
