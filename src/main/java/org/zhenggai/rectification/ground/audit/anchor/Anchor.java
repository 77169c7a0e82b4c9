package org.zhenggai.rectification.ground.audit.anchor;

import java.time.OffsetDateTime;

/**
 * How far the chains had come at an instant.
 *
 * @param seq          counted from 1
 * @param madeAt       real time
 * @param auditEntries number of entries of the audit log, and {@code auditHash} the hash of the last one
 * @param heads        number of other chains that moved since the anchor before, and {@code headsHash} the hash over them
 */
public record Anchor(long seq, OffsetDateTime madeAt, Reason reason, long auditEntries, String auditHash, long heads, String headsHash) {

    /** Why an anchor was made. */
    public enum Reason {
        DAILY("每日锚定"),
        EXPORT("随导出锚定"),
        ASKED("人工锚定");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }
}
