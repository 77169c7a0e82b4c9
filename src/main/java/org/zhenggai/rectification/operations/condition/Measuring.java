package org.zhenggai.rectification.operations.condition;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.evidence.storage.StoreSpace;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.EngineBacklog;
import org.zhenggai.rectification.ground.node.NodeRoll;
import org.zhenggai.rectification.operations.backup.LastBackup;
import org.zhenggai.rectification.views.message.WaitingDeliveries;

/**
 * Measures, and keeps what was measured for a while: figures, page and alerts ask as often as they like. Five short statements along
 * indexes, a folder's names, the disk.
 */
@Component
class Measuring {

    private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param measures null where it could not be measured */
    private record Kept(long until, Measures measures) {}

    private final ConditionSettings settings;
    private final EngineBacklog backlog;
    private final WaitingDeliveries deliveries;
    private final VerifiedRecords records;
    private final LastBackup backup;
    private final StoreSpace space;
    private final WorkingCalendar calendar;
    private final NodeRoll nodes;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final LongSupplier nanos;
    private volatile Kept kept;

    @Autowired
    Measuring(ConditionSettings settings, EngineBacklog backlog, WaitingDeliveries deliveries, VerifiedRecords records, LastBackup backup,
            StoreSpace space, WorkingCalendar calendar, NodeRoll nodes, Clock clock) {
        this(settings, backlog, deliveries, records, backup, space, calendar, nodes, clock, System::nanoTime);
    }

    /** @param nanos a clock that only goes on, for how long what was measured is kept */
    Measuring(ConditionSettings settings, EngineBacklog backlog, WaitingDeliveries deliveries, VerifiedRecords records, LastBackup backup,
            StoreSpace space, WorkingCalendar calendar, NodeRoll nodes, Clock clock, LongSupplier nanos) {
        this.nodes = nodes;
        this.nanos = nanos;
        this.settings = settings;
        this.backlog = backlog;
        this.deliveries = deliveries;
        this.records = records;
        this.backup = backup;
        this.space = space;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The present for figures: at most as old as the setting says, or older while somebody else measures anew, so that nobody waits for a
     * database that does not answer but the first.
     *
     * @return null where it could not be measured
     */
    Measures recent() {
        Kept known = kept;
        if (known != null && (lasts(known) || lock.isLocked())) {
            return known.measures();
        }
        lock.lock();
        try {
            if (kept == null || !lasts(kept)) { // nobody has done so meanwhile
                Measures measured = orNothing(); // takes half a minute while the database does not answer, and counts from its end
                kept = new Kept(nanos.getAsLong() + settings.cached().toNanos(), measured);
            }
            return kept.measures();
        } finally {
            lock.unlock();
        }
    }

    private boolean lasts(Kept one) {
        return nanos.getAsLong() - one.until() < 0;
    }

    private Measures orNothing() {
        try {
            return now();
        } catch (RuntimeException e) {
            LOG.warn("系统状况暂时无法测量：{}", e.toString());
            return null;
        }
    }

    /** Measures anew. */
    Measures now() {
        Map<String, Long> failures = backlog.failures();
        long failed = failures.getOrDefault(WaitingDeliveries.PROCESS, 0L);
        return new Measures(clock.instant(), LocalDateTime.now(Clock.system(ZONE)), backlog.due(),
                failures.values().stream().mapToLong(Long::longValue).sum() - failed, deliveries.now(), failed, records.last().orElse(null),
                backup.daily(), backupAt(), space.now(), calendar.lastYear(), nodes.all());
    }

    private LocalDateTime backupAt() {
        try {
            return backup.at();
        } catch (IOException e) {
            LOG.warn("备份文件夹无法读取：{}", e.toString());
            return null; // a folder that cannot be read holds no backup for whoever needs one
        }
    }
}
