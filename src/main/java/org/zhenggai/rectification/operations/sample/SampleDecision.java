package org.zhenggai.rectification.operations.sample;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.clock.RehearsalRequest;

/** Decides whether this start loads the sample; its dates lie in the past, so that it runs in rehearsal. */
@Component
class SampleDecision implements RehearsalRequest {

    private final SampleSettings settings;
    private final boolean wanted;

    SampleDecision(SampleSettings settings, JdbcClient jdbc, @Value("${spring.datasource.url:}") String configuredDatabase) {
        this.settings = settings;
        boolean asked = settings.mode() == SampleSettings.Mode.LOAD
                || settings.mode() == SampleSettings.Mode.AUTO && configuredDatabase.isEmpty();
        // an organization or a plan means that somebody works here already
        this.wanted = asked && jdbc.sql("select not exists (select from registered_plan) and not exists (select from unit_name)")
                .query(Boolean.class).single();
    }

    boolean wanted() {
        return wanted;
    }

    @Override
    public Optional<Instant> start() {
        return wanted ? Optional.of(settings.start().atZone(ZoneId.of("Asia/Shanghai")).toInstant()) : Optional.empty();
    }
}
