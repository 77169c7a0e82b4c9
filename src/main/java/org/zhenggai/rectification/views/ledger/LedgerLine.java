package org.zhenggai.rectification.views.ledger;

import java.time.LocalDate;
import org.jooq.Record;
import org.jooq.TableField;
import org.zhenggai.rectification.ground.database.Relation;

/** What others draw of the ledger's rows. */
public final class LedgerLine extends Relation {

    public static final LedgerLine LINE = new LedgerLine();

    public final TableField<Record, Long> caseId = key("case_id");
    public final TableField<Record, String> caseNumber = text("case_number");
    public final TableField<Record, String> title = text("title");
    public final TableField<Record, LocalDate> dueDate = date("due_date");
    public final TableField<Record, LocalDate> internalDueDate = date("internal_due_date");

    private LedgerLine() {
        super("ledger_line");
    }
}
