package org.zhenggai.rectification.casework.evidence;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhenggai.rectification.ground.audit.SealedTable;

/** What is sealed of a piece of evidence: its row, with its state and the hash of its file, and its reviews. */
@Configuration(proxyBeanMethods = false)
class EvidenceSeal {

    static final SealedTable TABLE = new SealedTable("EVIDENCE", "举证材料", List.of("case_id", "seq", "type", "file_name", "media_type",
            "size", "sha256", "document_number", "issuer", "document_date", "note", "photographer", "uploaded_by", "unit_id", "uploaded_at",
            "captured_at", "longitude", "latitude", "reference_system", "direction", "width", "height", "state", "replaces", "replaced_by",
            "reviews"), """
            select cast(p.id as varchar) as object_id, p.case_id, p.seq, p.type, p.file_name, p.media_type, p.size, p.sha256,
              p.document_number, p.issuer, p.document_date, p.note, p.photographer, p.uploaded_by, p.unit_id, p.uploaded_at, p.captured_at,
              p.longitude, p.latitude, p.reference_system, p.direction, p.width, p.height, p.state, p.replaces, p.replaced_by,
              (select string_agg(concat_ws('/', r.id, r.officer_id, r.unit_id, extract(epoch from r.reviewed_at), r.verdict,
                   coalesce(r.reason, '-')), ',' order by r.id) from evidence_review r where r.piece_id = p.id) as reviews
            from evidence_piece p""", "p.id", "uuid");

    /** What phones said beside pieces, with who confirmed having stood there. */
    static final SealedTable FIELD = new SealedTable("EVIDENCE_FIELD", "现场照片的手机记录", List.of("case_id", "inspection", "inspection_name",
            "taken_at", "longitude", "latitude", "accuracy", "direction", "received_at", "witnesses"), """
            select cast(f.id as varchar) as object_id, p.case_id, f.inspection, f.inspection_name, f.taken_at, f.longitude, f.latitude,
              f.accuracy, f.direction, f.received_at,
              (select string_agg(concat_ws('/', w.officer_id, extract(epoch from w.witnessed_at)), ',' order by w.officer_id)
                 from evidence_witness w where w.piece_id = f.id) as witnesses
            from evidence_field f join evidence_piece p on p.id = f.id""", "f.id", "uuid");

    @Bean
    SealedTable sealedEvidence() {
        return TABLE;
    }

    @Bean
    SealedTable sealedFieldNotes() {
        return FIELD;
    }
}
