package org.zhenggai.rectification.ground.engine;

/** Notes what somebody tried to bring into the engine; the room above that keeps the log does. */
public interface AttemptLog {

    /**
     * Notes the attempt under the caller's name, in an entry that the refused transaction cannot take with it.
     *
     * @param what   in Chinese; beginning with 企图 where it was refused
     * @param detail what exactly was tried, and why it was refused
     */
    void note(String what, String detail);

    /** The same where the engine has not been told of the caller yet. */
    void note(String actor, String what, String detail);
}
