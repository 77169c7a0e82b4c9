package org.zhenggai.rectification.views.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.ground.database.Relation;

/** What is counted and filtered by of each case: the relation that all conditions of the ledger are about. */
public final class LedgerFigure extends Relation {

    public static final LedgerFigure FIGURE = new LedgerFigure();

    public final TableField<Record, Long> caseId = key("case_id");
    public final TableField<Record, String> planId = text("plan_id");
    public final TableField<Record, Integer> inspectionYear = column("inspection_year", SQLDataType.INTEGER);
    public final TableField<Record, Category> category = code("category", Category.class);
    public final TableField<Record, ProcessState> processState = code("process_state", ProcessState.class);
    public final TableField<Record, Boolean> held = column("held", SQLDataType.BOOLEAN);
    public final TableField<Record, Boolean> behind = column("behind", SQLDataType.BOOLEAN);
    public final TableField<Record, LocalDate> dueDate = date("due_date");
    public final TableField<Record, LocalDate> originalDueDate = date("original_due_date");
    public final TableField<Record, LocalDate> registeredOn = date("registered_on");
    public final TableField<Record, LocalDate> stateSince = date("state_since");
    public final TableField<Record, LocalDate> endedOn = date("ended_on");
    /** Ordinal of a {@link org.zhenggai.rectification.casework.schedule.Standing}. */
    public final TableField<Record, Short> standing = column("standing", SQLDataType.SMALLINT);
    public final TableField<Record, String> leadUnit = text("lead_unit");
    public final TableField<Record, String[]> supervising = column("supervising", SQLDataType.VARCHAR.array());
    public final TableField<Record, String> level = text("level");
    public final TableField<Record, BigDecimal> areaMu = column("area_mu", SQLDataType.NUMERIC);
    public final TableField<Record, BigDecimal> farmlandMu = column("farmland_mu", SQLDataType.NUMERIC);
    public final TableField<Record, BigDecimal> basicFarmlandMu = column("basic_farmland_mu", SQLDataType.NUMERIC);

    private LedgerFigure() {
        super("ledger_figure");
    }
}
