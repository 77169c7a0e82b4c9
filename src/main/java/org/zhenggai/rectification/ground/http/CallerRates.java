package org.zhenggai.rectification.ground.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.zhenggai.rectification.ground.http.RequestSettings.Rate;

/** How fast callers ask: a bucket for each, in the memory of this server, forgotten when it would be full again. */
final class CallerRates {

    private final Cache<String, Bucket> buckets;
    private final Rate rate;
    private final TimeMeter time;

    /** @param callers how many are counted at once; of more, those who have not asked for longest begin anew */
    CallerRates(Rate rate, int callers, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        this.buckets = Caffeine.newBuilder().maximumSize(callers).expireAfterAccess(rate.period()).build();
    }

    /** Counts a request. @return how long the caller has to wait; zero where it may pass */
    Duration take(String caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String caller) {
        return buckets.get(caller, key -> Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(rate.limit()).refillGreedy(rate.limit(), rate.period())).build());
    }
}
