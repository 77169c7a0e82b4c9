package org.zhenggai.rectification.ground.engine.task;

/** Looks at a form before its step takes it in, in the submission's transaction: may refuse it, or remember what was sent. */
public interface SubmissionWatch {

    /** @throws RuntimeException what is to be refused; nothing is written then */
    void submitting(TaskSubmission submission, TaskFrame task);
}
