package org.zhenggai.rectification.procedures.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tasks of a case before and after its programme is approved, by process. */
final class CategoryTasks {

    private static final List<String> PROCESSES = List.of(PreparationProcess.KEY, DeadlineBoundProcess.KEY, OngoingProcess.KEY);

    private CategoryTasks() {
    }

    /** A task of the preparation, wherever it stands: cases begun on an earlier version have it in the process of their category. */
    static Set<String> preparing(String task) {
        return PROCESSES.stream().map(process -> process + "/" + task).collect(Collectors.toSet());
    }
}
