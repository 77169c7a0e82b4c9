package org.zhenggai.rectification.ground.node;

/** What a node keeps in memory of something that any node may change. Whoever changes it says so to {@link SharedCopies}. */
public interface SharedCopy {

    /** A word for it, the same on all nodes. */
    String topic();

    /** Forgets what it holds, and reads it when it is asked for next. Called by a thread of its own. */
    void renew();
}
