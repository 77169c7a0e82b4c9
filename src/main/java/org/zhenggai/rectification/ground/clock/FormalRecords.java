package org.zhenggai.rectification.ground.clock;

/** Says whether the database holds records that people work with in earnest: no rehearsal begins beside them. */
public interface FormalRecords {

    boolean present();
}
