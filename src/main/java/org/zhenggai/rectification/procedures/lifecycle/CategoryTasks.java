package org.zhenggai.rectification.procedures.lifecycle;

import java.util.Set;

/** Tasks that both category processes have, under the same id. */
final class CategoryTasks {

    private CategoryTasks() {
    }

    static Set<String> both(String task) {
        return Set.of(DeadlineBoundProcess.KEY + "/" + task, OngoingProcess.KEY + "/" + task);
    }
}
