package org.zhenggai.rectification.ground.clock;

import java.time.Instant;
import java.util.Optional;

/** Asks for a rehearsal when the application starts on an empty database. */
public interface RehearsalRequest {

    /** The instant the clock starts at, or empty where nobody asks for a rehearsal. */
    Optional<Instant> start();
}
