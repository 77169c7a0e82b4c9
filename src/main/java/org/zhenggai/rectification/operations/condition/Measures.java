package org.zhenggai.rectification.operations.condition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.zhenggai.rectification.casework.evidence.storage.StoreSpace;
import org.zhenggai.rectification.ground.engine.EngineBacklog;
import org.zhenggai.rectification.ground.node.Node;
import org.zhenggai.rectification.views.message.WaitingDeliveries;

/**
 * What was measured at one moment.
 *
 * @param now        by the clock of the work, which a rehearsal moves
 * @param real       by the real clock, Asia/Shanghai
 * @param incidents  steps that failed for good, failed deliveries left aside
 * @param failed     deliveries that failed for good
 * @param verified   the last verification of all records, null where there was none
 * @param daily      whether backups are made by themselves
 * @param backup     snapshot of the last good one, by the real clock; null where there is none
 * @param space      of the evidence store, empty where it lies elsewhere
 * @param lastYear   the last year whose holidays are known, 0 where none is
 * @param nodes      the processes that work on the database, the oldest first
 */
record Measures(Instant now, LocalDateTime real, EngineBacklog.Due due, long incidents, WaitingDeliveries.Waiting waiting, long failed,
        Verified verified, boolean daily, LocalDateTime backup, Optional<StoreSpace.Space> space, int lastYear,
        List<Node> nodes) {

    /** A verification of all records, at a real instant, and how much was wrong. */
    record Verified(OffsetDateTime at, long problems, String verdict) {}
}
