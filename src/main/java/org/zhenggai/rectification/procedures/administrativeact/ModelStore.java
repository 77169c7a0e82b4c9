package org.zhenggai.rectification.procedures.administrativeact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** The tables of changed and deployed files of the models. */
@Repository
class ModelStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LISTED = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long addChange(String fileName, String content, String sha256, String baseSha256, String difference, String user) {
        return jdbc.sql("""
                insert into model_change (file_name, content, sha256, base_sha256, difference, uploaded_by, uploaded_at)
                values (:file, :content, :sha, :base, :difference, :user, :at) returning id""").param("file", fileName)
                .param("content", content).param("sha", sha256).param("base", baseSha256).param("difference", difference)
                .param("user", user).param("at", OffsetDateTime.now(clock)).query(Long.class).single();
    }

    ModelChange change(long id) {
        return jdbc.sql("select * from model_change where id = ?").param(id).query(ModelStore::change).optional()
                .orElseThrow(() -> new NotFoundException("没有这份上传的模型"));
    }

    /** Uploads that no act is about yet, newest first. */
    List<ModelChange> open() {
        return jdbc.sql("""
                select * from model_change m where not exists (select from administrative_act a where a.model_change = m.id)
                 order by id desc limit :listed""").param("listed", LISTED).query(ModelStore::change).list();
    }

    void addVersion(String fileName, String content, String sha256, Long act) {
        jdbc.sql("""
                insert into model_version (file_name, content, sha256, origin, act_id, deployed_at)
                values (:file, :content, :sha, :origin, :act, :at)""").param("file", fileName).param("content", content)
                .param("sha", sha256).param("origin", act == null ? "SOFTWARE" : "ACT").param("act", act)
                .param("at", OffsetDateTime.now(clock)).update();
    }

    /** The hash each file was last deployed with. */
    Map<String, String> latest() {
        Map<String, String> hashes = new LinkedHashMap<>();
        jdbc.sql("select distinct on (file_name) file_name, sha256 from model_version order by file_name, id desc")
                .query(row -> {
                    hashes.put(row.getString("file_name"), row.getString("sha256"));
                });
        return hashes;
    }

    /** Every version of every file, newest first. */
    List<ModelVersion> versions() {
        return jdbc.sql("select id, file_name, sha256, origin, act_id, deployed_at from model_version order by id desc")
                .query((row, n) -> version(row)).list();
    }

    ModelVersion version(long id) {
        return jdbc.sql("select id, file_name, sha256, origin, act_id, deployed_at from model_version where id = ?").param(id)
                .query((row, n) -> version(row)).optional().orElseThrow(() -> new NotFoundException("没有这个模型版本"));
    }

    String contentOf(long version) {
        return jdbc.sql("select content from model_version where id = ?").param(version).query(String.class).single();
    }

    private static ModelChange change(ResultSet row, int number) throws SQLException {
        return new ModelChange(row.getLong("id"), row.getString("file_name"), row.getString("content"), row.getString("sha256"),
                row.getString("base_sha256"), row.getString("difference"), row.getString("uploaded_by"), at(row, "uploaded_at"));
    }

    private static ModelVersion version(ResultSet row) throws SQLException {
        return new ModelVersion(row.getLong("id"), row.getString("file_name"), row.getString("sha256"),
                row.getString("origin").equals("SOFTWARE"), row.getObject("act_id", Long.class), at(row, "deployed_at"));
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
