package org.zhenggai.rectification.operations.repair;

/**
 * A step that failed for good, of whatever process.
 *
 * @param caseNumber of the case it belongs to, where it can be tried again; null where it is no case's
 * @param failure    what failed and why
 */
public record FailedStep(String caseNumber, Stuck.Failure failure) {}
