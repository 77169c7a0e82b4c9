package org.zhenggai.rectification.casework.finding;

import java.time.OffsetDateTime;
import java.util.List;
import org.zhenggai.rectification.ground.engine.task.FormLine;

/**
 * A form as it was submitted, as far as the reader may see it.
 *
 * @param taskKey   the user task's id, null for a start form
 * @param title     name of the task, or of the process for a start form
 * @param submitter name at that time, both names where one stood in for another
 * @param unitName  the submitter's unit, null where unknown
 * @param withheld  whether the reader is not shown what was filled in
 */
public record KeptForm(long id, String processKey, String processName, String instanceId, String taskKey, String title,
        OffsetDateTime submittedAt, String submittedBy, String submitter, String onBehalfOf, String unitName,
        boolean withheld, List<FormLine> lines) {}
