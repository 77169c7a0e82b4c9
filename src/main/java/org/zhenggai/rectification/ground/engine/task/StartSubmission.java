package org.zhenggai.rectification.ground.engine.task;

import java.util.Map;

/**
 * What an officer submits to start a process, after the form check has passed the values.
 *
 * @param processKey key of the process to start
 * @param userId     the officer who submits
 * @param values     see {@link FormValues#values()}
 */
public record StartSubmission(String processKey, String userId, Map<String, Object> values) implements FormValues {}
