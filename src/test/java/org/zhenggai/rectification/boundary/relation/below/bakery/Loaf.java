package org.zhenggai.rectification.boundary.relation.below.bakery;

import org.jooq.Record;
import org.jooq.TableField;
import org.zhenggai.rectification.ground.database.Relation;

/** A table that no database has, of a room that others read and one writes. */
public final class Loaf extends Relation {

    public static final Loaf LOAF = new Loaf();

    public final TableField<Record, Long> id = key("id");

    private Loaf() {
        super("day_loaf");
    }
}
