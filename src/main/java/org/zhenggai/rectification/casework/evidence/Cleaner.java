package org.zhenggai.rectification.casework.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.evidence.PartialFiles.Held;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/**
 * Removes what nobody will ask for any more: uploads that were given up, their files, and files in the store that no piece lists (a
 * process died between file and row). Housekeeping on the folder of this machine: no step of a case waits for it, so that it
 * needs no job
 * of the engine.
 */
@Component
class Cleaner {

    private static final Logger LOG = LoggerFactory.getLogger(Cleaner.class);

    /** What was removed. */
    record Cleaned(int uploads, int files) {}

    private final UploadStore uploads;
    private final FieldStore fields;
    private final PartialFiles partial;
    private final BlobStore blobs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EvidenceSettings settings;
    private final UploadQuota quota;
    private final AuditLog audit;
    private final Clock clock;

    Cleaner(UploadStore uploads, FieldStore fields, PartialFiles partial, BlobStore blobs, JdbcClient jdbc, TransactionTemplate transaction,
            EvidenceSettings settings, UploadQuota quota, AuditLog audit, Clock clock) {
        this.audit = audit;
        this.uploads = uploads;
        this.fields = fields;
        this.partial = partial;
        this.blobs = blobs;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.quota = quota;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${rectification.evidence.cleaning-interval}", initialDelayString = "PT10M")
    void clean() {
        try {
            Cleaned cleaned = run();
            if (cleaned.uploads() + cleaned.files() > 0) {
                LOG.info("清理未完成的上传 {} 个、未被引用的文件 {} 个", cleaned.uploads(), cleaned.files());
                audit.recordAtOnce(Act.of(Category.OTHER, Act.SYSTEM, "清理").on("未完成的上传").saying("逾期未完成的上传" + cleaned.uploads()
                        + "个、未被引用的文件" + cleaned.files() + "个"));
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("举证材料清理失败，下次再试", e);
        }
    }

    Cleaned run() throws IOException {
        quota.clean();
        OffsetDateTime limit = OffsetDateTime.now(clock).minus(settings.uploadLifetime());
        uploads.untouchedSince(limit).forEach(this::giveUp);
        List<UUID> left = new ArrayList<>();
        partial.each(left::add);
        int removed = (int) left.stream().filter(id -> uploads.find(id).isEmpty()).filter(this::giveUp).count();
        List<String> unlisted = new ArrayList<>();
        blobs.each(sha256 -> {
            if (!listed(sha256)) {
                unlisted.add(sha256);
            }
        });
        return new Cleaned(removed, (int) unlisted.stream().filter(this::remove).count());
    }

    /** @return whether it was removed: one that a request holds is not given up */
    private boolean giveUp(UUID id) {
        try (Held held = partial.hold(id).orElse(null)) {
            if (held == null) {
                return false;
            }
            uploads.remove(id);
            fields.forget(id);
            held.delete();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under the lock of new pieces: a piece that comes to list the file meanwhile finds it gone and stores it again. */
    private boolean remove(String sha256) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Registration.lock(jdbc);
            if (listed(sha256)) {
                return false;
            }
            try {
                blobs.delete(sha256);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private boolean listed(String sha256) {
        return jdbc.sql("select exists (select 1 from evidence_piece where sha256 = :sha)").param("sha", sha256)
                .query(Boolean.class).single();
    }
}
