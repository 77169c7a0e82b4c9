package org.zhenggai.rectification.procedures.changerequest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The processes of requests, and the tasks all of them have under the same id. */
public final class RequestTasks {

    /** Keys of the processes that deal with a request. */
    public static final List<String> PROCESSES = List.of(DeadlineExtensionProcess.KEY, SuspensionProcess.KEY,
            CategoryConversionProcess.KEY);

    private RequestTasks() {}

    static Set<String> all(String task) {
        return PROCESSES.stream().map(process -> process + "/" + task).collect(Collectors.toUnmodifiableSet());
    }
}
