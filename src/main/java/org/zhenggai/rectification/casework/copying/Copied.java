package org.zhenggai.rectification.casework.copying;

import java.util.Set;

/**
 * A case was copied to officers for information. Published in the transaction that recorded it.
 *
 * @param byName   who sent it
 * @param taskName step it was sent at, null from the case
 * @param text     the remark, null for none
 */
public record Copied(long copyId, long caseId, String byName, String taskName, String text, Set<String> officers) {}
