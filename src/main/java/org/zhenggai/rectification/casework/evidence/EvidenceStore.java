package org.zhenggai.rectification.casework.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.plot.Geodesy;
import org.zhenggai.rectification.casework.plot.Plot;
import org.zhenggai.rectification.casework.plot.PlotStore;
import org.zhenggai.rectification.casework.plot.Position;
import org.zhenggai.rectification.ground.organization.Organization;

/** Reads pieces with their reviews and findings. */
@Component
class EvidenceStore {

    /** A reader who may know of no other case. */
    static final Predicate<Long> NO_OTHER_CASE = caseId -> false;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final PlotStore plots;
    private final EvidenceTypes types;
    private final FieldStore fields;
    private final Clock clock;

    EvidenceStore(JdbcClient jdbc, Organization organization, PlotStore plots, EvidenceTypes types, FieldStore fields,
            Clock clock) {
        this.fields = fields;
        this.jdbc = jdbc;
        this.organization = organization;
        this.plots = plots;
        this.types = types;
        this.clock = clock;
    }

    /** @param mayKnow which other cases the reader may see */
    List<EvidencePiece> pieces(long caseId, Predicate<Long> mayKnow) {
        return pieces(caseId, null, mayKnow);
    }

    private List<EvidencePiece> pieces(long caseId, UUID one, Predicate<Long> mayKnow) {
        if (one == null && !any(caseId)) {
            return List.of();
        }
        Plot plot = plots.find(caseId).orElse(null);
        Map<UUID, List<PieceReview>> reviews = reviews(caseId, one);
        Map<UUID, List<CheckFinding>> findings = findings(caseId, one, mayKnow);
        Map<UUID, FieldNote> notes = fields.of(caseId, plot);
        return jdbc.sql("""
                select p.*, exists (select 1 from evidence_picture t where t.sha256 = p.sha256) as thumbnail
                from evidence_piece p where p.case_id = :case and (:one::uuid is null or p.id = :one) order by p.seq""")
                .param("case", caseId).param("one", one).query((row, n) -> piece(row, plot, reviews, findings, notes)).list();
    }

    /** Most cases have none for long. */
    private boolean any(long caseId) {
        return jdbc.sql("select exists (select 1 from evidence_piece where case_id = :case)").param("case", caseId).query(Boolean.class)
                .single();
    }

    Optional<EvidencePiece> find(long caseId, UUID id, Predicate<Long> mayKnow) {
        return pieces(caseId, id, mayKnow).stream().findFirst();
    }

    /** The piece of the same file that the officer has brought from the field before, for the same inspection or none. */
    Optional<UUID> twin(long caseId, String officerId, String type, String sha256, String inspection) {
        return jdbc.sql("""
                select p.id from evidence_piece p join evidence_field f on f.id = p.id
                where p.case_id = :case and p.uploaded_by = :officer and p.type = :type and p.sha256 = :sha and p.state <> 'REPLACED'
                  and f.inspection is not distinct from cast(:inspection as varchar) order by p.seq limit 1""")
                .param("case", caseId).param("officer", officerId).param("type", type).param("sha", sha256).param("inspection", inspection)
                .query(UUID.class).optional();
    }

    /** Whether any case has such a piece. */
    boolean exists(UUID id) {
        return jdbc.sql("select exists (select 1 from evidence_piece where id = :id)").param("id", id).query(Boolean.class).single();
    }

    private EvidencePiece piece(ResultSet row, Plot plot, Map<UUID, List<PieceReview>> reviews,
            Map<UUID, List<CheckFinding>> findings, Map<UUID, FieldNote> notes) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Double longitude = row.getObject("longitude", Double.class);
        Position position = longitude == null ? null
                : new Position(longitude, row.getDouble("latitude"), row.getString("reference_system"));
        return new EvidencePiece(id, row.getLong("case_id"), row.getString("type"), types.name(row.getString("type")),
                row.getString("file_name"), row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
                row.getString("document_number"), row.getString("issuer"), row.getObject("document_date", LocalDate.class),
                row.getString("note"), row.getString("uploaded_by"), organization.nameOf(row.getString("uploaded_by")),
                row.getString("unit_id"), at(row, "uploaded_at"), at(row, "captured_at"), position,
                Geodesy.distance(position, plot).orElse(null), row.getObject("direction", Integer.class),
                row.getString("photographer"),
                row.getObject("width", Integer.class), row.getObject("height", Integer.class),
                EvidenceState.valueOf(row.getString("state")), row.getObject("replaces", UUID.class),
                row.getObject("replaced_by", UUID.class), reviews.getOrDefault(id, List.of()), findings.getOrDefault(id, List.of()),
                row.getBoolean("thumbnail"), notes.get(id));
    }

    private Map<UUID, List<PieceReview>> reviews(long caseId, UUID one) {
        Map<UUID, List<PieceReview>> found = new HashMap<>();
        jdbc.sql("""
                select r.piece_id, r.officer_id, r.unit_id, r.reviewed_at, r.verdict, r.reason from evidence_review r
                join evidence_piece p on p.id = r.piece_id where p.case_id = :case and (:one::uuid is null or p.id = :one) order by r.id""")
                .param("case", caseId).param("one", one)
                .query((row, n) -> found.computeIfAbsent(row.getObject("piece_id", UUID.class), id -> new ArrayList<>())
                        .add(new PieceReview(row.getString("officer_id"), organization.nameOf(row.getString("officer_id")),
                                row.getString("unit_id"), at(row, "reviewed_at"), EvidenceState.valueOf(row.getString("verdict")),
                                row.getString("reason")))).list();
        return found;
    }

    private Map<UUID, List<CheckFinding>> findings(long caseId, UUID one, Predicate<Long> mayKnow) {
        Map<UUID, List<CheckFinding>> found = new HashMap<>();
        jdbc.sql("""
                select f.piece_id, f.rule, f.message, f.related_case_id, f.related_piece, c.case_number from evidence_finding f
                join evidence_piece p on p.id = f.piece_id left join case_standing c on c.id = f.related_case_id
                where p.case_id = :case and (:one::uuid is null or p.id = :one) order by f.piece_id, f.position""")
                .param("case", caseId).param("one", one)
                .query((row, n) -> {
                    Long other = row.getObject("related_case_id", Long.class);
                    boolean known = other == null || mayKnow.test(other);
                    String number = other != null && known ? row.getString("case_number") : null;
                    String message = row.getString("message").replace(CheckFinding.OTHER_CASE, number == null ? "另一案件" : "案件" + number);
                    return found.computeIfAbsent(row.getObject("piece_id", UUID.class), id -> new ArrayList<>())
                            .add(new CheckFinding(row.getString("rule"), message, number,
                                    known ? row.getObject("related_piece", UUID.class) : null));
                }).list();
        return found;
    }

    private OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
