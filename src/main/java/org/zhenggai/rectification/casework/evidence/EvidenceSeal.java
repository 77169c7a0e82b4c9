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

    @Bean
    SealedTable sealedEvidence() {
        return TABLE;
    }
}
