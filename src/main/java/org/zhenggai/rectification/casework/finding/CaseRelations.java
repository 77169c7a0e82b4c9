package org.zhenggai.rectification.casework.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.Record;
import org.jooq.TableField;
import org.zhenggai.rectification.ground.database.Relation;

/** Views of cases that others compose statements over. */
public final class CaseRelations {

    public static final Party PARTY = new Party();
    public static final Extension EXTENSION = new Extension();
    public static final Pause PAUSE = new Pause();

    private CaseRelations() {}

    /** Which unit has which part in a case. */
    public static final class Party extends Relation {

        public final TableField<Record, Long> caseId = key("case_id");
        public final TableField<Record, String> unitId = text("unit_id");
        public final TableField<Record, UnitRole> role = code("role", UnitRole.class);

        private Party() {
            super("case_party");
        }
    }

    /** Dates that were put off. */
    public static final class Extension extends Relation {

        public final TableField<Record, Long> id = key("id");
        public final TableField<Record, Long> caseId = key("case_id");
        public final TableField<Record, String> documentNo = text("document_no");
        public final TableField<Record, LocalDate> before = date("due_before");
        public final TableField<Record, LocalDate> after = date("due_after");

        private Extension() {
            super("case_extension");
        }
    }

    /** When the clock of a case stood. */
    public static final class Pause extends Relation {

        public final TableField<Record, Long> id = key("id");
        public final TableField<Record, Long> caseId = key("case_id");
        public final TableField<Record, HoldReason> reason = code("reason", HoldReason.class);
        public final TableField<Record, LocalDate> from = date("counts_from");
        public final TableField<Record, OffsetDateTime> releasedAt = moment("released_at");

        private Pause() {
            super("case_pause");
        }
    }
}
