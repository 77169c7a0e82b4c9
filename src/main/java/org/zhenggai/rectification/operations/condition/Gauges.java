package org.zhenggai.rectification.operations.condition;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What was measured, as figures for the watching program; none has tags. What is not known or does not exist is no number (NaN). */
@Component
class Gauges implements MeterBinder {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SECONDS = "seconds";
    private static final String BYTES = "bytes";

    private final Measuring measuring;

    Gauges(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "zhenggai.checks.due", null, "checks and other jobs whose time has come", now -> now.due().jobs());
        gauge(registry, "zhenggai.checks.due.oldest.age", SECONDS, "how long the oldest of them has waited", now -> now.due()
                .oldest() == null ? 0 : Duration.between(now.due().oldest(), now.now()).toSeconds());
        gauge(registry, "zhenggai.deliveries.waiting", null, "messages no far end has taken yet", now -> now.waiting().deliveries());
        gauge(registry, "zhenggai.deliveries.failed", null, "deliveries that have failed for good", Measures::failed);
        gauge(registry, "zhenggai.incidents", null, "other steps that have failed for good", Measures::incidents);
        gauge(registry, "zhenggai.records.verified.timestamp", SECONDS, "when all records were verified last, since 1970", now -> now
                .verified() == null ? Double.NaN : now.verified().at().toEpochSecond());
        gauge(registry, "zhenggai.records.problems", null, "what that verification found", now -> now.verified() == null ? Double.NaN
                : now.verified().problems());
        gauge(registry, "zhenggai.backup.age", SECONDS, "age of the last good backup", now -> now.backup() == null ? Double.NaN
                : Duration.between(now.backup().atZone(ZONE), now.real().atZone(ZONE)).toSeconds());
        gauge(registry, "zhenggai.evidence.disk.free", BYTES, "what the disk of the evidence store still takes", now -> now.space()
                .map(space -> (double) space.free()).orElse(Double.NaN));
        gauge(registry, "zhenggai.evidence.disk.total", BYTES, "size of that disk", now -> now.space().map(space -> (double) space
                .total()).orElse(Double.NaN));
        gauge(registry, "zhenggai.nodes", null, "processes that work on the database", now -> now.nodes().size());
        gauge(registry, "zhenggai.calendar.last.year", null, "last year whose holidays are known", Measures::lastYear);
    }

    private void gauge(MeterRegistry registry, String name, String unit, String description, ToDoubleFunction<Measures> value) {
        Gauge.builder(name, measuring, present -> {
            Measures measures = present.recent();
            return measures == null ? Double.NaN : value.applyAsDouble(measures);
        }).description(description).baseUnit(unit).register(registry);
    }
}
