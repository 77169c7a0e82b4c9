package org.zhenggai.rectification.casework.finding;

/** A plan was registered with its findings and cases. Published in the transaction that registered it. */
public record PlanRegistered(String planId) {}
