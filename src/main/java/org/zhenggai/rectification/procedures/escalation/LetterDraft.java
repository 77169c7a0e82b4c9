package org.zhenggai.rectification.procedures.escalation;

import java.time.OffsetDateTime;

/**
 * What somebody prepared for a letter before its signature.
 *
 * @param id        its key: whoever signs says which text was seen
 * @param measure   LISTING or HANDOVER, null where the letter leaves no choice
 * @param by        name of that day, with the officer stood in for
 * @param writtenAt offset of Asia/Shanghai
 */
public record LetterDraft(long id, String requirement, String measure, String officerId, String by, OffsetDateTime writtenAt) {}
