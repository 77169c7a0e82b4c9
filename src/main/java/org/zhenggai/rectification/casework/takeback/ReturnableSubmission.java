package org.zhenggai.rectification.casework.takeback;

import java.time.OffsetDateTime;

/** A submission that may be taken back; {@code content} and {@code before} are JSON, {@code passedBy} is null while nobody went on. */
record ReturnableSubmission(String taskId, String processKey, String taskKey, String taskName, String processName, String instanceId,
        long caseId, String subjectId, String officerId, OffsetDateTime due, OffsetDateTime submittedAt, String content, String before,
        String passedBy, OffsetDateTime passedAt, OffsetDateTime takenBackAt) {

    String path() {
        return processKey + "/" + taskKey;
    }
}
