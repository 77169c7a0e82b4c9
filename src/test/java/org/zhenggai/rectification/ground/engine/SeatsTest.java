package org.zhenggai.rectification.ground.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.refusal.BusyException;

class SeatsTest {

    @Test
    void whoFindsNoSeatIsSentAwayAndTheNextOneSits() {
        Seats seats = new Seats(1, Duration.ofMillis(50), "请稍后");
        CountDownLatch seated = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> seats.taking(() -> {
            seated.countDown();
            await(leave);
            return "第一个";
        }));
        await(seated);
        assertThatThrownBy(() -> seats.taking(() -> "第二个")).isInstanceOf(BusyException.class).hasMessage("请稍后");
        leave.countDown();
        assertThat(first.join()).isEqualTo("第一个");
        assertThatThrownBy(() -> seats.taking(() -> {
            throw new IllegalStateException("失败");
        })).hasMessage("失败");
        assertThat(seats.<String>taking(() -> "第三个")).isEqualTo("第三个");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
