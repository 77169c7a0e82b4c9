package org.zhenggai.rectification.operations.condition;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Verification;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/**
 * Verifies all records by itself: a chain that is broken is to be known before somebody needs it. By the real clock and in a thread of its
 * own, for it reads everything there is.
 */
@Component
class RecordsCheck implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RecordsCheck.class);
    private static final Clock REAL = Clock.system(ZoneId.of("Asia/Shanghai"));

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final ConditionSettings.Records settings;
    private final VerifiedRecords records;
    private final Verification verification;
    private final AuditLog audit;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "verification"));
    private final AtomicBoolean working = new AtomicBoolean();

    RecordsCheck(ConditionSettings settings, VerifiedRecords records, Verification verification, AuditLog audit) {
        this.settings = settings.records();
        this.records = records;
        this.verification = verification;
        this.audit = audit;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT10M")
    void look() {
        LocalDateTime last = records.last().map(found -> found.at().atZoneSameInstant(REAL.getZone()).toLocalDateTime()).orElse(null);
        if (due(settings, LocalDateTime.now(REAL), last) && working.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    verify();
                } catch (RuntimeException e) {
                    LOG.error("核验全部记录未完成，下次再试", e);
                } finally {
                    working.set(false);
                }
            });
        }
    }

    /** Whether the time of day has come after which it is due; late where the application was down at it. Local times of one zone. */
    static boolean due(ConditionSettings.Records settings, LocalDateTime now, LocalDateTime last) {
        if (settings.every().isZero()) {
            return false;
        }
        LocalDateTime today = now.toLocalDate().atTime(settings.at());
        LocalDateTime turn = today.isAfter(now) ? today.minusDays(1) : today;
        // one that ended late in its night counts like one that ended early
        return last == null || !last.plus(settings.every()).minus(HALF_A_DAY).isAfter(turn);
    }

    private void verify() {
        Verification.Report report = verification.all();
        audit.recordAtOnce(Act.of(Category.AUDIT, Act.SYSTEM, "核验记录").saying(report.verdict()));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
