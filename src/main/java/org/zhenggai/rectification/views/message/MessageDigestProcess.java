package org.zhenggai.rectification.views.message;

import java.util.List;

/** Names in {@code processes/message-digest.bpmn} that code refers to; a test compares both directions. */
public final class MessageDigestProcess {

    public static final String KEY = "message-digest";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of();
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_DigestsWritten");

    private MessageDigestProcess() {}
}
