package org.zhenggai.rectification.ground.audit;

/** SHA-256 as the chains and anchors use it. */
public final class Digests {

    /** Stands where there is nothing before. */
    public static final String NOTHING = EntryHash.GENESIS;

    private Digests() {
    }

    /** Of the text's UTF-8 bytes, as 64 hexadecimal digits. */
    public static String sha256(String text) {
        return EntryHash.sha256(text);
    }
}
