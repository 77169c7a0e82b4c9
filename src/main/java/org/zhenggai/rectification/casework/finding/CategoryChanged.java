package org.zhenggai.rectification.casework.finding;

/** A case was converted to the other category by an approved decision. Published in the transaction that converted it. */
public record CategoryChanged(long caseId, Category before, Category after) {}
