package org.zhenggai.rectification.operations.sample;

import java.util.concurrent.Future;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.operations.sample.guided.GuidedSample;

/** Once the application takes requests: the guided sample, where it is asked for. */
@Component
class GuidedStart {

    private final SampleSettings settings;
    private final GuidedSample sample;

    GuidedStart(SampleSettings settings, GuidedSample sample) {
        this.settings = settings;
        this.sample = sample;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (settings.guided()) {
            Future<Boolean> unused = sample.start(); // it tells its end by itself
        }
    }
}
