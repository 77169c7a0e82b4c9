package org.zhenggai.rectification.boundary.relation.above.shop;

import static org.zhenggai.rectification.boundary.relation.below.bakery.Loaf.LOAF;

import java.util.function.Supplier;
import org.jooq.Query;
import org.jooq.impl.DSL;

class Till {

    Supplier<Query> counts() {
        return () -> DSL.select(LOAF.id).from(LOAF);
    }
}
