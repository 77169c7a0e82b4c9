package org.zhenggai.rectification.procedures.lifecycle;

import java.time.LocalDate;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.zhenggai.rectification.ground.database.Relation;

/** The milestones of a case's programme in force, for statements that others compose. */
public final class MilestonesInForce extends Relation {

    public static final MilestonesInForce MILESTONES = new MilestonesInForce();

    public final TableField<Record, Long> caseId = key("case_id");
    public final TableField<Record, Integer> position = column("position", SQLDataType.INTEGER);
    public final TableField<Record, String> title = text("title");
    public final TableField<Record, LocalDate> dueOn = date("due_on");
    public final TableField<Record, LocalDate> reportedOn = date("reported_on");

    private MilestonesInForce() {
        super("milestone_in_force");
    }
}
