package org.zhenggai.rectification.ground.engine.task;

import java.util.Map;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** Takes the start form of one process that officers start themselves; a process without one is started by the system alone. */
public interface StartStep {

    /** Key of the process this step starts. */
    String processKey();

    /**
     * The choices a start form offers this officer, by the {@code valuesKey} of its components: a list of maps with {@code value} and
     * {@code label}. Tasklist reads no variables for start forms, so that the choices are written into the form itself.
     */
    Map<String, Object> factsFor(String userId);

    /**
     * Checks who may start and the business rules, records the submission, and says how to start.
     *
     * @throws ForbiddenException         when this officer may not start the process
     * @throws SubmissionRefusedException when a business rule forbids it; nothing is written then
     */
    StartOrder perform(StartSubmission submission);
}
