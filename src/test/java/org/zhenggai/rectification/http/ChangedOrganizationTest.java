package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.takeback.TakeBack;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;

/** An officer moves or retires, a unit is renamed: his tasks wait for the group again, which is told, and the ledger follows at once. */
@OwnApplication
class ChangedOrganizationTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TakeBack takeBack;

    @Test
    void taskOfWhoMovesAndOfWhoRetiresGoesBackToTheGroup() {
        String id = "life.moving";
        assertThat(security().post("/api/accounts", Map.of("id", id, "name", "流动承办人", "unitId", "chengdong", "roles",
                List.of("HANDLER"))).status()).isEqualTo(201);
        RectificationCase c = driver.register(List.of("chengdong"), List.of("agriculture"));
        String task = driver.task(c, "Task_Investigate", "chengdong.handler").getId();
        driver.as(id, () -> tasks.claim(task, id));
        assertThat(security().put("/api/accounts/" + id, Map.of("name", "流动承办人", "unitId", "yehe", "roles", List.of("HANDLER")))
                .status()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
        assertThat(titles("chengdong.handler")).contains("任务退回本单位：调查核实（" + c.caseNumber() + "）");
        driver.as("chengdong.handler", () -> tasks.claim(task, "chengdong.handler"));

        RectificationCase other = driver.register(List.of("yehe"), List.of("agriculture"));
        String second = driver.task(other, "Task_Investigate", "yehe.handler").getId();
        driver.as(id, () -> tasks.claim(second, id));
        assertThat(security().post("/api/accounts/" + id + "/retire", Map.of()).status()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskId(second).singleResult().getAssignee()).isNull();
        assertThat(titles("yehe.handler-2")).contains("任务退回本单位：调查核实（" + other.caseNumber() + "）");
        assertThat(Http.as(port, "admin.audit").get("/api/audit").text()).contains("收回任务");
    }

    @Test
    void whoLeavesThePostTakesNothingBackAndWhoRetiresIsAskedNoMore() {
        String id = "life.leaving";
        assertThat(security().post("/api/accounts", Map.of("id", id, "name", "离岗承办人", "unitId", "chengdong", "roles",
                List.of("HANDLER"))).status()).isEqualTo(201);
        RectificationCase c = driver.register(List.of("chengdong"), List.of("agriculture"));
        String asking = driver.task(c, "Task_Investigate", "chengdong.handler").getId();
        driver.as("chengdong.handler", () -> tasks.claim(asking, "chengdong.handler"));
        Map<String, Object> question = Map.of("officer", id, "question", "是否属实？");
        assertThat(Http.as(port, "chengdong.handler").post("/api/tasks/" + asking + "/opinions", question).status()).isEqualTo(200);
        RectificationCase other = driver.register(List.of("chengdong"), List.of("agriculture"));
        String done = driver.task(other, "Task_Investigate", id).getId();
        driver.pass(other, "Task_Investigate", id);

        assertThat(security().put("/api/accounts/" + id, Map.of("name", "离岗承办人", "unitId", "chengdong", "roles", List.of("INSPECTOR")))
                .status()).isEqualTo(200);
        driver.as(id, () -> assertThatThrownBy(() -> takeBack.takeBack(id, done)).isInstanceOf(ConflictException.class)
                .hasMessageContaining("已不在办理“调查核实”的岗位"));
        assertThat(driver.keys(other)).as("nothing has moved").containsExactly("Task_DraftProgramme");
        assertThat(security().post("/api/accounts/" + id + "/retire", Map.of()).status()).isEqualTo(200);
        driver.as(id, () -> assertThatThrownBy(() -> takeBack.takeBack(id, done)).isInstanceOf(NotFoundException.class));
        assertThat(Http.as(port, "chengdong.handler").post("/api/cases/" + c.caseNumber() + "/copies", Map.of("to", List.of("@" + id)))
                .text())
                .contains("已不在岗");
        assertThat(driver.task(c, "Task_GiveOpinion", "chengdong.handler-2").getAssignee()).as("back to the post").isNull();
        assertThat(Http.as(port, "chengdong.handler").get("/api/tasks/" + asking + "/opinions/choices").text()).doesNotContain(id);
        driver.submit(c, "Task_GiveOpinion", "chengdong.handler-2", Map.of("opinion", "属实。"));
    }

    @Test
    void ledgerSearchAndExportFollowARenamedUnit() {
        RectificationCase c = driver.register(List.of("development-reform"), List.of("agriculture"));
        String before = row(c).path("leadUnitName").asText();
        rename("区发展改革委员会");
        assertThat(row(c).path("leadUnitName").asText()).isEqualTo("区发展改革委员会");
        assertThat(Http.as(port, "natural-resources.reviewer").get("/api/ledger?size=200&q="
                + URLEncoder.encode("发展改革委员会", StandardCharsets.UTF_8)).text()).contains(c.caseNumber());
        rename(before);
        assertThat(row(c).path("leadUnitName").asText()).isEqualTo(before);
    }

    private void rename(String name) {
        Http.Answer answer = security().post("/api/organization", Map.of("units", List.of(Map.of("id", "development-reform", "name", name,
                "kind", "BUREAU", "aliases", List.of("铁东区发改局")))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode row(RectificationCase c) {
        return Http.as(port, "natural-resources.reviewer").get("/api/ledger?q=" + c.caseNumber()).json().path("items").get(0);
    }

    private List<String> titles(String user) {
        List<String> titles = new ArrayList<>();
        Http.as(port, user).get("/api/inbox?size=100").json().path("items").forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }

    private Http security() {
        return Http.as(port, "admin.security");
    }
}
