package org.zhenggai.rectification.ground.engine.task;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A task that waits for somebody.
 *
 * @param key             the user task's id in the model
 * @param candidateGroups groups whose members may claim it
 * @param assignee        officer who holds it, null when nobody does
 * @param due             end of the day it is due, offset of Asia/Shanghai
 */
public record OpenTask(String id, String key, String name, String processInstanceId, List<String> candidateGroups, String assignee,
        OffsetDateTime due) {}
