package org.zhenggai.rectification.casework.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.plot.Geodesy;
import org.zhenggai.rectification.casework.plot.Plot;
import org.zhenggai.rectification.casework.plot.Position;
import org.zhenggai.rectification.ground.organization.Organization;

/** What phones said of uploads and pieces, by their common id, and who stood beside. */
@Component
@Transactional
class FieldStore {

    private static final Clock REAL = Clock.systemUTC();

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Clock clock;

    FieldStore(JdbcClient jdbc, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    void keep(UUID id, FieldPhoto photo, String inspectionName) {
        jdbc.sql("""
                insert into evidence_field (id, inspection, inspection_name, taken_at, longitude, latitude, accuracy, direction,
                  received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, photo.inspection(), inspectionName, photo.takenAt(), photo.longitude(), photo.latitude(), photo.accuracy(),
                        photo.direction(), OffsetDateTime.now(REAL)).update();
    }

    /** Of an upload that never became a piece. */
    void forget(UUID id) {
        jdbc.sql("delete from evidence_field where id = :id and not exists (select 1 from evidence_piece p where p.id = :id)")
                .param("id", id).update();
    }

    boolean has(UUID id) {
        return jdbc.sql("select exists (select 1 from evidence_field where id = :id)").param("id", id).query(Boolean.class).single();
    }

    /** The inspection an upload or a piece belongs to. */
    Optional<String> inspection(UUID id) {
        return jdbc.sql("select inspection from evidence_field where id = :id and inspection is not null").param("id", id)
                .query(String.class).optional();
    }

    /** Notes of the case's pieces. @param plot of the case, null while it is unknown */
    Map<UUID, FieldNote> of(long caseId, Plot plot) {
        Map<UUID, FieldNote> found = new HashMap<>();
        Map<UUID, List<String>> witnesses = witnesses(caseId);
        jdbc.sql("select f.* from evidence_field f join evidence_piece p on p.id = f.id where p.case_id = :case").param("case", caseId)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return found.put(id, note(row, plot, witnesses.getOrDefault(id, List.of())));
                }).list();
        return found;
    }

    private FieldNote note(ResultSet row, Plot plot, List<String> witnesses) throws SQLException {
        Double longitude = row.getObject("longitude", Double.class);
        Position position = longitude == null ? null : new Position(longitude, row.getDouble("latitude"), Position.WGS_84);
        return new FieldNote(row.getString("inspection"), row.getString("inspection_name"), at(row, "taken_at"), position,
                row.getObject("accuracy", Integer.class), Geodesy.distance(position, plot).orElse(null),
                row.getObject("direction", Integer.class), at(row, "received_at"), witnesses);
    }

    private Map<UUID, List<String>> witnesses(long caseId) {
        Map<UUID, List<String>> found = new HashMap<>();
        jdbc.sql("""
                select w.piece_id, w.officer_id from evidence_witness w join evidence_piece p on p.id = w.piece_id
                where p.case_id = :case order by w.witnessed_at, w.officer_id""").param("case", caseId)
                .query((row, n) -> found.computeIfAbsent(row.getObject("piece_id", UUID.class), id -> new java.util.ArrayList<>())
                        .add(organization.nameOf(row.getString("officer_id")))).list();
        return found;
    }

    /** @return whether the officer had not said so before */
    boolean witness(UUID pieceId, String officerId) {
        return jdbc.sql("insert into evidence_witness (piece_id, officer_id, witnessed_at) values (?, ?, ?) on conflict do nothing")
                .params(pieceId, officerId, OffsetDateTime.now(clock)).update() > 0;
    }

    private OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
