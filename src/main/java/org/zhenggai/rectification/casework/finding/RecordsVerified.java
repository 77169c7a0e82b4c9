package org.zhenggai.rectification.casework.finding;

/** All records were verified. @param problems how many were found; @param verdict the same in Chinese */
public record RecordsVerified(long problems, String verdict) {}
