package org.zhenggai.rectification.casework.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Small pictures and perceptual hashes, and which photos look alike; compared once, when a photo comes in. */
@Component
class Resemblance {

    private final JdbcClient jdbc;
    private final EvidenceSettings settings;

    Resemblance(JdbcClient jdbc, EvidenceSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Keeps the small picture of a new file and the pairs it makes with those before it. */
    void keep(Examination.Result file) {
        if (file.thumbnail() == null) {
            return;
        }
        Likeness likeness = file.likeness();
        int added = jdbc.sql("""
                insert into evidence_picture (sha256, thumbnail, hash_rows, hash_columns) values (?, ?, ?, ?)
                on conflict (sha256) do nothing""")
                .params(file.sha256(), file.thumbnail(), likeness == null ? null : likeness.rows(),
                        likeness == null ? null : likeness.columns()).update();
        if (added > 0 && likeness != null) {
            jdbc.sql("""
                    with alike as (
                      select sha256, bit_count((hash_rows # :rows)::bit(64))
                      + bit_count((hash_columns # :columns)::bit(64)) as distance
                      from evidence_picture where sha256 <> :sha and hash_rows is not null)
                    insert into evidence_likeness (sha256, other, distance)
                    select :sha, sha256, distance from alike where distance <= :limit
                    union all select sha256, :sha, distance from alike where distance <= :limit""")
                    .param("rows", likeness.rows()).param("columns", likeness.columns()).param("sha", file.sha256())
                    .param("limit", settings.checks().likenessBits()).update();
        }
    }

    /** Open cases in which the same or a like photo stands; the file of an ended case stays as it was closed. */
    List<Long> otherCases(String sha256, long caseId) {
        return jdbc.sql("""
                select distinct p.case_id from evidence_piece p join case_standing c on c.id = p.case_id
                where p.case_id <> :case and c.ended_on is null and (p.sha256 = :sha
                  or p.sha256 in (select other from evidence_likeness where sha256 = :sha)) order by p.case_id""")
                .param("case", caseId).param("sha", sha256).query(Long.class).list();
    }

    Optional<byte[]> thumbnail(String sha256) {
        return jdbc.sql("select thumbnail from evidence_picture where sha256 = :sha").param("sha", sha256)
                .query((row, n) -> row.getBytes(1)).optional();
    }
}
