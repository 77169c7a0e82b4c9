package org.zhenggai.rectification.ground.refusal;

import java.util.ArrayList;
import java.util.List;

/** What several rules find wrong with one form, told at once: nobody submits four times to learn of four mistakes. */
public final class FieldProblems {

    private final List<FieldProblem> found = new ArrayList<>();

    /** Notes what is wrong with a field; see {@link FieldProblem}. */
    public void add(String field, String label, String message) {
        found.add(new FieldProblem(field, label, message));
    }

    /** Runs a rule and notes what it refuses. */
    public void check(Runnable rule) {
        try {
            rule.run();
        } catch (SubmissionRefusedException refused) {
            found.addAll(refused.problems());
        }
    }

    /** @throws SubmissionRefusedException with everything that was noted, if anything was */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new SubmissionRefusedException(found);
        }
    }
}
