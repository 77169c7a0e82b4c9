package org.zhenggai.rectification.casework.evidence;

import java.util.List;

/** A room whose officers inspect sites and bring photos back. */
public interface Inspections {

    /** What the officer carries out now. */
    List<Inspection> of(String userId);

    /** Whether units responsible for the case are not shown what was photographed there; false for inspections of other rooms. */
    default boolean hides(String key) {
        return false;
    }
}
