package org.zhenggai.rectification.ground.clock;

/** Says who may move the rehearsal clock; another room knows the people. */
public interface RehearsalDrivers {

    boolean mayMove(String userId);
}
