package org.zhenggai.rectification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RunningProduct;
import org.zhenggai.rectification.views.ledgerimport.MessyWorkbooks;

/**
 * What every fault begins with, made once: the sample's organization, cases that officers work on, and cases whose next check sends a
 * letter with a number. Made by one process as a rehearsal that begins today; then its clock is taken away, and it is in earnest.
 */
final class Beginning {

    static final String DATABASE = "beginning";
    /** Officers who report, each on a case of his own. */
    static final List<String> REPORTERS = List.of("shanmen.handler", "shiling.handler", "yehe.handler", "chengdong.handler");
    private static final Map<String, String> UNITS = Map.of("shanmen", "山门镇", "shiling", "石岭镇", "yehe", "叶赫满族镇", "chengdong", "城东乡");
    private static final String REVIEWER = "natural-resources.reviewer";
    private static final String FINDING = "一1(2)";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int STEPS = 12;

    private Beginning() {}

    /** @param letters cases that get a letter in the deadline morning */
    static void make(OwnServer server, Path folder, int letters) throws Exception {
        server.create(DATABASE, null);
        Path home = Files.createDirectories(folder.resolve(DATABASE));
        LocalDateTime now = LocalDateTime.now(ZONE).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
        try (RunningProduct product = new RunningProduct(OwnServer.address(DATABASE, server.port()), home, Map.of(
                "rectification.sample.start", now.toString()), Map.of())) {
            product.start();
            JdbcClient jdbc = server.superuser(DATABASE);
            Http reviewer = Http.as(product.port(), REVIEWER);
            commit(reviewer, check(reviewer, workbook("起始", letters, now.toLocalDate().plusDays(9))));
            List<List<Object>> own = heading();
            for (String officer : REPORTERS) {
                own.add(row("办理", own.size(), officer.substring(0, officer.indexOf('.')), now.toLocalDate().plusDays(400)));
            }
            commit(reviewer, check(reviewer, MessyWorkbooks.of(own)));
            for (String officer : REPORTERS) {
                bringToRectification(product.port(), jdbc, caseOf(jdbc, officer), now.toLocalDate());
            }
        }
        inEarnest(server.superuser(DATABASE));
    }

    /** The number of the case the officer reports on. */
    static String caseOf(JdbcClient jdbc, String officer) {
        return jdbc.sql("select case_number from ledger_row where title like '办理%' and lead_unit = ?").param(officer.substring(0, officer
                .indexOf('.'))).query(String.class).single();
    }

    private static void bringToRectification(int port, JdbcClient jdbc, String number, LocalDate today) {
        for (int step = 0; step < STEPS; step++) {
            Map<String, Object> task = jdbc.sql("""
                    select t.id_ as id, t.task_def_key_ as key, l.group_id_ as officer from act_ru_task t
                    join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
                    join act_ru_execution e on e.id_ = t.proc_inst_id_
                    where exists (select 1 from act_hi_procinst p where p.id_ = t.proc_inst_id_ and p.business_key_ = ?)
                    order by t.create_time_ desc, l.group_id_ limit 1""").param(number).query().singleRow();
            if (task.get("key").equals(Reporter.TASK)) {
                return;
            }
            Http.Answer done = Http.as(port, (String) task.get("officer")).submit("/engine-rest", (String) task.get("id"), Answers.pass(
                    (String) task.get("key"), today));
            assertThat(done.status()).as(task + done.text()).isEqualTo(204);
        }
        throw new AssertionError(number + " did not come to " + Reporter.TASK);
    }

    /** A ledger with so many new cases, whose last day is near enough for a letter at their next check. */
    static byte[] workbook(String words, int rows, LocalDate due) {
        List<List<Object>> sheet = heading();
        List<String> units = UNITS.keySet().stream().sorted().toList();
        for (int i = 0; i < rows; i++) {
            sheet.add(row(words, sheet.size(), units.get(i % units.size()), due));
        }
        return MessyWorkbooks.of(sheet);
    }

    private static List<List<Object>> heading() {
        return new ArrayList<>(List.of(List.of("序号", "乡镇", "村", "图斑号", "存在问题", "涉及面积", "责任单位", "责任人", "整改时限", "目前进展")));
    }

    private static List<Object> row(String words, int number, String unit, LocalDate due) {
        return List.of(number, UNITS.get(unit), "某村", words + number, words + "第" + number + "处占用耕地", 1.5, UNITS.get(unit) + "政府", "某人", due
                .toString(), "正在整改");
    }

    /** Uploads a ledger. @return the import's number */
    static long check(Http reviewer, byte[] workbook) throws IOException {
        String mark = "----------faults";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ledger.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(workbook);
        body.write(("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Http.Answer checked = reviewer.post("/api/ledger/imports?finding=" + URLEncoder.encode(FINDING, StandardCharsets.UTF_8), body
                .toByteArray(), "multipart/form-data; boundary=" + mark);
        JsonNode found = checked.json();
        assertThat(found.path("errors")).as(checked.text()).isEmpty();
        assertThat(checked.status()).as(checked.text()).isEqualTo(201);
        return found.path("id").asLong();
    }

    private static void commit(Http reviewer, long id) {
        Http.Answer committed = reviewer.post("/api/ledger/imports/" + id + "/commit", "");
        assertThat(committed.status()).as(committed.text()).isEqualTo(200);
    }

    /** No clock of a rehearsal any more; everybody gets mail at any hour, once there is a server; no check is due by itself. */
    private static void inEarnest(JdbcClient jdbc) {
        jdbc.sql("delete from rehearsal_clock").update();
        jdbc.sql("update message_preference set value = 'false' where name in ('quiet', 'digest')").update();
        jdbc.sql("update message_channel set active = false where channel = 'MAIL'").update();
        jdbc.sql("insert into message_contact (officer_id, channel, address) select id, 'MAIL', id || '@faults.test' from officer"
                + " on conflict do nothing").update();
        jdbc.sql("update act_ru_job set duedate_ = ? where handler_cfg_ = 'Timer_NextCheck'").param(Timestamp.from(Instant.now().plus(
                365, ChronoUnit.DAYS))).update();
    }
}
