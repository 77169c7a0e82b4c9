package org.zhenggai.rectification.ground.database;

import java.util.List;
import java.util.function.Consumer;

/** What a room does as the very last act of a transaction with what it noted during it. */
public interface LastAct<T> {

    /** Acts of one transaction are performed in ascending order: whoever takes the same locks takes them in the same order. */
    int order();

    /** Joins the transaction. What it throws rolls everything back. */
    void perform(List<T> notes);

    /** An act with this order. */
    static <T> LastAct<T> of(int order, Consumer<List<T>> act) {
        return new LastAct<>() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public void perform(List<T> notes) {
                act.accept(notes);
            }
        };
    }
}
