package org.zhenggai.rectification.casework.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.evidence.PartialFiles.Held;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.ground.scan.InfectedFileException;
import org.zhenggai.rectification.ground.scan.VirusScan;

/**
 * Takes files in, chunk by chunk, each at its offset, so that a broken line costs no more than what was not acknowledged. Only a
 * file that is complete, was examined and is safe in the store becomes a piece of evidence.
 */
@Service
public class Uploads {

    /** How far an upload has come. */
    public record Progress(UUID id, long offset, long chunkLimit) {}

    /**
     * A file that is not complete yet, as its officer goes on with it.
     *
     * @param offset   bytes that are safe
     * @param modified see {@link UploadRequest}
     */
    public record Unfinished(UUID id, String type, String typeName, String fileName, long size, long offset, long chunkLimit,
            Long modified, UUID replaces, OffsetDateTime touchedAt) {}

    private static final String NOT_YOURS = "举证材料由责任单位的承办人或负责人提交";

    private final CaseAccess access;
    private final EvidenceRights rights;
    private final EvidenceTypes types;
    private final EvidenceSettings settings;
    private final UploadStore store;
    private final PartialFiles files;
    private final Examination examination;
    private final BlobStore blobs;
    private final Registration registration;
    private final UploadQuota quota;
    private final VirusScan scan;
    private final Clock clock;
    private final FieldDesk field;
    private final FieldStore fields;
    private final EvidenceStore pieces;

    Uploads(CaseAccess access, EvidenceRights rights, EvidenceTypes types, EvidenceSettings settings, UploadStore store,
            PartialFiles files, Examination examination, BlobStore blobs, Registration registration, UploadQuota quota,
            VirusScan scan, Clock clock, FieldDesk field, FieldStore fields, EvidenceStore pieces) {
        this.field = field;
        this.fields = fields;
        this.pieces = pieces;
        this.access = access;
        this.rights = rights;
        this.types = types;
        this.settings = settings;
        this.store = store;
        this.files = files;
        this.examination = examination;
        this.blobs = blobs;
        this.registration = registration;
        this.quota = quota;
        this.scan = scan;
        this.clock = clock;
    }

    /** Opens an upload; what the officer has brought from the field before is there as a whole, and only has to be finished again. */
    public Progress open(String userId, String caseNumber, UploadRequest request) {
        FieldPhoto photo = request.field();
        if (photo != null) {
            photo.check();
        }
        RectificationCase c = access.visible(userId, caseNumber);
        Inspection inspection = writable(userId, c, photo == null ? null : photo.inspection());
        EvidenceType type = types.find(request.type()).orElseThrow(() -> new BadRequestException("没有这种举证材料：" + request.type()));
        ofInspection(type, inspection, request.replaces());
        if (photo != null && photo.sha256() != null) {
            Optional<UUID> twin = pieces.twin(c.id(), userId, type.code(), photo.sha256(), photo.inspection());
            if (twin.isPresent()) {
                return new Progress(twin.get(), request.size(), settings.chunk().toBytes());
            }
        }
        UploadSession session = new UploadSession(UUID.randomUUID(), c.id(), userId, rights.unitOf(userId), type.code(),
                Texts.fileName(request.fileName()), request.size(), 0, Texts.line("文号", request.documentNumber(), 100),
                Texts.line("发文机关", request.issuer(), 100), request.documentDate(), Texts.line("说明", request.note(), 500),
                Texts.line("拍摄人", request.photographer(), 50), request.replaces(), request.modified(),
                OffsetDateTime.now(clock));
        Texts.paper(type, session.issuer(), session.documentDate(), LocalDate.now(clock));
        if (request.size() <= 0) {
            throw IntakeRefusedException.content("文件是空的，请重新选择");
        }
        if (request.size() > settings.maxFile().toBytes()) {
            throw IntakeRefusedException.tooLarge("文件过大（上限" + settings.maxFile().toMegabytes() + "MB），请压缩或拆分后重新上传");
        }
        if (request.replaces() != null) {
            registration.replaceable(c.id(), request.replaces(), session.unitId());
        }
        if (store.openOf(userId) >= settings.maxOpenUploads()) {
            throw new ConflictException("您有" + settings.maxOpenUploads() + "个文件尚未传完，请先完成或取消后再上传");
        }
        quota.checkCase(c.id(), request.size());
        quota.checkDay(userId, request.size());
        store.add(session);
        if (photo != null) {
            fields.keep(session.id(), photo, inspection == null ? null : inspection.name());
        }
        return new Progress(session.id(), 0, settings.chunk().toBytes());
    }

    /** The officer's own files that are not complete: whoever left the page, or lost it, goes on where each stands. */
    public List<Unfinished> unfinished(String userId, String caseNumber) {
        return store.of(access.visible(userId, caseNumber).id(), userId).stream().map(session -> new Unfinished(session.id(),
                session.type(), types.name(session.type()), session.fileName(), session.size(), session.received(),
                settings.chunk().toBytes(), session.modified(), session.replaces(),
                session.touchedAt().atZoneSameInstant(clock.getZone()).toOffsetDateTime())).toList();
    }

    /** How many bytes are safe. */
    public Progress progress(String userId, String caseNumber, UUID id) {
        return progress(session(userId, access.visible(userId, caseNumber), id));
    }

    /**
     * Takes the next bytes. When the line breaks meanwhile, what arrived before is kept.
     *
     * @param length bytes announced, negative when unknown
     * @throws WrongOffsetException when the offset is not where the upload stands
     */
    public Progress append(String userId, String caseNumber, UUID id, long offset, long length,
            InputStream body) throws IOException {
        RectificationCase c = goingOn(userId, caseNumber, id);
        if (length > settings.chunk().toBytes()) {
            throw chunkTooLarge();
        }
        try (Held held = hold(id)) {
            UploadSession session = present(userId, c, id, held);
            if (offset != session.received()) {
                throw new WrongOffsetException(session.received());
            }
            long left = session.size() - offset;
            long limit = Math.min(left, settings.chunk().toBytes());
            if (length > left) {
                throw IntakeRefusedException.tooLarge("传来的内容超过了文件的大小，请重新选择文件上传");
            }
            if (!held.write(body, offset, limit, arrived -> {
                store.received(id, offset + arrived);
                quota.charge(userId, arrived);
            })) {
                store.received(id, offset); // more than may come: none of this chunk counts
                throw limit == left ? IntakeRefusedException.tooLarge("传来的内容超过了文件的大小，请重新选择文件上传") : chunkTooLarge();
            }
        }
        return progress(session(userId, c, id));
    }

    /**
     * Examines the complete file and makes it a piece of evidence; of a file that is refused nothing is kept. Asked again, because the
     * line broke before the answer, it gives the same answer.
     */
    public EvidencePiece finish(String userId, String caseNumber, UUID id) throws IOException {
        Optional<EvidencePiece> done = registration.of(access.visible(userId, caseNumber).id(), userId, id);
        if (done.isPresent()) {
            return done.get();
        }
        RectificationCase c = goingOn(userId, caseNumber, id);
        EvidencePiece piece;
        try (Held held = hold(id)) {
            UploadSession session = present(userId, c, id, held);
            if (session.received() < session.size()) {
                throw new WrongOffsetException(session.received());
            }
            Examination.Result result;
            try {
                scan.check(userId, "案件" + caseNumber + "的举证材料“" + session.fileName() + "”", held.path());
                result = examination.examine(held.path(), session.fileName(), types.get(session.type()));
            } catch (IntakeRefusedException | UnreadableFileException | InfectedFileException e) {
                store.remove(id);
                fields.forget(id);
                held.delete();
                throw e;
            }
            store(result.sha256(), held);
            piece = registration.register(session, result, held.path());
            held.delete();
        }
        return piece;
    }

    private void store(String sha256, Held held) {
        try {
            blobs.put(sha256, held.path());
        } catch (IOException e) {
            throw IntakeRefusedException.unkept(e);
        }
    }

    /** Gives an upload up. */
    public void cancel(String userId, String caseNumber, UUID id) throws IOException {
        session(userId, access.visible(userId, caseNumber), id);
        try (Held held = hold(id)) {
            store.remove(id);
            fields.forget(id);
            held.delete();
        }
    }

    /** The case of the officer's own upload, which he may still go on with. */
    private RectificationCase goingOn(String userId, String caseNumber, UUID id) {
        RectificationCase c = access.visible(userId, caseNumber);
        if (!rights.maySubmit(c, userId) && field.open(userId).stream().noneMatch(one -> one.caseNumber().equals(caseNumber))) {
            throw new ForbiddenException(NOT_YOURS);
        }
        writable(userId, c, fields.inspection(session(userId, c, id).id()).orElse(null));
        return c;
    }

    /** @return the inspection of that key, null where none is named */
    private Inspection writable(String userId, RectificationCase c, String inspectionKey) {
        Inspection inspection = inspectionKey == null ? null : field.demand(userId, c, inspectionKey);
        if (inspection == null && !rights.maySubmit(c, userId)) {
            throw new ForbiddenException(NOT_YOURS);
        }
        if (rights.locked(c)) {
            throw new ConflictException(Registration.LOCKED);
        }
        return inspection;
    }

    private static void ofInspection(EvidenceType type, Inspection inspection, UUID replaces) {
        if (type.inspection() != (inspection != null)) {
            throw new BadRequestException(type.inspection() ? "“" + type.name() + "”由核查、检查人员在办理核查、检查时上传"
                    : "核查、检查中拍摄的照片不能作为“" + type.name() + "”上传，举证材料由责任单位提交");
        }
        if (inspection != null && replaces != null) {
            throw new BadRequestException("核查、检查的照片不替换其他材料，请另行上传");
        }
    }

    /** Another officer's upload is answered like one that does not exist. */
    private UploadSession session(String userId, RectificationCase c, UUID id) {
        return store.find(id).filter(found -> found.caseId() == c.id() && found.officerId().equals(userId))
                .orElseThrow(() -> new NotFoundException("没有这次上传，它可能已完成、取消或因长时间未续传而清理，请重新上传"));
    }

    /** The upload as the request that held it before left it. A file that lost bytes, to whatever hand, is sent again from there. */
    private UploadSession present(String userId, RectificationCase c, UUID id, Held held) throws IOException {
        UploadSession session = session(userId, c, id);
        if (held.size() < session.received()) {
            store.received(id, held.size());
            throw new WrongOffsetException(held.size());
        }
        return session;
    }

    private Held hold(UUID id) throws IOException {
        return files.hold(id).orElseThrow(() -> new ConflictException("这个文件正在由另一个请求上传或检查，请稍候"));
    }

    private Progress progress(UploadSession session) {
        return new Progress(session.id(), session.received(), settings.chunk().toBytes());
    }

    private IntakeRefusedException chunkTooLarge() {
        return IntakeRefusedException.tooLarge("一次传送的分段过大（上限" + settings.chunk().toMegabytes() + "MB）");
    }
}
