package org.zhenggai.rectification.ground.engine;

/** A process that administrators take part in, and nobody else; each such room has one. */
public interface AdministratorWork {

    /** Key of the process. */
    String key();
}
