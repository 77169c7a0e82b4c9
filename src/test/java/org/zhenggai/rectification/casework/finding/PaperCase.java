package org.zhenggai.rectification.casework.finding;

import java.time.LocalDate;

/** A case without a database. */
public final class PaperCase {

    private PaperCase() {}

    /** A case that stands so since its registration; {@code due} is null for an undated one. */
    public static RectificationCase of(Category category, LocalDate due, ProcessState state, LocalDate registered) {
        return new RectificationCase(1, "TD2023-001", "f-1", "案件", null, category, null, null, null, due, due, 1, due, null, null, state,
                "p-1", null, false, false, registered, registered, false, null);
    }
}
