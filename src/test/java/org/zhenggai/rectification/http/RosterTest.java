package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Officers from a list: checked, looked at, taken all together or not at all. */
@RectificationTest
class RosterTest {

    private static final String HEADS = "姓名,登录账号,单位,岗位,手机号码\n";

    @LocalServerPort
    private int port;
    @Autowired
    private Organization organization;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private TaskService tasks;

    @AfterEach
    void nobodyStays() {
        organization.officers().stream().filter(officer -> officer.active() && officer.id().startsWith("roster.")).forEach(officer -> {
            security().post("/api/accounts/" + officer.id() + "/retire", Map.of());
        });
    }

    @Test
    void newOnesAreMadeKnownOnesChangedAndTheRestRefusedWithRowAndReason() {
        security().post("/api/accounts", Map.of("id", "roster.kept", "name", "留任", "unitId", "yehe", "roles", List.of("HANDLER"), "phone",
                "13800001111"));
        security().post("/api/accounts", Map.of("id", "roster.gone", "name", "离任", "unitId", "yehe", "roles", List.of("HANDLER")));
        security().post("/api/accounts/roster.gone/retire", Map.of());
        String csv = HEADS + row("新来", "roster.new", "yehe", "承办人、核查人员", "138 0000 2222") + row("留任", "roster.kept", "chengdong", "单位负责人",
                "13800001111") + row("某人", "yehe.handler", "yehe", "承办人", "") + "无名单位,roster.unit,没有的单位,承办人,\n" + row("错岗",
                        "roster.post", "yehe", "系统管理员", "") + row("重一", "roster.twice", "yehe", "承办人", "") + row("重二", "roster.twice",
                                "yehe",
                                "承办人", "") + row("号错", "roster.phone", "yehe", "承办人", "12345") + row("管理", "admin.audit", "yehe", "承办人", "")
                + row("离任", "roster.gone", "yehe", "承办人", "") + row("数字", "20231107", "yehe", "承办人", "") + ",,,,\n";
        Answer checked = send("/check", csv, "");
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        JsonNode rows = checked.json().path("rows");
        assertThat(rows.findValuesAsText("outcome")).containsExactly("NEW", "CHANGED", "REFUSED", "REFUSED", "REFUSED", "REFUSED",
                "REFUSED",
                "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(rows.get(1).path("changes").toString()).contains(organization.unitName("yehe"), organization.unitName("chengdong"),
                "承办人",
                "单位负责人").doesNotContain("手机");
        List<String> why = List.of("已由", "没有业务单位“没有的单位”", "没有“系统管理员”这个岗位", "与第8行重复", "与第7行重复", "须为11位手机号码", "管理员账号", "已停用", "以字母开头");
        for (int i = 0; i < why.size(); i++) {
            assertThat(rows.get(i + 2).path("problems").toString()).as("row " + (i + 4)).contains(why.get(i));
        }
        assertThat(organization.officer("roster.new")).as("nothing is written").isEmpty();

        Answer taken = send("", csv, checked.json().path("mark").asText());
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().path("changed").asInt()).isEqualTo(1);
        JsonNode handed = taken.json().path("handed");
        assertThat(handed.findValuesAsText("id")).containsExactly("roster.new");
        assertThat(Http.page(port, "roster.new", handed.get(0).path("password").asText()).get("/account").status()).as(
                "led to choosing one's own").isEqualTo(302);
        assertThat(organization.officer("roster.kept")).hasValueSatisfying(officer -> assertThat(officer.unitId()).isEqualTo("chengdong"));
        assertThat(jdbc.sql("select address from message_contact where officer_id = 'roster.new' and channel = 'SMS'").query(String.class)
                .single()).isEqualTo("13800002222");
        String log = Http.as(port, "admin.audit").get("/api/audit?size=50").text();
        assertThat(log).contains("导入账号", "新增1人，修改1人，未导入9行", "roster.new", "roster.kept");
        JsonNode again = send("/check", csv, "").json();
        assertThat(again.path("rows").findValuesAsText("outcome").subList(0, 2)).containsOnly("SAME");
    }

    @Test
    void takenTwiceAtOnceItIsMadeOnceAndWhatChangedMeanwhileRefusesAll() {
        String csv = HEADS + row("同时", "roster.race", "yehe", "承办人", "") + row("随后", "roster.other", "yehe", "承办人", "");
        String mark = send("/check", csv, "").json().path("mark").asText();
        List<Integer> answers = IntStream.range(0, 3).mapToObj(n -> CompletableFuture.supplyAsync(() -> send("", csv, mark).status()))
                .toList()
                .stream().map(CompletableFuture::join).sorted().toList();
        assertThat(answers).containsExactly(200, 409, 409);

        String more = HEADS + row("再来", "roster.third", "yehe", "承办人", "") + row("随后", "roster.other", "yehe", "核查人员", "");
        String seen = send("/check", more, "").json().path("mark").asText();
        security().put("/api/accounts/roster.other", Map.of("name", "随后", "unitId", "yehe", "roles", List.of("LEAD")));
        Answer refused = send("", more, seen);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("没有导入任何内容", "请重新检查");
        assertThat(organization.officer("roster.third")).isEmpty();
    }

    @Test
    void whoWasNeverGivenAPasswordIsGivenTheFirstOne() {
        assertThat(security().post("/api/organization", Map.of("units", List.of(Map.of("id", "yehe", "name", organization.unitName("yehe"),
                "kind", "TOWNSHIP", "aliases", organization.unit("yehe").orElseThrow().aliases(), "officers", List.of(Map.of("id",
                        "roster.silent", "name", "无口令", "roles", List.of("HANDLER"))))))).status()).isEqualTo(200);
        String csv = HEADS + row("无口令", "roster.silent", "yehe", "承办人", "");
        JsonNode checked = send("/check", csv, "").json();
        assertThat(checked.path("rows").get(0).path("changes").toString()).contains("发放首次口令");
        JsonNode taken = send("", csv, checked.path("mark").asText()).json();
        String password = taken.path("handed").get(0).path("password").asText();
        assertThat(Http.page(port, "roster.silent", password).get("/account").status()).isEqualTo(302);
        assertThat(send("/check", csv, "").json().path("same").asInt()).as("once").isOne();
    }

    @Test
    void whoMovesByAListLeavesHisTasksAsByTheForm() {
        security().post("/api/accounts", Map.of("id", "roster.moving", "name", "调动", "unitId", "chengdong", "roles", List.of("HANDLER")));
        RectificationCase c = driver.register(List.of("chengdong"), List.of("agriculture"));
        String task = driver.task(c, "Task_Investigate", "chengdong.handler").getId();
        driver.as("roster.moving", () -> tasks.claim(task, "roster.moving"));
        String csv = HEADS + row("调动", "roster.moving", "yehe", "承办人", "");
        JsonNode checked = send("/check", csv, "").json();
        assertThat(checked.path("rows").get(0).path("hints").toString()).contains("手中有1项任务");
        assertThat(send("", csv, checked.path("mark").asText()).status()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).as("waits for the group again").isNull();
    }

    @Test
    void onlyTheSecurityAdministratorAndNothingButAListOfOfficers() {
        for (String other : List.of("admin.system", "admin.audit", "yehe.lead")) {
            assertThat(send(other, "/check", HEADS, "").status()).as(other).isEqualTo(403);
            assertThat(send(other, "", HEADS, "x").status()).as(other).isEqualTo(403);
            assertThat(Http.as(port, other).get("/api/accounts/import/template").status()).as(other).isEqualTo(403);
        }
        assertThat(send("/check", HEADS, "").text()).contains("名单里没有人员");
        assertThat(send("/check", "姓名,单位\n张三,某局\n", "").text()).contains("第1行缺少列：登录账号、岗位");
        assertThat(send("/check", "", "").text()).contains("文件是空的");
        assertThat(send("/check", "%PDF-1.7\n", "").status()).isEqualTo(415);
        assertThat(send("/check", HEADS + "x".repeat(2_200_000), "").text()).contains("文件超过2MB");
        assertThat(send("/check", HEADS + "甲,roster.m,乙,丙,\n".repeat(301), "").text()).contains("一次最多300人");
        assertThat(security().post("/api/accounts/import", "--b--\r\n", "multipart/form-data; boundary=b").status()).isEqualTo(400);
        assertThat(send("", HEADS + row("无章", "roster.nomark", "yehe", "承办人", ""), "").status()).as("not checked before").isEqualTo(409);
    }

    private String row(String name, String account, String unit, String posts, String phone) {
        return String.join(",", name, account, organization.unitName(unit), posts, phone) + "\n";
    }

    private Answer send(String path, String csv, String mark) {
        return send("admin.security", path, csv, mark);
    }

    private Answer send(String user, String path, String csv, String mark) {
        return Http.as(port, user).post("/api/accounts/import" + path, "--b\r\nContent-Disposition: form-data; name=\"mark\"\r\n\r\n" + mark
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n" + csv
                + "\r\n--b--\r\n", "multipart/form-data; boundary=b");
    }

    private Http security() {
        return Http.as(port, "admin.security");
    }
}
