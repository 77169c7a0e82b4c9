package org.zhenggai.rectification.views.ledger;

import org.jooq.Record;
import org.jooq.TableField;
import org.zhenggai.rectification.ground.database.Relation;

/** Letters of the ladder that were triggered and wait for their signature. */
public final class LettersWaiting extends Relation {

    public static final LettersWaiting WAITING = new LettersWaiting();

    public final TableField<Record, Long> caseId = key("case_id");
    public final TableField<Record, String> level = text("level");

    private LettersWaiting() {
        super("escalation_waiting");
    }
}
