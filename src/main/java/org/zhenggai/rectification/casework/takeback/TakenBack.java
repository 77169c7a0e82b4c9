package org.zhenggai.rectification.casework.takeback;

import java.util.List;

/**
 * A submission was taken back: the tasks it had led to are gone. In the transaction that did it.
 *
 * @param taskName of the step that was taken back
 * @param gone     ids of the tasks that are gone
 */
public record TakenBack(long caseId, String taskId, String taskName, String officer, List<String> gone) {}
