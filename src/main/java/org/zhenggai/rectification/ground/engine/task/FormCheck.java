package org.zhenggai.rectification.ground.engine.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** Checks submitted values against the same Camunda Form the browser shows, whichever client submits. */
public interface FormCheck {

    /**
     * @param formJson  the deployed {@code .form} file's text
     * @param submitted what the client sent, and nothing else: last round's values must not satisfy this round's "required"
     * @param facts     what the form showed (read-only values and those that conditions may refer to)
     * @return the values in the types {@link TaskSubmission} documents
     * @throws SubmissionRefusedException listing every field that is wrong
     */
    Map<String, Object> check(String formJson, Map<String, Object> submitted, Map<String, Object> facts);

    /** Names of the facts that {@link #check} and {@link #read} may look at; what the form only shows is not among them. */
    Set<String> facts(String formJson);

    /**
     * The checked values in the words of the form.
     *
     * @param values what {@link #check} returned
     */
    List<FormLine> read(String formJson, Map<String, Object> values, Map<String, Object> facts);
}
