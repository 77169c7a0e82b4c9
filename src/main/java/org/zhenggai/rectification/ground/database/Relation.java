package org.zhenggai.rectification.ground.database;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/**
 * A table or view that composed statements name, with those of its columns that they name; a constant of the room that keeps it.
 * Written by hand: a test asks the database for each of them.
 */
public abstract class Relation extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    protected Relation(String name) {
        super(DSL.name(name));
    }

    protected final <T> TableField<Record, T> column(String name, DataType<T> type) {
        return createField(DSL.name(name), type);
    }

    protected final TableField<Record, String> text(String name) {
        return column(name, SQLDataType.VARCHAR);
    }

    protected final TableField<Record, Long> key(String name) {
        return column(name, SQLDataType.BIGINT);
    }

    protected final TableField<Record, LocalDate> date(String name) {
        return column(name, SQLDataType.LOCALDATE);
    }

    protected final TableField<Record, OffsetDateTime> moment(String name) {
        return column(name, SQLDataType.TIMESTAMPWITHTIMEZONE);
    }

    /** A column that holds names of the enumeration. */
    protected final <E extends Enum<E>> TableField<Record, E> code(String name, Class<E> codes) {
        return column(name, SQLDataType.VARCHAR.asConvertedDataType(new EnumConverter<>(String.class, codes)));
    }
}
