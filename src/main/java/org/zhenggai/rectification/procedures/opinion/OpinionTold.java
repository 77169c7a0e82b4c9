package org.zhenggai.rectification.procedures.opinion;

import java.util.Set;

/**
 * Something happened to an opinion that somebody waits for. Published in the transaction that did it.
 *
 * @param what     in words, e.g. 已答复
 * @param text     more of it, null for nothing
 * @param taskId   the task that it is told of, null for none
 * @param officers whom it concerns
 */
public record OpinionTold(long opinionId, long caseId, String taskId, String taskName, Kind kind, String what, String text,
        Set<String> officers) {

    /** What happened. */
    public enum Kind {
        ANSWERED,
        LATE,
        WITHDRAWN
    }
}
