package org.zhenggai.rectification.procedures.changerequest.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The variable {@code subjectId}: here the request's key. */
final class Subject {

    private Subject() {}

    static long of(VariableScope scope) {
        return Long.parseLong((String) scope.getVariable("subjectId"));
    }
}
