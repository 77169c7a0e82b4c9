package org.zhenggai.rectification.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.rectification.casework.evidence.EvidenceClient.Answer;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/** What one officer may send on a day and one case may hold has an end, and whoever meets it is told where it is. */
class UploadQuotaHttpTest extends EvidenceOverHttp {

    private static final String OFFICER = "shanmen.handler-2";

    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private QuotaSettings limits;

    @Test
    void aDaysShareIsUsedUp() {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        RectificationCase c = registered();
        EvidenceClient officer = as(OFFICER, c);
        String id = officer.open("before-photo", "a.jpg", 3, Map.of()).json().path("id").asText();
        officer.chunk(id, 0, new byte[] {1, 2, 3});
        assertThat(jdbc.queryForObject("select bytes from evidence_traffic where officer_id = ? and day = ?", Long.class, OFFICER, today))
                .isGreaterThanOrEqualTo(3);
        jdbc.update("update evidence_traffic set bytes = bytes + ? where officer_id = ? and day = ?", limits.personDay().toBytes(),
                OFFICER, today);
        try {
            Answer refused = officer.open("before-photo", "b.jpg", 1, Map.of());
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.detail()).contains("今天上传的材料已达上限（每人每天30GB");
            assertThat(as("shanmen.handler", c).open("before-photo", "c.jpg", 1, Map.of()).status()).as("a colleague").isEqualTo(201);
        } finally {
            jdbc.update("delete from evidence_traffic where officer_id = ?", OFFICER);
        }
    }

    @Test
    void aCaseIsFull() {
        RectificationCase c = registered();
        jdbc.update("""
                insert into evidence_piece (id, case_id, type, file_name, media_type, size, sha256, uploaded_by, unit_id, uploaded_at,
                state)
                select gen_random_uuid(), ?, 'before-photo', 'x.jpg', 'image/jpeg', 1, 'none', 'shanmen.handler', 'shanmen',
                current_timestamp, 'SUBMITTED'
                from generate_series(1, ?)""", c.id(), limits.casePieces());
        try {
            Answer refused = as("shanmen.handler", c).open("before-photo", "b.jpg", 1, Map.of());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.detail()).contains("已有10000件，达到上限");
            jdbc.update("delete from evidence_piece where case_id = ? and id <> (select id from evidence_piece where case_id = ? limit 1)",
                    c.id(), c.id());
            jdbc.update("update evidence_piece set size = ? where case_id = ?", limits.caseSize().toBytes(), c.id());
            assertThat(as("shanmen.handler", c).open("before-photo", "b.jpg", 1, Map.of()).detail()).contains("超过100GB的上限");
        } finally {
            jdbc.update("delete from evidence_piece where case_id = ?", c.id());
        }
    }
}
