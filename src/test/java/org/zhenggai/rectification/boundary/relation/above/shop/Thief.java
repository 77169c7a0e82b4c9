package org.zhenggai.rectification.boundary.relation.above.shop;

import static org.zhenggai.rectification.boundary.relation.below.bakery.Loaf.LOAF;

import org.jooq.Query;
import org.jooq.impl.DSL;

class Thief {

    Query takes() {
        return DSL.deleteFrom(LOAF).where(LOAF.id.eq(1L));
    }

    Query writesPlainly() {
        return DSL.select(DSL.field("id + " + LOAF.getName())).from(DSL.table(DSL.name("day_loaf")));
    }
}
