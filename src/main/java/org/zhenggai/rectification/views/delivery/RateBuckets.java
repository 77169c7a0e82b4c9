package org.zhenggai.rectification.views.delivery;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Rate;

/** One bucket a robot or gateway, in the database: all instances of the application together keep the vendor's rate. Real time. */
@Component
public class RateBuckets {

    private final ProxyManager<Long> buckets;
    private final ChannelSettings settings;

    RateBuckets(DataSource database, ChannelSettings settings) {
        this.settings = settings;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database).table("rate_bucket").idColumn("id").stateColumn("state")
                .expiresAtColumn("expires_at").build();
    }

    /** Takes a token, by a transaction of its own. @return how long to wait where there is none, empty where one was taken */
    public Optional<Duration> take(ChannelKind kind, String target) {
        List<Rate> rates = settings.rates().getOrDefault(kind, List.of());
        if (rates.isEmpty()) {
            return Optional.empty();
        }
        BucketConfiguration configuration = configuration(rates);
        // a changed setting replaces what the bucket was made with
        long version = Integer.toUnsignedLong(Objects.hash(rates.toArray()));
        ConsumptionProbe probe = buckets.builder().withImplicitConfigurationReplacement(version, TokensInheritanceStrategy.AS_IS)
                .build(key(kind, target), () -> configuration).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How long one message after another has to wait at full load. */
    public Duration interval(ChannelKind kind) {
        return settings.rates().getOrDefault(kind, List.of()).stream().map(rate -> rate.period().dividedBy(evenly(rate)))
                .max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** In no window of the period more than the limit: what is saved up and what comes in evenly, together. */
    private static BucketConfiguration configuration(List<Rate> rates) {
        var builder = BucketConfiguration.builder();
        rates.forEach(rate -> builder.addLimit(Bandwidth.builder().capacity(rate.burst())
                .refillGreedy(evenly(rate), rate.period()).build()));
        return builder.build();
    }

    private static int evenly(Rate rate) {
        return rate.limit() - rate.burst();
    }

    private static long key(ChannelKind kind, String target) {
        return ((long) kind.ordinal() << Integer.SIZE) | Integer.toUnsignedLong(target.hashCode());
    }
}
