package org.zhenggai.rectification.ground.organization;

import java.util.List;

/** Names in {@code processes/substitution.bpmn} that code refers to; a test compares both directions. */
public final class SubstitutionProcess {

    public static final String KEY = "substitution";

    static final String REVOKE = "Task_Revoke";
    static final String PERSON_LEFT = "substitution-person-left";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(REVOKE);

    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Begun", "End_Ended", "End_Revoked", "End_Void");

    private SubstitutionProcess() {}
}
