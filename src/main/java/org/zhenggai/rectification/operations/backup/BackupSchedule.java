package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.views.message.OperatorNotice;

/**
 * Makes the daily backup, removes what need not be kept, and tells the system administrator when a backup fails or the last good one is too
 * old. By the real clock: what a rehearsal holds is lost with the machine all the same. In a thread of its own: it may take hours.
 */
@Component
class BackupSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
    private static final String ADVICE = "请检查备份文件夹所在的磁盘和环境变量 RECTIFICATION_BACKUP_KEY，处理后可用 java -jar zhenggai.jar backup <备份文件夹> 立即补做。";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final BackupSettings settings;
    private final BackupMaker maker;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock real;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "backup"));
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile LocalDateTime attempt;
    private volatile LocalDateTime since;

    @Autowired
    BackupSchedule(BackupSettings settings, DataSource database, BlobStore store, Environment environment, AuditLog audit,
            ApplicationEventPublisher events) {
        this(settings, new BackupMaker(database, store, FilesBeside.of(environment), settings.without()), audit, events,
                Clock.system(BackupMaker.ZONE));
    }

    BackupSchedule(BackupSettings settings, BackupMaker maker, AuditLog audit, ApplicationEventPublisher events, Clock real) {
        this.settings = settings;
        this.maker = maker;
        this.audit = audit;
        this.events = events;
        this.real = real;
        settings.keepRule(); // what cannot be understood is said at start
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT2M")
    void look() {
        if (settings.daily() && working.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    turn();
                } finally {
                    working.set(false);
                }
            });
        }
    }

    /** What one look at the clock does. */
    void turn() {
        LocalDateTime now = LocalDateTime.now(real);
        since = since == null ? now : since;
        try {
            if (DailyTurn.due(settings.at(), now, last(), attempt)) {
                attempt = now;
                make();
            }
            LocalDateTime last = last();
            if ((last == null ? since : last).isBefore(now.minus(settings.overdue()))) {
                events.publishEvent(new OperatorNotice("backup-overdue", String.valueOf(last), "备份超期：已超过"
                        + settings.overdue().toHours() + "小时没有完好的备份",
                        last == null ? "备份文件夹 " + settings.folder() + " 中没有备份。" : "最近一份完好的备份是" + MINUTE.format(last) + "的。", ADVICE));
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("检查备份未完成，下次再试", e);
        }
    }

    private void make() {
        try {
            BackupFolder folder = new BackupFolder(settings.folder());
            BackupKey key = BackupKey.of(settings.key());
            BackupMaker.Made made = maker.make(folder, key);
            BackupSurplus.Removed removed = new BackupSurplus(folder, key).remove(settings.keepRule(), LocalDateTime.now(real));
            String name = made.backup().folder().getFileName().toString();
            LOG.info("每日备份已完成：{}", name);
            audit.recordAtOnce(Act.of(Category.OTHER, Act.SYSTEM, "每日备份").on(name).saying("举证材料新增" + made.copied() + "件；清理过期备份"
                    + removed.backups() + "份、材料" + removed.files() + "件"));
            if (!made.manifest().lost().isEmpty()) {
                List<String> lost = made.manifest().lost().stream().map(file -> file.sha256()).toList();
                tell("举证材料缺失：备份时发现" + lost.size() + "件", "材料库中缺失或已损坏的文件（SHA-256）：" + Restoration.some(lost) + "。",
                        "请尽快从更早的备份或材料库所在磁盘的备份中找回。");
            }
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("每日备份失败", e);
            audit.recordAtOnce(Act.of(Category.OTHER, Act.SYSTEM, "每日备份失败").saying(e.getMessage()));
            tell("每日备份失败", "备份到 " + settings.folder() + " 没有成功：" + e.getMessage(), ADVICE);
        }
    }

    private void tell(String title, String what, String advice) {
        events.publishEvent(new OperatorNotice("backup " + title, String.valueOf(attempt), title, what, advice));
    }

    /** Snapshot of the last good backup, null for none. A folder has the name of a backup only when it was read back. */
    LocalDateTime last() throws IOException {
        return new BackupFolder(settings.folder()).backups().stream().findFirst().orElse(null);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
