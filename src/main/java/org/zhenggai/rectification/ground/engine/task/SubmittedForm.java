package org.zhenggai.rectification.ground.engine.task;

import java.util.List;

/**
 * A form that was accepted.
 *
 * @param instanceId process instance it belongs to
 * @param taskKey    the user task's id in the model, null for a start form
 * @param taskName   its name, null for a start form
 * @param caseId     the case as the engine carries it, null where the process has none
 * @param subjectId  what else the instance is about, null for nothing
 * @param userId     officer who submitted it
 * @param principal  officer in whose stead, null when in their own right
 * @param lines      what was filled in, in the order of the form; fields left empty are left out
 */
public record SubmittedForm(String processKey, String processName, String instanceId, String taskKey, String taskName, String caseId,
        String subjectId, String userId, String principal, List<FormLine> lines) {}
