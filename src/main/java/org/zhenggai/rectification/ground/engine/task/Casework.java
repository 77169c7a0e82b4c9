package org.zhenggai.rectification.ground.engine.task;

import java.util.Optional;

/** Says who may do casework at all; another room knows the people. The three administrators (三员) may not, whatever grants they have. */
public interface Casework {

    boolean mayWork(String userId);

    /** Why this user takes no part in this process, in Chinese: administrators have processes of their own, officers the others. */
    Optional<String> refusal(String userId, String processKey);
}
