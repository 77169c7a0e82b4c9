package org.zhenggai.rectification.ground.audit;

/**
 * What is wrong at one place of a chain.
 *
 * @param chain    key of the chain
 * @param position place in the chain, counted from 1; 0 for an entry that has none
 * @param until    last missing place of a gap; else the same as {@code position}
 * @param seq      the entry's key in its table, null for what is not there
 */
public record ChainProblem(long chain, Kind kind, long position, long until, Long seq) {

    /** What was done to the chain. */
    public enum Kind {
        CHANGED("被修改"),
        REMOVED("被删除"),
        INSERTED("被插入"),
        /** The chain has no head any more. */
        HEAD("登记缺失"),
        /** Something told outside of the database is not so any more. */
        ANCHOR("与锚点不符");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
