package org.zhenggai.rectification.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.casework.finding.Verification;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Units that are merged, split and closed: work goes over at once, records keep the old names, and what speaks against it is told. */
@RectificationTest
class ReorganisationHttpTest {

    private static final String REASON = "机构改革方案（2024）3号";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private CaseUnits units;
    @Autowired
    private CaseAccess access;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Organization organization;
    @Autowired
    private Verification verification;
    @Autowired
    private TaskService tasks;

    @Test
    void mergedUnitHandsEverythingOverAtOnce() {
        town("old-town", "旧合并镇", "旧镇别名");
        town("new-town", "新合并镇", "新镇别名");
        RectificationCase claimed = driver.register(List.of("old-town"), List.of("natural-resources"));
        RectificationCase joint = driver.register(List.of("old-town", "new-town"), List.of("natural-resources"));
        RectificationCase contradicting = driver.register(List.of("old-town"), List.of("new-town"));
        String held = driver.task(claimed, "Task_Investigate", "old-town.handler").getId();
        driver.as("old-town.handler", () -> tasks.claim(held, "old-town.handler"));

        assertThat(transfer("district.leader", whole("old-town", "new-town")).status()).isEqualTo(403);
        assertThat(Http.as(port, "admin.system").get("/api/organization/units").status()).isEqualTo(403);
        assertThat(transfer("admin.security", change(whole("old-town", "new-town"), "reason", " ")).status()).isEqualTo(400);
        assertThat(transfer("admin.security", whole("district", "new-town")).json().path("detail").asText())
                .as("a township does not become the government by the way").contains("承担职责“政府”", "不同类别");
        Http.Answer refused = transfer("admin.security", whole("old-town", "new-town"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains(contradicting.caseNumber(), "审核自己的工作");
        assertThat(units.lead(claimed.id())).as("nothing was changed").isEqualTo("old-town");
        assertThat(transfer("admin.security", Map.of("from", "old-town", "reason", REASON, "end", true)).json().path("detail").asText())
                .as("closing what is not empty").contains("案件3个", "在用账号2个");

        Map<String, Object> part = whole("old-town", "shiling");
        part.put("end", false);
        part.put("cases", List.of(contradicting.caseNumber()));
        part.put("officers", List.of());
        assertThat(transfer("admin.security", change(part, "cases", List.of("TEST-0-000"))).status()).as("not its case").isEqualTo(400);
        assertThat(transfer("admin.security", part).status()).isEqualTo(200);
        assertThat(driver.task(contradicting, "Task_Investigate", "shiling.handler")).isNotNull();
        assertThat(units.lead(contradicting.id())).isEqualTo("shiling");

        Http.Answer done = transfer("admin.security", whole("old-town", "new-town"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.text()).contains("案件2个，人员2名");
        assertThat(units.lead(claimed.id())).isEqualTo("new-town");
        assertThat(units.lead(joint.id())).isEqualTo("new-town");
        assertThat(units.coResponsible(String.valueOf(joint.id()))).isEmpty();
        Task task = tasks.createTaskQuery().taskId(held).singleResult();
        assertThat(task.getAssignee()).as("who moves with his work keeps it").isEqualTo("old-town.handler");
        driver.submit(held, "old-town.handler", Answers.pass("Task_Investigate", driver.today()));
        assertThat(driver.task(claimed, "Task_DraftProgramme", "new-town.handler")).as("what comes next comes to the new unit").isNotNull();
        assertThat(access.visible("new-town.handler", claimed.caseNumber()).id()).isEqualTo(claimed.id());
        assertThat(timeline.of(claimed.id())).filteredOn(entry -> entry.kind().equals("UNIT_TRANSFERRED"))
                .extracting(TimelineEntry::summary).containsExactly("牵头责任单位由旧合并镇变为新合并镇");
        assertThat(verification.of(claimed).intact()).isTrue();
        JsonNode row = Http.as(port, "natural-resources.reviewer").get("/api/ledger?q=" + claimed.caseNumber()).json();
        assertThat(row.toString()).contains("新合并镇");

        assertThat(organization.resolve("旧合并镇").map(Unit::id)).as("papers that name it find the new one").contains("new-town");
        assertThat(organization.unitName("old-town")).isEqualTo("旧合并镇（已并入新合并镇）");
        assertThat(Http.as(port, "admin.security").get("/api/accounts/choices").text()).doesNotContain("old-town");
        assertThat(post("old-town", "旧合并镇", "x").json().path("detail").asText()).contains("已经撤并");
        assertThat(post("third-town", "旧镇别名", "第三镇").json().path("detail").asText()).as("a name two would share").contains("旧镇别名", "新合并镇");
        assertThat(transfer("admin.security", whole("old-town", "shiling")).status()).isEqualTo(409);
    }

    @Test
    void emptyUnitIsClosedAndMovedOfficerGivesBackWhatHeHeld() {
        town("closing-town", "待撤镇", "待撤镇政府");
        town("receiving-town", "承接镇", "承接镇政府"); // other tests count who is in the sample's units
        RectificationCase c = driver.register(List.of("closing-town"), List.of("natural-resources"));
        String held = driver.task(c, "Task_Investigate", "closing-town.handler").getId();
        driver.as("closing-town.handler", () -> tasks.claim(held, "closing-town.handler"));
        JsonNode holds = Http.as(port, "admin.security").get("/api/accounts/closing-town.handler/holdings").json();
        assertThat(holds.path("tasks").findValuesAsText("task")).containsExactly("调查核实");
        assertThat(holds.path("alone").toString()).contains("待撤镇承办人");
        assertThat(holds.toString()).as("who asks reads no case").doesNotContain(c.caseNumber());
        assertThat(Http.as(port, "closing-town.lead").get("/api/accounts/closing-town.handler/holdings").status()).isIn(401, 403);
        Map<String, Object> people = whole("closing-town", "receiving-town");
        people.put("end", false);
        people.put("cases", List.of());
        people.put("officers", List.of("closing-town.handler"));
        assertThat(transfer("admin.security", people).status()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskId(held).singleResult().getAssignee()).as("waits for the group again").isNull();
        assertThat(transfer("admin.security", change(change(people, "cases", List.of(c.caseNumber())), "officers", List.of(
                "closing-town.lead"))).status()).isEqualTo(200);
        Http.Answer closed = transfer("admin.security", Map.of("from", "closing-town", "reason", REASON, "end", true));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        JsonNode standing = Http.as(port, "admin.security").get("/api/organization/units").json();
        assertThat(standing).anySatisfy(unit -> {
            assertThat(unit.path("id").asText()).isEqualTo("closing-town");
            assertThat(unit.path("endedOn").asText()).isNotEmpty();
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> access.visible("yehe.handler", c.caseNumber()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsMissingIsAskedForInWords() {
        Map<String, Object> nothing = new HashMap<>(Map.of("from", "shiling", "reason", REASON, "to", "yehe"));
        for (Map<String, Object> order : List.of(Map.<String, Object>of(), Map.<String, Object>of("reason", REASON), change(nothing, "from",
                null), change(nothing, "cases", Arrays.asList((String) null)), change(nothing, "officers", Arrays.asList("x", null)),
                change(
                        nothing, "from", "keine"), change(nothing, "to", null))) {
            Http.Answer refused = transfer("admin.security", order);
            assertThat(refused.status()).as(order.toString()).isEqualTo(400);
            assertThat(refused.json().path("detail").asText()).as(order.toString()).matches(".*\\p{IsHan}.*").doesNotContain("null");
        }
    }

    private static Map<String, Object> whole(String from, String to) {
        return new HashMap<>(Map.of("from", from, "to", to, "end", true, "reason", REASON));
    }

    private static Map<String, Object> change(Map<String, Object> order, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(order);
        changed.put(key, value);
        return changed;
    }

    private Http.Answer transfer(String user, Map<String, Object> order) {
        return Http.as(port, user).post("/api/organization/transfers", order);
    }

    private void town(String id, String name, String alias) {
        assertThat(post(id, name, alias).status()).isEqualTo(200);
    }

    private Http.Answer post(String id, String name, String alias) {
        return Http.as(port, "admin.security").post("/api/organization", Map.of("units", List.of(Map.of("id", id, "name", name, "kind",
                "BUREAU", "jurisdiction", "tiedong", "mark", name.substring(0, 2) + "政", "aliases", List.of(alias), "officers", List.of(
                        Map.of("id", id + ".handler", "name", name + "承办人", "roles", List.of("HANDLER")),
                        Map.of("id", id + ".lead", "name", name + "负责人", "roles", List.of("LEAD")))))));
    }
}
