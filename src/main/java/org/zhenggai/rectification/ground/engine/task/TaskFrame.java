package org.zhenggai.rectification.ground.engine.task;

import java.util.Date;
import java.util.Map;

/**
 * What a submission does not say of its task.
 *
 * @param name        as people see it
 * @param processName name of its process
 * @param due         when it was due, null for never
 * @param sent        the values as the client sent them, before they were checked
 */
public record TaskFrame(String name, String processName, Date due, Map<String, Object> sent) {}
