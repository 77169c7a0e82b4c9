package org.zhenggai.rectification.ground.engine.task;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An open task of a process, and who has it.
 *
 * @param instanceId the outermost instance the task belongs to
 * @param assignee   officer who holds it, null when nobody does
 * @param groups     groups whose members may take it
 * @param due        last day in Asia/Shanghai, null where the task has none
 */
public record HeldTask(String id, String name, String instanceId, String assignee, List<String> groups, OffsetDateTime created,
        LocalDate due) {}
