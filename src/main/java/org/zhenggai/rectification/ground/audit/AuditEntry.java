package org.zhenggai.rectification.ground.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * An entry of the log as it is read.
 *
 * @param seq      order of the entries
 * @param at       instant by the one clock (the rehearsal's in a rehearsal), offset of Asia/Shanghai
 * @param realAt   instant of the real clock
 * @param category null in entries from before there were categories, as all that follows {@code action} except {@code detail}
 * @param times    how many equal attempts it stands for
 * @param position its place in the chain, with the hash of the entry before it and its own; null until its transaction is committed
 */
public record AuditEntry(long seq, OffsetDateTime at, OffsetDateTime realAt, String actor, Category category, String action, String object,
        Outcome outcome, String address, String session, String detail, String before, String after, int times,
        Long position, String previousHash, String hash) {

    /** As people read it. */
    @JsonProperty
    public String categoryLabel() {
        return category == null ? Category.OTHER.label() : category.label();
    }

    /** As people read it. */
    @JsonProperty
    public String outcomeLabel() {
        return outcome == null ? Outcome.DONE.label() : outcome.label();
    }
}
