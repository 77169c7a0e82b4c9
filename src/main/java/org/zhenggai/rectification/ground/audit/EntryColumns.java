package org.zhenggai.rectification.ground.audit;

import java.time.OffsetDateTime;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.zhenggai.rectification.ground.database.Relation;

/** The log as it is read; all of it is shown. */
final class EntryColumns extends Relation {

    static final EntryColumns ENTRY = new EntryColumns();

    final TableField<Record, Long> seq = key("seq");
    final TableField<Record, OffsetDateTime> happenedAt = moment("happened_at");
    final TableField<Record, OffsetDateTime> realAt = moment("real_at");
    final TableField<Record, String> actor = text("actor");
    final TableField<Record, Category> category = code("category", Category.class);
    final TableField<Record, String> action = text("action");
    final TableField<Record, String> object = text("object");
    final TableField<Record, Outcome> outcome = code("outcome", Outcome.class);
    final TableField<Record, String> address = text("address");
    final TableField<Record, String> session = text("session");
    final TableField<Record, String> detail = text("detail");
    final TableField<Record, String> beforeValue = text("before_value");
    final TableField<Record, String> afterValue = text("after_value");
    final TableField<Record, Integer> times = column("times", SQLDataType.INTEGER);
    final TableField<Record, Long> position = key("position");
    final TableField<Record, String> previousHash = text("previous_hash");
    final TableField<Record, String> hash = text("hash");

    private EntryColumns() {
        super("audit_entry");
    }
}
