package org.zhenggai.rectification.operations.sample.guided;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestComponent;

/** The guided sample when it has been played. */
@TestComponent
public class PlayedSample {

    private final GuidedSample sample;

    PlayedSample(GuidedSample sample) {
        this.sample = sample;
    }

    /** Waits for the play that began with the application. */
    public void await(long time, TimeUnit unit) throws Exception {
        sample.start().get(time, unit);
    }
}
