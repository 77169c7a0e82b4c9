package org.zhenggai.rectification.casework.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rules noticed about pieces, kept beside them until the rules say otherwise. */
@Component
public class CheckFindings {

    /**
     * What a rule says of a piece.
     *
     * @param message      Chinese; {@link CheckFinding#OTHER_CASE} stands for another case
     * @param relatedCase  the other case, null when the piece's own
     * @param relatedPiece the other piece, null when none
     */
    public record Found(UUID piece, String rule, String message, Long relatedCase, UUID relatedPiece) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CheckFindings(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** From now on this is what the rules say of the case's pieces; joins the caller's transaction. */
    public void keep(long caseId, List<Found> found) {
        keepWhatChanged(kept(caseId), byPiece(found));
    }

    private Map<UUID, List<Found>> kept(long caseId) {
        return byPiece(jdbc.sql("""
                select f.piece_id, f.rule, f.message, f.related_case_id, f.related_piece from evidence_finding f
                join evidence_piece p on p.id = f.piece_id where p.case_id = :case order by p.seq, f.position""")
                .param("case", caseId)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getObject(4, Long.class), row.getObject(5, UUID.class))).list());
    }

    private static Map<UUID, List<Found>> byPiece(List<Found> rows) {
        return rows.stream().collect(Collectors.groupingBy(Found::piece, LinkedHashMap::new, Collectors.toList()));
    }

    /** A case of a thousand photos has thousands of findings, of which one more photo changes few. */
    private void keepWhatChanged(Map<UUID, List<Found>> kept, Map<UUID, List<Found>> found) {
        List<UUID> outdated = kept.keySet().stream().filter(piece -> !kept.get(piece).equals(found.get(piece))).toList();
        template.update("delete from evidence_finding where piece_id = any (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", outdated.toArray())));
        List<Object[]> fresh = new ArrayList<>();
        found.forEach((piece, rows) -> {
            if (!rows.equals(kept.get(piece))) {
                for (int i = 0; i < rows.size(); i++) {
                    Found row = rows.get(i);
                    fresh.add(new Object[] {piece, i + 1, row.rule(), row.message(), row.relatedCase(), row.relatedPiece()});
                }
            }
        });
        template.batchUpdate("""
                insert into evidence_finding (piece_id, position, rule, message, related_case_id, related_piece)
                values (?, ?, ?, ?, ?, ?)""", fresh);
    }
}
