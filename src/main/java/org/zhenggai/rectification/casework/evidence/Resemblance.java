package org.zhenggai.rectification.casework.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Small pictures and perceptual hashes, and which photos look alike; compared once, when a photo comes in. */
@Component
public class Resemblance {

    /** A piece that shows the same or nearly the same; {@code distance} 0 with the same content is the same file. */
    public record Alike(UUID piece, long caseId, String sha256, String typeName, int distance) {}

    private final JdbcClient jdbc;
    private final EvidenceTypes types;
    private final EvidenceSettings settings;

    Resemblance(JdbcClient jdbc, EvidenceTypes types, EvidenceSettings settings) {
        this.jdbc = jdbc;
        this.types = types;
        this.settings = settings;
    }

    /** Keeps the small picture of a new file and the pairs it makes with those before it. */
    void keep(Examination.Result file) {
        if (file.thumbnail() == null) {
            return;
        }
        List<Likeness> likeness = file.likeness();
        Likeness first = likeness.isEmpty() ? null : likeness.get(0);
        int added = jdbc.sql("""
                insert into evidence_picture (sha256, thumbnail, hash_rows, hash_columns) values (?, ?, ?, ?)
                on conflict (sha256) do nothing""")
                .params(file.sha256(), file.thumbnail(), first == null ? null : first.rows(), first == null ? null : first.columns())
                .update();
        if (added > 0 && first != null) {
            jdbc.sql("""
                    with own as (select * from unnest(:rows::bigint[], :columns::bigint[]) as position(by_rows, by_columns)),
                    alike as (
                      select sha256, min(bit_count((hash_rows # by_rows)::bit(64))
                      + bit_count((hash_columns # by_columns)::bit(64))) as distance
                      from evidence_picture cross join own where sha256 <> :sha and hash_rows is not null group by sha256)
                    insert into evidence_likeness (sha256, other, distance)
                    select :sha, sha256, distance from alike where distance <= :limit
                    union all select sha256, :sha, distance from alike where distance <= :limit""")
                    .param("rows", likeness.stream().map(Likeness::rows).toArray(Long[]::new))
                    .param("columns", likeness.stream().map(Likeness::columns).toArray(Long[]::new)).param("sha", file.sha256())
                    .param("limit", settings.likenessBits()).update();
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

    /** Pieces that show the same as the case's own or nearly so, of the case and of others, by the content of the case's own. */
    public Map<String, List<Alike>> alike(long caseId) {
        Map<String, List<Alike>> found = new HashMap<>();
        jdbc.sql("""
                with own as (select distinct sha256 from evidence_piece where case_id = :case and state <> 'REPLACED'),
                pairs as (
                  select sha256, sha256 as other, 0 as distance from own
                  union all select o.sha256, l.other, l.distance from own o join evidence_likeness l on l.sha256 = o.sha256
                  where l.distance <= :limit)
                select q.sha256, p.id, p.case_id, p.sha256 as other, p.type, q.distance from pairs q
                join evidence_piece p on p.sha256 = q.other and (p.case_id <> :case or p.state <> 'REPLACED')
                order by p.seq""").param("case", caseId).param("limit", settings.likenessBits())
                .query((row, n) -> found.computeIfAbsent(row.getString("sha256"), sha -> new ArrayList<>())
                        .add(new Alike(row.getObject("id", UUID.class), row.getLong("case_id"), row.getString("other"),
                                types.name(row.getString("type")), row.getInt("distance")))).list();
        return found;
    }

    Optional<byte[]> thumbnail(String sha256) {
        return jdbc.sql("select thumbnail from evidence_picture where sha256 = :sha").param("sha", sha256)
                .query((row, n) -> row.getBytes(1)).optional();
    }
}
