package org.zhenggai.rectification.casework.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.plot.Plot;
import org.zhenggai.rectification.casework.plot.PlotRules;
import org.zhenggai.rectification.casework.plot.PlotStore;
import org.zhenggai.rectification.ground.audit.Attempts;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** What officers do with evidence that is there: read it, judge it, correct what was written beside it, say where the plot lies. */
@Service
@Transactional
public class EvidenceDesk {

    /** The evidence of a case as one reader sees it. */
    public record CaseEvidence(boolean locked, boolean mayUpload, boolean mayReview, boolean mayPlot, Plot plot,
            List<EvidencePiece> pieces, List<Inspection> inspections) {}

    private static final Set<String> AMENDABLE = Set.of("documentNumber", "issuer", "documentDate", "note", "photographer",
            "referenceSystem");

    private final CaseAccess access;
    private final EvidenceRights rights;
    private final EvidenceStore store;
    private final EvidenceTypes types;
    private final PlotStore plots;
    private final ApplicationEventPublisher events;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Seals seals;
    private final FieldDesk field;

    EvidenceDesk(CaseAccess access, EvidenceRights rights, EvidenceStore store, EvidenceTypes types, PlotStore plots,
            ApplicationEventPublisher events, Timeline timeline, JdbcClient jdbc, Clock clock, Seals seals, FieldDesk field) {
        this.field = field;
        this.seals = seals;
        this.access = access;
        this.rights = rights;
        this.store = store;
        this.types = types;
        this.plots = plots;
        this.events = events;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is no such case, or the user may not see it */
    @Transactional(readOnly = true)
    public CaseEvidence read(String userId, String caseNumber) {
        RectificationCase c = access.visible(userId, caseNumber);
        boolean locked = rights.locked(c);
        return new CaseEvidence(locked, !locked && rights.maySubmit(c, userId), !locked && rights.mayReview(c, userId),
                !locked && rights.mayPlot(c, userId), plots.find(c.id()).orElse(null),
                store.pieces(c.id(), rights.known(userId)).stream().filter(piece -> shown(piece, c, userId)).toList(),
                locked ? List.of() : field.open(userId).stream().filter(one -> one.caseNumber().equals(c.caseNumber())).toList());
    }

    /** One piece. @throws NotFoundException as above; a piece of another case is not found either */
    @Transactional(readOnly = true)
    public EvidencePiece piece(String userId, String caseNumber, UUID id) {
        return piece(access.visible(userId, caseNumber), id, userId);
    }

    /**
     * A reviewer accepts a piece or flags it.
     *
     * @param reason required for a flag; the submitter reads it
     */
    public EvidencePiece review(String userId, String caseNumber, UUID id, EvidenceState verdict, String reason) {
        RectificationCase c = access.visible(userId, caseNumber);
        if (verdict != EvidenceState.ACCEPTED && verdict != EvidenceState.FLAGGED) {
            throw new BadRequestException("审阅结论须为认可（ACCEPTED）或有疑问（FLAGGED）");
        }
        String why = Texts.line("理由", reason, 500);
        if (verdict == EvidenceState.FLAGGED && why == null) {
            throw new BadRequestException("标记有疑问须写明理由，提交单位据此补正");
        }
        if (!rights.mayReview(c, userId)) {
            throw new ForbiddenException("举证材料由督导单位的督导、核查或审核人员审阅，责任单位不审阅本案材料");
        }
        Registration.lock(jdbc);
        Registration.refuseEnded(jdbc, c.id());
        EvidencePiece piece = piece(c, id, userId);
        if (!rights.independent(piece, userId)) {
            throw new ForbiddenException("不能审阅本单位或本人（含代办）提交的材料");
        }
        if (!piece.current()) {
            throw new ConflictException("这份材料已被替换，请审阅其最新版本");
        }
        jdbc.sql("""
                insert into evidence_review (piece_id, officer_id, unit_id, reviewed_at, verdict, reason)
                values (?, ?, ?, ?, ?, ?)""")
                .params(id, userId, rights.unitOf(userId), OffsetDateTime.now(clock), verdict.name(), why).update();
        jdbc.sql("update evidence_piece set state = :state where id = :id").param("state", verdict.name()).param("id", id).update();
        seals.changed(EvidenceSeal.TABLE, c.id(), id);
        boolean accepted = verdict == EvidenceState.ACCEPTED;
        timeline.append(c.id(), userId, accepted ? "EVIDENCE_ACCEPTED" : "EVIDENCE_FLAGGED",
                (accepted ? "认可举证材料：" : "对举证材料提出疑问：") + piece.typeName() + "（" + piece.fileName() + "）", why);
        events.publishEvent(new EvidenceChanged(c.id()));
        return piece(c, id, userId);
    }

    /** The submitting unit corrects what was written beside a piece; {@code change} holds the fields to set, null empties one. */
    public EvidencePiece amend(String userId, String caseNumber, UUID id, Map<String, String> change) {
        RectificationCase c = access.visible(userId, caseNumber);
        change.keySet().stream().filter(key -> !AMENDABLE.contains(key)).findFirst().ifPresent(key -> {
            throw new BadRequestException("“" + key + "”不能修改");
        });
        Registration.lock(jdbc);
        Registration.refuseEnded(jdbc, c.id());
        EvidencePiece piece = piece(c, id, userId);
        if (!rights.maySubmit(c, userId) || !rights.unitOf(userId).equals(piece.unit())) {
            throw new ForbiddenException("只有提交单位可以更正材料信息");
        }
        if (piece.state() == EvidenceState.ACCEPTED || !piece.current()) {
            throw new ConflictException("材料已被认可或替换，信息不能再更正");
        }
        EvidencePiece amended = amended(piece, change);
        Texts.paper(types.get(piece.type()), amended.issuer(), amended.documentDate(), LocalDate.now(clock));
        jdbc.sql("""
                update evidence_piece set document_number = ?, issuer = ?, document_date = ?, note = ?, photographer = ?,
                  reference_system = ? where id = ?""")
                .params(amended.documentNumber(), amended.issuer(), amended.documentDate(), amended.note(), amended.photographer(),
                        amended.position() == null ? null : amended.position().referenceSystem(), id).update();
        seals.changed(EvidenceSeal.TABLE, c.id(), id);
        timeline.append(c.id(), userId, "EVIDENCE_AMENDED", "更正举证材料信息：" + piece.typeName() + "（" + piece.fileName() + "）",
                Amendment.words(piece, amended));
        events.publishEvent(new EvidenceChanged(c.id()));
        return piece(c, id, userId);
    }

    /** Says where the plot of the case lies; distances and warnings follow. */
    public Plot plot(String userId, String caseNumber, Plot given) {
        RectificationCase c = access.visible(userId, caseNumber);
        if (!rights.mayPlot(c, userId)) {
            throw new ForbiddenException("图斑位置由责任单位承办人或主管部门填写");
        }
        Plot plot = PlotRules.checked(given);
        Registration.lock(jdbc);
        Registration.refuseEnded(jdbc, c.id());
        boolean known = plots.find(c.id()).isPresent();
        plots.save(c.id(), plot, userId);
        timeline.append(c.id(), userId, "PLOT_SET", known ? "更正图斑位置" : "填写图斑位置",
                plot.boundary() == null ? "位置：" + plot.point() : "边界" + plot.boundary().size() + "点（CGCS2000）");
        events.publishEvent(new EvidenceChanged(c.id()));
        return plot;
    }

    private static EvidencePiece amended(EvidencePiece piece, Map<String, String> change) {
        return Amendment.of(piece, text(change, "documentNumber", "文号", 100, piece.documentNumber()),
                text(change, "issuer", "发文机关", 100, piece.issuer()), date(change, piece.documentDate()),
                text(change, "note", "说明", 500, piece.note()), text(change, "photographer", "拍摄人", 50, piece.photographer()),
                change.get("referenceSystem"));
    }

    private static String text(Map<String, String> change, String key, String label, int longest, String present) {
        return change.containsKey(key) ? Texts.line(label, change.get(key), longest) : present;
    }

    private static LocalDate date(Map<String, String> change, LocalDate present) {
        if (!change.containsKey("documentDate")) {
            return present;
        }
        String given = change.get("documentDate");
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeParseException e) {
            throw new BadRequestException("文书日期的格式须为2024-01-31");
        }
    }

    private boolean shown(EvidencePiece piece, RectificationCase c, String userId) {
        return !field.hidden(piece) || !rights.responsible(c, userId);
    }

    private EvidencePiece piece(RectificationCase c, UUID id, String userId) {
        return store.find(c.id(), id, rights.known(userId)).filter(found -> shown(found, c, userId)).orElseThrow(() -> {
            if (store.exists(id)) {
                Attempts.foreign("材料" + id);
            }
            return new NotFoundException("本案没有这份材料");
        });
    }
}
