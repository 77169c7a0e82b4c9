package org.zhenggai.rectification.boundary.relation.below.bakery;

import org.jooq.Query;
import org.jooq.impl.DSL;

class Baker {

    Query bakes() {
        return DSL.insertInto(Loaf.LOAF).set(Loaf.LOAF.id, 1L);
    }
}
