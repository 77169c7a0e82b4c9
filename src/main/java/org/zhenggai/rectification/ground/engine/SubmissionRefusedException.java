package org.zhenggai.rectification.ground.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A submission that breaks the form's rules or a rule of the domain. The engine's REST resources answer it with 400; its message
 * is Chinese and names every field concerned.
 */
public class SubmissionRefusedException extends FormFieldValidationException {

    private final transient List<FieldProblem> problems;

    public SubmissionRefusedException(List<FieldProblem> problems) {
        super("form", problems.stream().map(p -> "【" + p.label() + "】（" + p.field() + "）" + p.message())
                .collect(Collectors.joining("；")));
        this.problems = List.copyOf(problems);
    }

    public SubmissionRefusedException(String field, String label, String message) {
        this(List.of(new FieldProblem(field, label, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
