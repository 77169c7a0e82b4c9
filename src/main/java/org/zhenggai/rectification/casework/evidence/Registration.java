package org.zhenggai.rectification.casework.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.plot.Position;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Makes an examined file a piece of evidence: row, picture, findings, timeline and the end of the upload in one transaction. */
@Component
class Registration {

    static final String LOCKED = "案件已办结，案卷已锁定，不能再提交或变更举证材料";
    /** Serialises what must see each other: new pieces, their comparison, and the removal of files nobody lists. */
    static final int LOCK = 0xE71DE7;

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final EvidenceStore store;
    private final UploadStore uploads;
    private final EvidenceTypes types;
    private final Resemblance resemblance;
    private final ApplicationEventPublisher events;
    private final Timeline timeline;
    private final UploadQuota quota;
    private final Clock clock;
    private final Seals seals;
    private final FieldStore fields;

    Registration(JdbcClient jdbc, BlobStore blobs, EvidenceStore store, UploadStore uploads, EvidenceTypes types,
            Resemblance resemblance, ApplicationEventPublisher events, Timeline timeline, UploadQuota quota, Clock clock, Seals seals,
            FieldStore fields) {
        this.fields = fields;
        this.seals = seals;
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.store = store;
        this.uploads = uploads;
        this.types = types;
        this.resemblance = resemblance;
        this.events = events;
        this.timeline = timeline;
        this.quota = quota;
        this.clock = clock;
    }

    /** @throws ConflictException unless the unit may put a new version in the place of the piece */
    void replaceable(long caseId, UUID pieceId, String unitId) {
        EvidencePiece old = store.find(caseId, pieceId, EvidenceStore.NO_OTHER_CASE)
                .orElseThrow(() -> new NotFoundException("本案没有这份材料，无法替换"));
        if (!old.current()) {
            throw new ConflictException("这份材料已被替换，请替换其最新版本");
        }
        if (!old.unit().equals(unitId)) {
            throw new ConflictException("只能替换本单位提交的材料");
        }
        if (old.state() == EvidenceState.ACCEPTED) {
            throw new ConflictException("这份材料已被认可，不能替换；如有补充请另行上传");
        }
    }

    /** The piece that the officer's upload of this id has become. */
    Optional<EvidencePiece> of(long caseId, String officerId, UUID uploadId) {
        return store.find(caseId, uploadId, EvidenceStore.NO_OTHER_CASE).filter(piece -> piece.uploadedBy().equals(officerId));
    }

    /** @param source the file, in case the store lost it to the cleaner in between */
    @Transactional(rollbackFor = IOException.class)
    public EvidencePiece register(UploadSession upload, Examination.Result file, Path source) throws IOException {
        lock(jdbc);
        if (!uploads.remove(upload.id())) {
            throw new ConflictException("这次上传已经完成或取消");
        }
        refuseEnded(jdbc, upload.caseId());
        quota.checkCase(upload.caseId(), file.size());
        if (upload.replaces() != null) {
            replaceable(upload.caseId(), upload.replaces(), upload.unitId());
        }
        boolean fromField = fields.has(upload.id());
        if (fromField) { // sent twice, because an answer was lost on the way
            Optional<UUID> twin = store.twin(upload.caseId(), upload.officerId(), upload.type(), file.sha256(),
                    fields.inspection(upload.id()).orElse(null));
            if (twin.isPresent()) {
                fields.forget(upload.id());
                return store.find(upload.caseId(), twin.get(), EvidenceStore.NO_OTHER_CASE).orElseThrow();
            }
        }
        if (!blobs.has(file.sha256(), file.size())) {
            blobs.put(file.sha256(), source);
        }
        UUID id = upload.id(); // whoever asks for its end again is told of the piece
        insert(id, upload, file);
        seals.changed(EvidenceSeal.TABLE, upload.caseId(), id);
        if (fromField) {
            seals.changed(EvidenceSeal.FIELD, upload.caseId(), id);
        }
        resemblance.keep(file);
        String what = types.name(upload.type()) + "（" + upload.fileName() + "）";
        if (upload.replaces() == null) {
            timeline.append(upload.caseId(), upload.officerId(), "EVIDENCE_SUBMITTED", "提交举证材料：" + what, fingerprint(file));
        } else {
            jdbc.sql("update evidence_piece set state = 'REPLACED', replaced_by = :new where id = :old")
                    .param("new", id).param("old", upload.replaces()).update();
            seals.changed(EvidenceSeal.TABLE, upload.caseId(), upload.replaces());
            timeline.append(upload.caseId(), upload.officerId(), "EVIDENCE_REPLACED", "替换举证材料：" + what + "，原件保留",
                    fingerprint(file));
        }
        events.publishEvent(new EvidenceChanged(upload.caseId()));
        resemblance.otherCases(file.sha256(), upload.caseId()).forEach(other -> events.publishEvent(new EvidenceChanged(other)));
        return store.find(upload.caseId(), id, EvidenceStore.NO_OTHER_CASE).orElseThrow();
    }

    /** Waits for whoever changes evidence, until the transaction ends. */
    static void lock(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, n) -> n).list();
    }

    /** Holds the case as it is until the transaction ends: it cannot close meanwhile. */
    static void refuseEnded(JdbcClient jdbc, long caseId) {
        boolean ended = jdbc.sql("select ended_on is not null from case_standing where id = :case for share")
                .param("case", caseId).query(Boolean.class).single();
        if (ended) {
            throw new ConflictException(LOCKED);
        }
    }

    private static String fingerprint(Examination.Result file) {
        return "SHA-256：" + file.sha256() + "，" + file.size() + "字节";
    }

    private void insert(UUID id, UploadSession upload, Examination.Result file) {
        Position position = file.facts().position();
        jdbc.sql("""
                insert into evidence_piece (id, case_id, type, file_name, media_type, size, sha256, document_number, issuer,
                  document_date, note, photographer, uploaded_by, unit_id, uploaded_at, captured_at, longitude, latitude,
                  reference_system, direction, width, height, state, replaces)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, upload.caseId(), upload.type(), upload.fileName(), file.mediaType(), file.size(), file.sha256(),
                        upload.documentNumber(), upload.issuer(), upload.documentDate(), upload.note(), upload.photographer(),
                        upload.officerId(), upload.unitId(), OffsetDateTime.now(clock), file.facts().capturedAt(),
                        position == null ? null : position.longitude(), position == null ? null : position.latitude(),
                        position == null ? null : position.referenceSystem(), file.facts().direction(), file.width(), file.height(),
                        EvidenceState.SUBMITTED.name(), upload.replaces()).update();
    }
}
