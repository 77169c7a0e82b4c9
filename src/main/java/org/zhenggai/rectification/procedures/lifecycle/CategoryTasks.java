package org.zhenggai.rectification.procedures.lifecycle;

import java.util.Set;
import java.util.stream.Collectors;

/** The tasks of a case before and after its programme is approved, by process. */
final class CategoryTasks {

    /** The processes in which a case goes from its beginning to its acceptance. */
    static final Set<String> PROCESSES = Set.of(PreparationProcess.KEY, DeadlineBoundProcess.KEY, OngoingProcess.KEY);

    private CategoryTasks() {}

    /** A task of the preparation, wherever it stands: cases begun on an earlier version have it in the process of their category. */
    static Set<String> preparing(String task) {
        return PROCESSES.stream().map(process -> process + "/" + task).collect(Collectors.toSet());
    }
}
