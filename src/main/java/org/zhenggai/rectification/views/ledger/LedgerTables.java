package org.zhenggai.rectification.views.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.zhenggai.rectification.ground.database.Relation;

/** The ledger's own tables whose columns are those of {@link LedgerColumn}. */
final class LedgerTables {

    static final Row ROW = new Row();
    static final Entry ENTRY = new Entry();

    private LedgerTables() {}

    /** Every two signs that follow each other in the text: what an index on the rows holds. */
    static Field<String[]> grams(Field<String> text) {
        return DSL.function(DSL.name("ledger_grams"), SQLDataType.CLOB.getArrayDataType(), text);
    }

    /** What people read of each case. */
    static final class Row extends Relation {

        final TableField<Record, Long> caseId = key("case_id");
        final TableField<Record, String> planId = text("plan_id");
        final TableField<Record, String> title = text("title");
        final TableField<Record, String> leadUnit = text("lead_unit");
        final TableField<Record, Boolean> held = column("held", SQLDataType.BOOLEAN);
        final TableField<Record, Boolean> behind = column("behind", SQLDataType.BOOLEAN);
        final TableField<Record, String> searchText = text("search_text");
        private final Map<LedgerColumn, TableField<Record, ?>> columns = new EnumMap<>(LedgerColumn.class);

        private Row() {
            super("ledger_row");
            for (LedgerColumn column : LedgerColumn.values()) {
                column.sql().ifPresent(name -> columns.put(column, column(name, typeOf(column))));
            }
        }

        Field<?> of(LedgerColumn column) {
            return columns.get(column);
        }

        Field<String[]> grams() {
            return LedgerTables.grams(searchText);
        }

        @SuppressWarnings("unchecked")
        Field<String> caseNumber() {
            return (Field<String>) of(LedgerColumn.CASE_NUMBER);
        }

        /** All that a row shows, and the words that it is found by not. */
        List<SelectField<?>> shown() {
            List<SelectField<?>> shown = new ArrayList<>(List.of(caseId, planId, title, leadUnit, held, behind));
            shown.addAll(columns.values());
            return shown;
        }
    }

    /** What only the ledger knows. */
    static final class Entry extends Relation {

        final TableField<Record, Long> caseId = key("case_id");
        final TableField<Record, Long> progressSeq = key("progress_seq");
        final TableField<Record, Long> reportedSeq = key("reported_seq");
        private final Map<LedgerColumn, TableField<Record, ?>> columns = new EnumMap<>(LedgerColumn.class);

        private Entry() {
            super("ledger_entry");
            for (LedgerColumn column : LedgerColumn.values()) {
                if (column.use() == LedgerColumn.Use.EDITABLE) {
                    columns.put(column, column(column.sql().orElseThrow(), typeOf(column)));
                }
            }
        }

        Field<?> of(LedgerColumn column) {
            return columns.get(column);
        }
    }

    private static DataType<?> typeOf(LedgerColumn column) {
        return switch (column.kind()) {
            case DATE -> SQLDataType.LOCALDATE;
            case AREA -> SQLDataType.NUMERIC;
            case NUMBER -> SQLDataType.INTEGER;
            default -> SQLDataType.VARCHAR;
        };
    }
}
