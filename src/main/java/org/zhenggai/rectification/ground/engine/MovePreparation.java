package org.zhenggai.rectification.ground.engine;

/** Gives an instance of an older version of a model what the newest version expects of those that begin with it. */
public interface MovePreparation {

    /** The process it knows. */
    String processKey();

    /** Called within the transaction of the move, before it. */
    void prepare(String instanceId);
}
