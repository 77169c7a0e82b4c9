package org.zhenggai.rectification.ground.engine.task;

import java.util.Map;

/**
 * How a process is to be started.
 *
 * @param businessKey the case number, or what else the instance is known by
 * @param variables   what the instance begins with: references and outcomes, no business state
 */
public record StartOrder(String businessKey, Map<String, Object> variables) {}
