package org.zhenggai.rectification.views.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;

/** Letters as issued. There is no update: the table refuses it. */
@Repository
class LetterStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SELECT = """
            select kind, subject, case_id, plan_id, title, document_no, unit_id, signed_by, issued_at, sha256 from letter where\s""";

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Letter letter, byte[] content) {
        Paper paper = letter.paper();
        jdbc.sql("""
                insert into letter (id, kind, subject, case_id, plan_id, title, document_no, unit_id, signed_by, issued_at, sha256, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(paper.id(), paper.kind().name(), paper.subject(), paper.caseId(), paper.planId(), letter.title(), letter.number(),
                        letter.unitId(), letter.signedBy(), letter.issuedAt(), letter.sha256(), content).update();
    }

    Optional<Letter> find(String id) {
        return jdbc.sql(SELECT + "id = :id").param("id", id).query((row, n) -> letter(row)).optional();
    }

    /** Letters of the case, oldest first. */
    List<Letter> ofCase(long caseId) {
        return jdbc.sql(SELECT + "case_id = :case order by issued_at, id").param("case", caseId).query((row, n) -> letter(row)).list();
    }

    /** Letters about the plan as a whole, oldest first. */
    List<Letter> ofPlan(String planId) {
        return jdbc.sql(SELECT + "plan_id = :plan order by issued_at, id").param("plan", planId).query((row, n) -> letter(row)).list();
    }

    byte[] content(String id) {
        return jdbc.sql("select content from letter where id = :id").param("id", id).query((row, n) -> row.getBytes(1)).single();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        Paper paper = new Paper(DocumentKind.valueOf(row.getString("kind")), row.getString("subject"),
                row.getObject("case_id", Long.class), row.getString("plan_id"));
        return new Letter(paper, row.getString("title"), row.getString("document_no"), row.getString("unit_id"),
                row.getString("signed_by"), row.getObject("issued_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(),
                row.getString("sha256"));
    }
}
