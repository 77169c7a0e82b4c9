package org.zhenggai.rectification.ground.audit;

import java.time.LocalDateTime;

/**
 * What is looked for in the log; null asks for nothing.
 *
 * @param from    real time in Asia/Shanghai, inclusive; {@code until} exclusive
 * @param address client address, or the beginning of one
 * @param words   text within action, object, detail or the values before and after
 * @param before  only entries older than the one with this {@code seq}: the next page
 */
public record AuditQuestion(LocalDateTime from, LocalDateTime until, String actor, Category category, String action, String object,
        Outcome outcome, String address, String words, Long before) {

    /** The same of entries up to this one. */
    public AuditQuestion upTo(long seq) {
        return new AuditQuestion(from, until, actor, category, action, object, outcome, address, words,
                before == null ? Long.valueOf(seq + 1) : Long.valueOf(Math.min(before, seq + 1)));
    }

    /** All there is. */
    public static final AuditQuestion ALL = new AuditQuestion(null, null, null, null, null, null, null, null, null, null);
}
