package org.zhenggai.rectification.ground.engine;

/** Says who may move running cases to a new version of a model; another room knows the people. */
public interface ModelKeepers {

    boolean mayMigrate(String userId);
}
