package org.zhenggai.rectification.casework.finding;

/** Says whether an extension of a case's due date was asked for and is not decided yet; the room that takes requests answers. */
public interface ExtensionRequests {

    boolean extensionPending(long caseId);
}
