package org.zhenggai.rectification.casework.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of uploads under way. */
@Component
@Transactional
class UploadStore {

    private static final String COLUMNS = """
            id, case_id, officer_id, unit_id, type, file_name, size, received, document_number, issuer, document_date, note,
            photographer, replaces, modified, touched_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UploadSession session) {
        jdbc.sql("insert into evidence_upload (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(session.id(), session.caseId(), session.officerId(), session.unitId(), session.type(), session.fileName(),
                        session.size(), session.received(), session.documentNumber(), session.issuer(), session.documentDate(),
                        session.note(), session.photographer(), session.replaces(), session.modified(), session.touchedAt()).update();
    }

    Optional<UploadSession> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from evidence_upload where id = :id").param("id", id).query(UploadSession.class)
                .optional();
    }

    /** What the officer has under way for the case, oldest first. */
    List<UploadSession> of(long caseId, String officerId) {
        return jdbc.sql("select " + COLUMNS
                + " from evidence_upload where case_id = :case and officer_id = :officer order by touched_at, id")
                .param("case", caseId).param("officer", officerId).query(UploadSession.class).list();
    }

    /** Acknowledges bytes that are on the disk. */
    void received(UUID id, long received) {
        jdbc.sql("update evidence_upload set received = :received, touched_at = :at where id = :id")
                .param("received", received).param("at", OffsetDateTime.now(clock)).param("id", id).update();
    }

    /** @return whether it was there: of two that end an upload one does */
    boolean remove(UUID id) {
        return jdbc.sql("delete from evidence_upload where id = :id").param("id", id).update() > 0;
    }

    int openOf(String officerId) {
        return jdbc.sql("select count(*) from evidence_upload where officer_id = :officer").param("officer", officerId)
                .query(Integer.class).single();
    }

    /** Nobody went on with them since. */
    List<UUID> untouchedSince(OffsetDateTime instant) {
        return jdbc.sql("select id from evidence_upload where touched_at < :instant").param("instant", instant).query(UUID.class)
                .list();
    }
}
