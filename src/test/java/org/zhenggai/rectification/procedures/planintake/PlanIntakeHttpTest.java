package org.zhenggai.rectification.procedures.planintake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.rectification.procedures.planintake.Uploads.Answer;
import org.zhenggai.rectification.support.RectificationTest;

/** From the uploaded file to running processes, and every kind of file that is turned away. */
@RectificationTest
class PlanIntakeHttpTest {

    private static final String PLAN = """
            铁东区2025年专项督察反馈问题整改工作方案
            一、整改任务
            （一）违法用地问题。
            1.督察发现违法占地建房问题3个，其中山门镇1个，石岭镇2个，占用耕地6.5亩。
            整改目标：消除违法状态。
            整改措施：一是立案查处。二是限期拆除。
            责任单位：山门镇政府、石岭镇政府、区林水局。
            整改时限：2026年6月30日（限期整改类）。
            督导单位：市自然资源局铁东分局。
            2.督察发现堆场占地问题1个，位于城东乡。
            整改目标：清理到位。
            整改措施：组织清理。
            责任单位：城东乡政府、区不存在局。
            整改时限：方案印发后三个月内（限期整改类）。
            督导单位：铁东区人民政府。
            （二）历年问题。
            1.历年问题尚未全部整改。
            整改目标：全部整改到位。
            整改措施：建立台账。
            责任单位：各乡（镇）政府。
            整改时限：具备条件的2026年6月30日前完成（限期整改类）；不具备条件的持续推进（持续整改类）。
            督导单位：市自然资源局铁东分局。
            2.群众反映山门镇挖沙问题，经核查不属实。
            整改目标：加强监管。
            整改措施：加强巡查。
            责任单位：山门镇政府。
            整改时限：长期坚持。
            督导单位：市自然资源局铁东分局。
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void planIsReadCompletedAndConfirmed() {
        Uploads reviewer = new Uploads(port, "natural-resources.reviewer");
        Answer taken = reviewer.upload("方案.txt", PLAN.getBytes(Charset.forName("GBK")));
        assertThat(taken.status()).as(taken.json().toString()).isEqualTo(201);
        JsonNode draft = taken.json();
        String id = "/" + draft.path("id").asLong();
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("known").asBoolean()).isFalse();
        assertThat(draft.path("fileName").asText()).isEqualTo("方案.txt");
        assertThat(draft.path("year").asInt()).isEqualTo(2025);
        assertThat(draft.path("text").get(0).path("text").asText()).isEqualTo("铁东区2025年专项督察反馈问题整改工作方案");
        assertThat(draft.path("items").findValuesAsText("path")).containsExactly("一1", "一2", "二1", "二2");
        JsonNode first = draft.path("items").get(0);
        assertThat(first.path("matchedUnits").path("区林水局").asText()).isEqualTo("forestry-water");
        assertThat(first.path("deadline").asText()).isEqualTo("2026-06-30");
        assertThat(first.path("farmlandMu").asText()).isEqualTo("6.5");
        assertThat(first.path("warnings")).isEmpty();
        assertThat(codes(draft.path("items").get(1))).contains("UNKNOWN_UNIT", "RELATIVE_DEADLINE");
        assertThat(codes(draft.path("items").get(2))).containsExactly("CONDITIONAL_CATEGORY");

        Answer again = reviewer.upload("另一个名字.txt", PLAN.getBytes(Charset.forName("GBK")));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("known").asBoolean()).isTrue();
        assertThat(again.json().path("id")).isEqualTo(draft.path("id"));
        assertThat(reviewer.get("").json().path("items").findValuesAsText("id")).contains(draft.path("id").asText());

        int cases = count("rectification_case");
        Answer open = reviewer.post(id + "/confirm");
        assertThat(open.status()).isEqualTo(409);
        assertThat(open.json().path("problems").findValuesAsText("code")).contains("UNKNOWN_UNIT", "RELATIVE_DEADLINE", "NOT_VERIFIED");
        assertThat(count("rectification_case")).isEqualTo(cases);

        assertThat(reviewer.patch(id + "/items/1", "{\"deadline\":\"2026-02-30\"}").json().path("detail").asText()).contains("不是存在的日期");
        assertThat(reviewer.patch(id + "/items/1", "{\"areaMu\":-1}").status()).isEqualTo(400);
        assertThat(reviewer.patch(id + "/items/1", "{\"path\":\"x\"}").status()).isEqualTo(400);
        Answer edited = reviewer.patch(id + "/items/1", "{\"deadline\":\"2026-03-31\",\"responsibleUnits\":[\"城东乡政府\",\"区发展和改革局\"]}");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("warnings")).as(edited.json().toString()).isEmpty();
        assertThat(edited.json().path("matchedUnits").path("区发展和改革局").asText()).isEqualTo("development-reform");
        assertThat(reviewer.patch(id + "/items/3", "{\"excluded\":true}").status()).isEqualTo(200);

        JsonNode preview = reviewer.get(id + "/preview").json();
        assertThat(preview.path("problems")).isEmpty();
        List<String> towns = jdbc.queryForList("""
                select id from unit where kind = 'TOWNSHIP' and id not in (select unit_id from unit_end)
                and jurisdiction_id is not distinct from (select jurisdiction_id from unit where id = 'shanmen')
                order by position""", String.class);
        assertThat(towns).as("the sample's, then what tests before this one brought").startsWith("shanmen", "shiling", "yehe", "chengdong");
        assertThat(preview.path("cases").findValuesAsText("path")).containsExactlyElementsOf(Stream.concat(Stream.of("一1", "一1", "一1",
                "一2"), towns.stream().map(town -> "二1")).toList());
        assertThat(preview.path("cases").get(3).path("responsible").get(0).asText()).isEqualTo("城东乡");
        assertThat(preview.path("questions").findValuesAsText("path")).containsExactly("二1");
        assertThat(preview.path("questions").get(0).path("proposal").asText()).isEqualTo("ONGOING");
        assertThat(preview.path("questions").get(0).path("deadline").asText()).isEqualTo("2026-06-30");

        Answer confirmed = reviewer.post(id + "/confirm");
        assertThat(confirmed.status()).as(confirmed.json().toString()).isEqualTo(200);
        assertThat(confirmed.json().path("cases").asInt()).isEqualTo(4 + towns.size());
        String plan = confirmed.json().path("planId").asText();
        List<Map<String, Object>> rows = jdbc.queryForList("""
                select f.path, c.title, c.category, c.due_date, c.process_instance_id,
                string_agg(u.unit_id, ',' order by u.role, u.position) units
                from rectification_case c join finding f on f.id = c.finding_id join case_unit u on u.case_id = c.id
                and u.role <> 'SUPERVISING'
                where f.plan_id = ? group by c.id, f.path order by c.id""", plan);
        assertThat(rows).extracting(row -> row.get("path") + " " + row.get("units")).containsExactlyElementsOf(Stream.concat(Stream.of(
                "一1 shanmen,forestry-water", "一1 shiling,forestry-water", "一1 shiling,forestry-water", "一2 chengdong,development-reform"),
                towns.stream().map("二1 "::concat)).toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.get("process_instance_id")).isNotNull());
        assertThat(jdbc.queryForList("""
                select c.case_number from rectification_case c join finding f on f.id = c.finding_id where f.plan_id = ? order by c.id""",
                String.class, plan)).isEqualTo(preview.path("cases").findValuesAsText("number"));
        assertThat(rows.subList(4, rows.size())).allSatisfy(row -> {
            assertThat(row.get("category")).isEqualTo("ONGOING");
            assertThat(row.get("due_date")).isNull();
        });
        assertThat(jdbc.queryForObject("select conversion_deadline::text from finding where plan_id = ? and path = '二1'", String.class,
                plan))
                .isEqualTo("2026-06-30");
        assertThat(reviewer.post(id + "/confirm").status()).isEqualTo(409);
        assertThat(reviewer.patch(id + "/items/0", "{\"target\":\"x\"}").status()).isEqualTo(409);
        assertThat(reviewer.get(id).json().path("state").asText()).isEqualTo("CONFIRMED");
        JsonNode conditional = reviewer.get(id).json().path("items").get(2);
        assertThat(conditional.path("category").asText()).as("the draft shows what was registered").isEqualTo("ONGOING");
        assertThat(conditional.path("deadline").isNull()).isTrue();
        assertThat(conditional.path("warnings")).isEmpty();
        assertThat(jdbc.queryForList("select action from audit_entry where detail like '%2025年专项督察%'", String.class))
                .contains("上传整改方案", "确认整改方案");
    }

    @Test
    void onlyReviewersOfTheBureauTakePlansIn() {
        byte[] file = "无关".getBytes(StandardCharsets.UTF_8);
        assertThat(new Uploads(port, null).upload("a.txt", file).status()).isEqualTo(401);
        for (String user : List.of("shanmen.handler", "natural-resources.supervisor", "district.leader", "admin.system")) {
            assertThat(new Uploads(port, user).upload("a.txt", file).status()).as(user).isEqualTo(403);
        }
        for (String user : List.of("shanmen.handler", "development-reform.supervisor", "admin.system")) {
            assertThat(new Uploads(port, user).get("").status()).as(user).isEqualTo(403);
        }
        for (String user : List.of("district.leader", "natural-resources.supervisor")) {
            assertThat(new Uploads(port, user).get("").status()).as(user).isEqualTo(200);
        }
    }

    @Test
    void documentWithoutAYearGetsOneFromAPerson() {
        Uploads reviewer = new Uploads(port, "natural-resources.reviewer");
        JsonNode draft = reviewer.upload("无年度.txt", """
                关于自然资源督察反馈问题的整改方案
                一、违法占地问题
                1.山门镇1处地块堆放砂石。
                整改目标：恢复种植条件。
                整改措施：清理砂石。
                责任单位：山门镇政府
                督导单位：市自然资源局铁东分局
                整改时限：9月底前（限期整改类）
                """.getBytes(StandardCharsets.UTF_8)).json();
        String id = "/" + draft.path("id").asLong();
        assertThat(draft.path("year").isNull()).isTrue();
        assertThat(draft.path("uploadedOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(draft.path("items").get(0).path("deadline").isNull()).isTrue();
        assertThat(reviewer.post(id + "/confirm").json().path("problems").findValuesAsText("code")).contains("NO_YEAR");
        for (String wrong : List.of("{\"year\":24}", "{\"year\":\"2024\"}", "{\"title\":\" \"}", "{\"title\":\"\\u0007\\u200b\\u3164\"}",
                "{}",
                "{\"planId\":\"x\"}")) {
            assertThat(reviewer.patch(id, wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(new Uploads(port, "district.leader").patch(id, "{\"year\":2027}").status()).isEqualTo(403);
        Answer named = reviewer.patch(id, "{\"year\":2027,\"title\":\"铁东区2027年整改方案\"}");
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.json().path("title").asText()).isEqualTo("铁东区2027年整改方案");
        assertThat(named.json().path("items").get(0).path("deadline").asText()).isEqualTo("2027-09-30");
        JsonNode preview = reviewer.get(id + "/preview").json();
        assertThat(preview.path("problems")).as(preview.toString()).isEmpty();
        assertThat(preview.path("cases").get(0).path("number").asText()).as("with a letter where the year has a plan").matches(
                "ZG2027[A-Z]?-001");
    }

    @Test
    void badFilesAreTurnedAway() throws Exception {
        int drafts = count("plan_draft");
        refused("空.txt", new byte[0], 400, "空的");
        refused("空白.txt", "  \n ".getBytes(StandardCharsets.UTF_8), 400, "没有文字");
        refused("图.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, 415, "图片");
        refused("页.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), 422, "已损坏");
        refused("乱码.txt", new byte[] {(byte) 0xFF, (byte) 0xC3, (byte) 0xFF, 'a'}, 422, "编码");
        refused("别的.txt", "今天天气很好。".getBytes(StandardCharsets.UTF_8), 422, "没有从文件中识别出");
        refused("包.docx", WordFile.zip(Map.of("a.txt", "x")), 415, "不是");
        refused("坏.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3}, 422, "已损坏");
        refused("宏.docm", new WordFile().p(PLAN).part("word/vbaProject.bin", "x").bytes(), 415, "宏");
        refused("实体.docx", WordFile.zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")), 422, "外部实体");
        refused("炸弹.docx", new WordFile().p("整改目标").part("word/media/a.xml", "0".repeat(30_000_000)).bytes(), 413, "解压");
        refused("加密.docx", encrypted(new WordFile().p("整改目标").bytes()), 422, "加密");
        refused("大.txt", new byte[51 * 1024 * 1024], 413, "过大");
        assertThat(count("plan_draft")).isEqualTo(drafts);
    }

    private void refused(String name, byte[] file, int status, String words) {
        Answer answer = new Uploads(port, "natural-resources.reviewer").upload(name, file);
        assertThat(answer.status()).as(name + answer.json()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).as(name).contains(words);
    }

    private static byte[] encrypted(byte[] file) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem system = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var stream = encryptor.getDataStream(system)) {
                stream.write(file);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    private static List<String> codes(JsonNode item) {
        return item.path("warnings").findValuesAsText("code");
    }
}
