package org.zhenggai.rectification.ground.engine.task;

/** Keeps accepted forms as they were submitted; another room knows where. Called in the submission's transaction. */
public interface FormKeeper {

    void keep(SubmittedForm form);
}
