package org.zhenggai.rectification.casework.evidence;

/**
 * An inspection that an officer carries out now: photos from the field may be added to it.
 *
 * @param key  what names it for good, at most 80 characters; unique among all inspections
 * @param name what people call it, e.g. 第1次提交的现场核查
 */
public record Inspection(String key, String caseNumber, String name) {}
