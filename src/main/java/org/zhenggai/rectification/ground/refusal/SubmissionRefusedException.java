package org.zhenggai.rectification.ground.refusal;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A form that breaks its own rules or a rule of the domain. Both the engine's interface and ours answer it with 400 and the problems one by
 * one; the message is for who reads only that: Chinese, by the labels of the fields concerned.
 */
public class SubmissionRefusedException extends FormFieldValidationException {

    private final transient List<FieldProblem> problems;

    public SubmissionRefusedException(List<FieldProblem> problems) {
        super("form", problems.stream().map(p -> "【" + p.label() + "】" + p.message()).collect(Collectors.joining("；")));
        this.problems = List.copyOf(problems);
    }

    public SubmissionRefusedException(String field, String label, String message) {
        this(List.of(new FieldProblem(field, label, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
