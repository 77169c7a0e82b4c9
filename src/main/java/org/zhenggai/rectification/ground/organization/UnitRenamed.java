package org.zhenggai.rectification.ground.organization;

/** A unit goes by another name from now on; what was written before keeps the old one. Within the transaction of the change. */
public record UnitRenamed(String unitId, String before, String after) {}
