package org.zhenggai.rectification.views.message;

import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How much has not left the house yet, for whoever watches it. */
@Service
public class WaitingDeliveries {

    /** The process whose failed steps are deliveries that have failed for good. */
    public static final String PROCESS = MessageDeliveryProcess.KEY;

    /** Processes that carry messages and belong to no case. */
    public static final Set<String> PROCESSES = Set.of(MessageDeliveryProcess.KEY, MessageDigestProcess.KEY);

    /**
     * Deliveries that no far end has taken yet, those that have failed for good among them.
     *
     * @param oldest since when the longest of them waits; null where none does
     */
    public record Waiting(long deliveries, OffsetDateTime oldest) {}

    private final JdbcClient jdbc;

    WaitingDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Waiting now() {
        return jdbc.sql("select count(*) as deliveries, min(created_at) as oldest from message_delivery where state = 'WAITING'")
                .query(Waiting.class).single();
    }
}
