package org.zhenggai.rectification.ground.engine.guard;

import java.util.List;

/** Says who may give failed jobs another attempt; another room knows the people, and keeps that they did. */
public interface EngineOperators {

    boolean mayRetry(String userId);

    /** The user gives these jobs another attempt by the engine's own interface; called in its transaction. */
    void retried(String userId, List<String> jobIds);
}
