package org.zhenggai.rectification.ground.audit;

import java.util.List;

/**
 * A kind of record whose rows are sealed ({@link Seals}); each room that keeps such rows provides its own as a bean. What they hold is
 * read by one statement, with what hangs on them as texts, so that it is one digest.
 *
 * @param kind    name kept with the seals, never changed
 * @param label   what people call such a record
 * @param columns what the digest is over, in this order
 * @param select  statement up to its {@code where}: {@code object_id} (text), {@code case_id} and the columns
 * @param key     the column by which single rows are asked for, and {@code keyType} its type
 */
public record SealedTable(String kind, String label, List<String> columns, String select, String key, String keyType) {

    /** Rows with their digest by content and the digest they were last sealed with, if ever. */
    String withSeal() {
        return "select r.*, (select s.digest from record_seal s where s.kind = '" + kind
                + "' and s.object_id = r.object_id order by s.seq desc limit 1) as sealed from (" + select;
    }
}
