package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Verification;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.anchor.Anchor;
import org.zhenggai.rectification.ground.audit.anchor.Anchors;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.Superuser;

/** A superuser rewrites rows, cuts tails with their heads, or the file of anchors: each is named. Each test puts right what it broke. */
@OwnApplication
class TamperedRecordsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private Verification verification;
    @Autowired
    private Anchors anchors;
    @Autowired
    private AuditLog log;
    @Value("${rectification.audit.anchors.folder}")
    private Path folder;

    @Test
    void changedFactOfACaseIsNamed() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        for (String[] attack : new String[][] {
                {"update rectification_case set due_date = due_date + 30 where id = %d",
                        "update rectification_case set due_date = due_date - 30 where id = %d"},
                {"update rectification_case set area_mu = 0.01 where id = %d",
                        "update rectification_case set area_mu = null where id = %d"},
                {"update case_unit set unit_id = 'yehe' where case_id = %d and role = 'LEAD'",
                        "update case_unit set unit_id = 'chengdong' where case_id = %d and role = 'LEAD'"},
                {"insert into case_hold (case_id, reason, held_since, counts_from) values (%d, 'OTHER', current_timestamp, current_date)",
                        "delete from case_hold where case_id = %d"}}) {
            Superuser.committed(database, attack[0].formatted(c.id()));
            try {
                JsonNode report = Http.as(port, "admin.audit").get("/api/audit/verify?case=" + c.caseNumber()).json();
                assertThat(report.path("intact").asBoolean()).as(attack[0]).isFalse();
                assertThat(report.path("problems").get(0).path("message").asText())
                        .isEqualTo("案件" + c.caseNumber() + "登记信息被改动，与最近一次封存不符");
                assertThat(messages(verification.all())).contains("案件" + c.caseNumber() + "登记信息被改动，与最近一次封存不符");
            } finally {
                Superuser.committed(database, attack[1].formatted(c.id()));
            }
            assertThat(verification.of(c).intact()).as(attack[1]).isTrue();
        }
    }

    @Test
    void codeMayChangeWhatItLikes() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        long before = seals(c);
        driver.pass(c, "Task_Investigate", "chengdong.handler");
        driver.pass(c, "Task_DraftProgramme", "chengdong.handler");
        assertThat(verification.of(c).problems()).isEmpty();
        assertThat(seals(c)).isGreaterThan(before);
        assertThat(jdbc.sql("select digest from record_seal where case_id = :c order by seq").param("c", c.id()).query(String.class).list())
                .as("nothing is sealed twice").doesNotHaveDuplicates();
    }

    @Test
    void changedRemovedAndSmuggledEvidenceIsNamed() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        String unsealed = piece(c);
        assertThat(messages(verification.of(c))).containsExactly("案件" + c.caseNumber() + "举证材料" + unsealed + "未经系统登记");
        Superuser.committed(database, "delete from evidence_piece where id = '" + unsealed + "'");
        assertThat(verification.of(c).intact()).isTrue();
    }

    @Test
    void tailOfTheLogCutTogetherWithItsHeadIsNamed() {
        for (int i = 0; i < 5; i++) {
            log.record(Act.of(Category.OTHER, "admin.system", "试验" + i));
        }
        long entries = anchors.make(Anchor.Reason.ASKED).anchor().auditEntries();
        long now = jdbc.sql("select entries from audit_head").query(Long.class).single();
        long cut = entries - 3;
        Superuser.committed(database, "create table cut_entries as select * from audit_entry where position > " + cut,
                "create table cut_head as select * from audit_head", "delete from audit_entry where position > " + cut,
                "update audit_head set entries = " + cut + ", last_hash = (select hash from audit_entry where position = " + cut + ")");
        Verification.Report report;
        try {
            report = verification.all();
        } finally {
            Superuser.committed(database, "insert into audit_entry select * from cut_entries", "delete from audit_head",
                    "insert into audit_head select * from cut_head", "drop table cut_entries", "drop table cut_head");
        }
        assertThat(report.intact()).isFalse();
        assertThat(messages(report)).contains("操作日志尾部被截断：现有" + cut + "条，锚点证明曾有" + entries + "条（第" + (cut + 1) + "条至第" + entries
                + "条缺失）");
        assertThat(now).isGreaterThanOrEqualTo(entries);
        assertThat(messages(verification.all())).isEmpty();
    }

    @Test
    void tailOfATimelineCutTogetherWithItsHeadIsNamed() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        anchors.make(Anchor.Reason.ASKED);
        long entries = jdbc.sql("select entries from timeline_head where chain = :c").param("c", c.id()).query(Long.class).single();
        Superuser.committed(database, "create table cut_entries as select * from timeline_entry where case_id = %1$d and position = %2$d"
                .formatted(c.id(), entries), "create table cut_head as select * from timeline_head where chain = " + c.id(),
                "delete from timeline_entry where case_id = %1$d and position = %2$d".formatted(c.id(), entries),
                ("update timeline_head set entries = entries - 1, last_hash = (select hash from timeline_entry where case_id = %1$d"
                        + " and position = %2$d) where chain = %1$d").formatted(c.id(), entries - 1));
        Verification.Report report;
        try {
            report = verification.all();
        } finally {
            Superuser.committed(database, "insert into timeline_entry select * from cut_entries",
                    "delete from timeline_head where chain = " + c.id(),
                    "insert into timeline_head select * from cut_head", "drop table cut_entries", "drop table cut_head");
        }
        assertThat(messages(report)).contains("案件" + c.caseNumber() + "时间线尾部被截断：现有" + (entries - 1) + "条，锚点证明至少曾有" + entries + "条");
        assertThat(messages(verification.all())).isEmpty();
    }

    @Test
    void fileOfAnchorsThatWasChangedOrShortenedIsNamed() throws Exception {
        anchors.make(Anchor.Reason.ASKED);
        long last = anchors.make(Anchor.Reason.ASKED).anchor().seq();
        Path file = folder.resolve("anchors.jsonl");
        List<String> lines = Files.readAllLines(file);
        try {
            Files.write(file, lines.subList(0, lines.size() - 1));
            assertThat(messages(verification.all())).singleElement().asString().startsWith("锚点文件缺少锚点" + last);
            List<String> changed = new java.util.ArrayList<>(lines);
            changed.set(lines.size() - 2, lines.get(lines.size() - 2).replace("\"reason\":\"ASKED\"", "\"reason\":\"DAILY\""));
            Files.write(file, changed);
            assertThat(messages(verification.all())).contains("锚点文件第" + lines.size() + "行之前被修改或删除");
            Files.delete(file);
            assertThat(messages(verification.all())).hasSizeGreaterThanOrEqualTo(2).allMatch(message -> message.startsWith("锚点文件缺少"));
        } finally {
            Files.write(file, lines, StandardCharsets.UTF_8);
        }
        assertThat(messages(verification.all())).isEmpty();
    }

    @Test
    void auditorIsToldOfEachAnchor() {
        Http.Answer made = Http.as(port, "admin.audit").post("/api/audit/anchors", Map.of());
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(jdbc.sql("select body from message where recipient = 'admin.audit' and title like :title")
                .param("title", "操作日志锚点" + made.json().path("anchor").asLong() + "：%").query(String.class).list()).singleElement()
                .asString().contains(made.json().path("line").asText(), made.json().path("sha256").asText());
    }

    /** A piece that nobody uploaded. */
    private String piece(RectificationCase c) {
        String id = UUID.randomUUID().toString();
        Superuser.committed(database, """
                insert into evidence_piece (id, case_id, type, file_name, media_type, size, sha256, uploaded_by, unit_id, uploaded_at,
                  state)
                values ('%s', %d, 'SITE_PHOTO', '伪造.jpg', 'image/jpeg', 1, '%s', 'chengdong.handler', 'chengdong', current_timestamp,
                        'ACCEPTED')""".formatted(id, c.id(), "0".repeat(64)));
        return id;
    }

    private long seals(RectificationCase c) {
        return jdbc.sql("select count(*) from record_seal where case_id = :c").param("c", c.id()).query(Long.class).single();
    }

    private static List<String> messages(Verification.Report report) {
        return report.problems().stream().map(Verification.Problem::message).toList();
    }
}
