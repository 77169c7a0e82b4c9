package org.zhenggai.rectification.casework.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** How much one officer may send on a day, by the real clock, and one case may hold. */
@Component
class UploadQuota {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int KEPT_DAYS = 7;

    private final JdbcClient jdbc;
    private final QuotaSettings limits;
    private final Clock real = Clock.system(ZONE);

    UploadQuota(JdbcClient jdbc, QuotaSettings limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** @throws IntakeRefusedException when the file would go over the officer's day, what is under way included */
    void checkDay(String officerId, long size) {
        long limit = limits.personDay().toBytes();
        if (used(officerId) + underWay(officerId) + size > limit) {
            throw IntakeRefusedException.tooOften("您今天上传的材料已达上限（每人每天" + shown(limits.personDay())
                    + "，含正在上传的），请明天再传，或请系统管理员调整上限");
        }
    }

    /** Bytes that arrived, whatever becomes of them. */
    @Transactional
    public void charge(String officerId, long bytes) {
        jdbc.sql("""
                insert into evidence_traffic (officer_id, day, bytes) values (:officer, :day, :bytes)
                on conflict (officer_id, day) do update set bytes = evidence_traffic.bytes + excluded.bytes""")
                .param("officer", officerId).param("day", LocalDate.now(real)).param("bytes", bytes).update();
    }

    /** @throws IntakeRefusedException when the case would hold more than it may, bytes or pieces */
    void checkCase(long caseId, long size) {
        record Held(long pieces, long bytes) {}
        Held held = jdbc.sql("select count(*) pieces, coalesce(sum(size), 0) bytes from evidence_piece where case_id = :case")
                .param("case", caseId).query((row, n) -> new Held(row.getLong("pieces"), row.getLong("bytes"))).single();
        if (held.pieces() >= limits.casePieces()) {
            throw IntakeRefusedException.full("本案举证材料已有" + held.pieces() + "件，达到上限；请把同类材料合并成一份文件，或请系统管理员调整上限");
        }
        if (held.bytes() + size > limits.caseSize().toBytes()) {
            throw IntakeRefusedException.full("本案举证材料合计将超过" + shown(limits.caseSize()) + "的上限，请压缩照片、视频后再上传，或请系统管理员调整上限");
        }
    }

    /** Forgets days that no limit looks at. */
    void clean() {
        jdbc.sql("delete from evidence_traffic where day < :day").param("day", LocalDate.now(real).minusDays(KEPT_DAYS)).update();
    }

    private long used(String officerId) {
        return jdbc.sql("select coalesce(sum(bytes), 0) from evidence_traffic where officer_id = :officer and day = :day")
                .param("officer", officerId).param("day", LocalDate.now(real)).query(Long.class).single();
    }

    private long underWay(String officerId) {
        return jdbc.sql("select coalesce(sum(size - received), 0) from evidence_upload where officer_id = :officer")
                .param("officer", officerId).query(Long.class).single();
    }

    private static String shown(DataSize size) {
        return size.toGigabytes() > 0 ? size.toGigabytes() + "GB" : size.toMegabytes() > 0 ? size.toMegabytes() + "MB" : size.toKilobytes()
                + "KB";
    }
}
