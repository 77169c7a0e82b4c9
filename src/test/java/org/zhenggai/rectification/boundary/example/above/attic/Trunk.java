package org.zhenggai.rectification.boundary.example.above.attic;

import org.zhenggai.rectification.boundary.example.below.pump.Pump;

/** Uses the room below. */
class Trunk {

    Pump pump;

    static class Lid {

        org.zhenggai.rectification.boundary.example.below.cellar.Cellar cellar;
    }
}
