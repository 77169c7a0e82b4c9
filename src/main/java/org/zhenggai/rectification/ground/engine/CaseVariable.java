package org.zhenggai.rectification.ground.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The variable {@code caseId}, which every process of a case carries. */
public final class CaseVariable {

    private CaseVariable() {}

    /** The case's key in our tables. */
    public static long of(VariableScope scope) {
        return Long.parseLong((String) scope.getVariable("caseId"));
    }
}
