package org.zhenggai.rectification.casework.finding;

import java.util.Set;

/** What a case is handled by; whatever else runs about it runs beside these. */
public final class Handling {

    /** Keys of the processes in which a case is investigated, put right and accepted. */
    public static final Set<String> PROCESSES = Set.of("rectification-preparation", "deadline-bound-rectification",
            "ongoing-rectification", "acceptance");

    private Handling() {}
}
