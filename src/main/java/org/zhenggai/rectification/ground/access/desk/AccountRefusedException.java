package org.zhenggai.rectification.ground.access.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.zhenggai.rectification.ground.engine.FieldProblem;

/** A form that cannot be taken; what is wrong with each field, in Chinese. */
class AccountRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    AccountRefusedException(List<FieldProblem> problems) {
        super(problems.stream().map(problem -> problem.label() + problem.message()).collect(Collectors.joining("；")));
        this.problems = problems;
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
