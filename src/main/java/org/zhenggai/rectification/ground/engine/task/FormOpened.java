package org.zhenggai.rectification.ground.engine.task;

/** Somebody was shown the form of a task. Published outside of any transaction of the engine. */
public record FormOpened(String taskId, String officer) {}
