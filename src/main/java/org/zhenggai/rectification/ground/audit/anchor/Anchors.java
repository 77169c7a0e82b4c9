package org.zhenggai.rectification.ground.audit.anchor;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.anchor.Anchor.Reason;

/**
 * Makes anchors: once a day, with every export of the log and when asked. Each goes into the database, into the file, to the authority
 * where one is set, and is published for the auditor to be told.
 */
@Service
public class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final Clock REAL = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final AnchorStore store;
    private final AnchorFile file;
    private final TimeStamps stamps;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    Anchors(AnchorStore store, AnchorFile file, TimeStamps stamps, AuditLog log, ApplicationEventPublisher events) {
        this.store = store;
        this.file = file;
        this.stamps = stamps;
        this.log = log;
        this.events = events;
    }

    /**
     * Makes one now. The database comes first: what the file lacks because a process died in between is appended with the next one.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public synchronized AnchorMade make(Reason reason) {
        long known = file.lastAnchor();
        Anchor anchor = store.make(reason, known);
        List<Anchor> missing = store.after(known);
        List<String> written = file.append(missing);
        if (missing.size() > 1) {
            log.record(Act.of(Category.AUDIT, Act.SYSTEM, "补写锚点文件").saying("补写" + (missing.size() - 1) + "行"));
        }
        String line = written.get(written.size() - 1);
        AnchorMade made = new AnchorMade(anchor, line, DigestUtils.sha256Hex(line));
        stamp(made);
        events.publishEvent(made);
        return made;
    }

    /** An authority that does not answer stops nothing: the anchor is there without its stamp, and the log says so. */
    private void stamp(AnchorMade made) {
        if (!stamps.wanted()) {
            return;
        }
        long seq = made.anchor().seq();
        try {
            byte[] token = stamps.ask(made.lineHash());
            store.stamp(seq, token);
            file.keep(seq, token);
        } catch (StampFailedException e) {
            LOG.warn("锚点 {} 未取得时间戳：{}", seq, e.getMessage());
            log.record(Act.of(Category.AUDIT, Act.SYSTEM, "未取得时间戳").on("锚点" + seq).saying(e.getMessage()));
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void daily() {
        try {
            LocalDate last = store.last().map(anchor -> anchor.madeAt().toLocalDate()).orElse(LocalDate.EPOCH);
            if (last.isBefore(LocalDate.now(REAL))) {
                make(Reason.DAILY);
            }
        } catch (UncheckedIOException | DataAccessException e) {
            LOG.error("每日锚定未完成，请检查锚点文件夹 {}", file.folder(), e);
        }
    }
}
