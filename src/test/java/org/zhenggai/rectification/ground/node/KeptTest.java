package org.zhenggai.rectification.ground.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KeptTest {

    @Test
    void isReadOnceUntilItIsRenewed() {
        Deque<String> readings = new ArrayDeque<>(List.of("one", "two"));
        Kept<String> kept = new Kept<>(readings::poll);
        assertThat(kept.get()).isEqualTo(kept.get()).isEqualTo("one");
        kept.renew();
        assertThat(kept.get()).isEqualTo(kept.get()).isEqualTo("two");
    }

    @Test
    void whatSomebodyBeganToReadBeforeTheRenewalIsHisAlone() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Deque<String> readings = new ArrayDeque<>(List.of("old", "new"));
        Kept<String> kept = new Kept<>(() -> {
            String reading = readings.poll();
            meanwhile.getAndSet(() -> {}).run();
            return reading;
        });
        meanwhile.set(kept::renew);
        assertThat(kept.get()).isEqualTo("old");
        assertThat(kept.get()).as("not the old one for all that come").isEqualTo("new");
    }
}
