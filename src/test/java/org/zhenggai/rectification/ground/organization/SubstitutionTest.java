package org.zhenggai.rectification.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.OfficerEntry;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.UnitEntry;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Who stands in for whom, in the period only, under both names, and never as judge of either's work. In units of its own. */
@RectificationTest
class SubstitutionTest {

    private static final String LEAD = "town-a.lead";
    private static final String DEPUTY = "town-a.handler-2";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private OrganizationImport organizationImport;
    @Autowired
    private SubstitutionStore store;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Persons persons;
    @Autowired
    private SeparationOfDuties duties;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;
    @Autowired
    private DutyTasks desk;

    @BeforeEach
    void units() {
        organizationImport.run(document(true));
    }

    @AfterEach
    void endWhatRuns() {
        store.open().forEach(open -> revoke(open.principal()));
    }

    @Test
    void substituteDoesThePrincipalsTasksInThePeriodOnlyAndUnderBothNames() {
        RectificationCase c = submitted("town-a", "town-a.handler");
        RectificationCase late = submitted("town-a", "town-a.handler");
        LocalDate today = driver.today();
        String instance = name(LEAD, DEPUTY, today.plusDays(1), today.plusDays(20));
        refused(c, DEPUTY);

        driver.workingDaysPass(1);
        assertThat(groups(DEPUTY)).contains("town-a.lead", "role.lead", "town-a.handler");
        assertThat(desk.of(DEPUTY)).extracting(DutyTask::id).contains(driver.task(c, "Task_SelfCheck", LEAD).getId());
        driver.pass(c, "Task_SelfCheck", DEPUTY);
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("Task_SelfCheck")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(DEPUTY);
            assertThat(entry.actorName()).isEqualTo("甲镇承办人乙（代甲镇负责人）");
            assertThat(entry.onBehalfOf()).isEqualTo(LEAD);
        });
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.actor().equals("town-a.handler"))
                .allSatisfy(entry -> assertThat(entry.onBehalfOf()).isNull());
        String claimed = driver.task(late, "Task_SelfCheck", DEPUTY).getId();
        driver.as(DEPUTY, () -> tasks.claim(claimed, DEPUTY));

        driver.workingDaysPass(15);
        assertThat(driver.passedIn(instance)).containsSubsequence("Start_Named", "Timer_FirstDay", "Service_Begin", "End_Begun",
                "Timer_LastDay", "Service_End", "End_Ended").doesNotContain("Service_EndEarly", "End_Revoked", "End_Void");
        assertThat(groups(DEPUTY)).doesNotContain("town-a.lead", "role.lead").contains("town-a.handler", "role.handler", "town-a");
        assertThat(tasks.createTaskQuery().taskId(claimed).singleResult().getAssignee()).isNull();
        assertThat(desk.of(DEPUTY)).extracting(DutyTask::id).doesNotContain(claimed);
        refused(late, DEPUTY);
        driver.pass(late, "Task_SelfCheck", LEAD);
        assertThat(timeline.of(late.id())).filteredOn(entry -> entry.kind().equals("Task_SelfCheck")).singleElement()
                .satisfies(entry -> assertThat(entry.actorName()).isEqualTo("甲镇负责人"));
    }

    @Test
    void substituteMayNotJudgeWhatHeSubmittedHimself() {
        RectificationCase c = submitted("town-a", DEPUTY);
        running(LEAD, DEPUTY);
        assertThatThrownBy(() -> driver.pass(c, "Task_SelfCheck", DEPUTY)).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("不得审查自己的工作");
        assertThat(timeline.of(c.id())).extracting("kind").doesNotContain("Task_SelfCheck");
    }

    @Test
    void substituteMayNotJudgeWhatThePrincipalSubmittedInOwnRightEither() {
        RectificationCase c = submitted("town-b", "town-b.handler");
        running("town-b.handler", "town-b.lead");
        assertThatThrownBy(() -> driver.pass(c, "Task_SelfCheck", "town-b.lead")).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("不得审查自己的工作");
        revoke("town-b.handler");
        driver.pass(c, "Task_SelfCheck", "town-b.lead");
    }

    @Test
    void principalMayNotJudgeWhatTheSubstituteSubmittedForHim() {
        RectificationCase c = driver.register(List.of("town-b"), List.of("office-a"));
        driver.pass(c, "Task_Investigate", "town-b.handler", "Task_DraftProgramme", "town-b.handler", "Task_ReviewProgramme",
                "office-a.supervisor");
        running("town-b.handler", "town-b.lead");
        driver.pass(c, "Task_Rectify", "town-b.lead");
        revoke("town-b.handler");
        running("town-b.lead", "town-b.handler");
        assertThatThrownBy(() -> driver.pass(c, "Task_SelfCheck", "town-b.handler")).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("不得审查自己的工作");
        revoke("town-b.lead");
        assertThat(duties.own(c.id(), "town-b.handler", "town-b.lead")).as("the lead acted for him on this case").isTrue();
        assertThat(duties.own(c.id(), "town-b.lead", "town-b.handler")).isFalse();
        assertThat(duties.own(submitted("town-b", "town-b.handler").id(), "town-b.handler", "town-b.lead")).isFalse();
        assertThat(duties.own(c.id(), "town-b.handler", null)).isFalse();
        assertThatThrownBy(() -> driver.pass(c, "Task_SelfCheck", "town-b.lead")).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("不得审查自己的工作");
    }

    @Test
    void taskThePrincipalHeldIsHandedOverAndNeitherInspectsTwice() {
        RectificationCase c = submitted("town-a", "town-a.handler");
        driver.pass(c, "Task_SelfCheck", LEAD, "Task_PreliminaryReview", "office-a.supervisor");
        Task held = driver.task(c, "Task_SiteInspection", "office-a.inspector");
        driver.as("office-a.inspector", () -> tasks.claim(held.getId(), "office-a.inspector"));
        running("office-a.inspector", "office-a.inspector-2");
        driver.submit(held.getId(), "office-a.inspector-2",
                Answers.pass("Task_SiteInspection", driver.today()));
        assertThat(timeline.of(c.id())).extracting("actorName").contains("甲局核查员乙（代甲局核查员甲）");
        assertThatThrownBy(() -> driver.pass(c, "Task_SiteInspection", "office-a.inspector"))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("已登记过本轮核查");
        assertThatThrownBy(() -> driver.pass(c, "Task_SiteInspection", "office-a.inspector-2"))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("已登记过本轮核查");
        driver.pass(c, "Task_SiteInspection", "office-a.inspector-3");
        assertThat(driver.keys(c)).containsExactly("Task_JointReview");
    }

    @Test
    void revocationTakesBackAtOnceAndReturnsWhatThePrincipalHeld() {
        RectificationCase c = submitted("town-a", "town-a.handler");
        Task held = driver.task(c, "Task_SelfCheck", LEAD);
        driver.as(LEAD, () -> tasks.claim(held.getId(), LEAD));
        String instance = running(LEAD, DEPUTY);
        assertThat(driver.task(c, "Task_SelfCheck", DEPUTY).getAssignee()).isNull();
        Task revocation = driver.openIn(instance).get(0);
        assertThatThrownBy(() -> driver.as(LEAD, () -> tasks.setAssignee(revocation.getId(), null)))
                .isInstanceOf(ForbiddenException.class).hasMessageContaining("只由您本人办理");
        assertThatThrownBy(() -> driver.submit(revocation.getId(), DEPUTY, Map.of("reason", "不代办了")))
                .isInstanceOf(ForbiddenException.class);
        revoke(LEAD);
        assertThat(driver.passedIn(instance)).contains("Service_Begin", "Task_Revoke", "Service_EndEarly", "End_Revoked")
                .doesNotContain("Service_End", "End_Ended", "End_Void");
        assertThat(groups(DEPUTY)).doesNotContain("town-a.lead", "role.lead");
        assertThat(tasks.createTaskQuery().taskId(held.getId()).singleResult().getAssignee()).isEqualTo(LEAD);
        refused(c, DEPUTY);
    }

    @Test
    void importKeepsARunningSubstitutionAndARetiredPersonEndsIt() {
        String instance = running(LEAD, DEPUTY);
        organizationImport.run(document(true));
        assertThat(groups(DEPUTY)).contains("town-a.lead", "role.lead");
        organizationImport.run(document(false));
        assertThat(driver.passedIn(instance)).contains("Start_PersonLeft", "Service_EndVoid", "End_Void")
                .doesNotContain("Service_End", "End_Ended", "End_Revoked");
        assertThat(groups(DEPUTY)).isEmpty();
        assertThat(store.of("town-a").get(0).state()).isEqualTo(SubstitutionState.VOID);
    }

    @Test
    void powersAreNotPassedOn() {
        running(LEAD, DEPUTY);
        assertThat(persons.mayActAs(DEPUTY, Role.LEAD)).isTrue();
        running(DEPUTY, "town-a.handler");
        assertThat(persons.mayActAs("town-a.handler", Role.LEAD)).isFalse();
        assertThat(groups("town-a.handler")).doesNotContain("town-a.lead", "role.lead");
        organizationImport.run(document(true));
        assertThat(groups("town-a.handler")).doesNotContain("town-a.lead", "role.lead");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"town-a.lead; town-a.lead; 0; 5; 请从下列选项中选择：甲镇承办人甲、甲镇承办人乙",
            "town-a.lead; town-b.lead; 0; 5; 请从下列选项中选择",
            "town-a.handler; town-a.lead; 0; 5; 请从下列选项中选择：甲镇承办人乙", "town-a.lead; town-a.handler; -1; 5; 不得早于今天",
            "town-a.lead; town-a.handler; 3; 2; 不得早于开始日期", "town-a.lead; town-a.handler; 0; 90; 最长90天"})
    void wrongNamingIsRefused(String principal, String substitute, int from, int until, String message) {
        LocalDate today = driver.today();
        int before = store.of(null).size();
        assertThatThrownBy(() -> name(principal, substitute, today.plusDays(from), today.plusDays(until)))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining(message);
        assertThat(store.of(null)).hasSize(before);
    }

    @Test
    void onlyOneAtATimeAndNobodyWhoIsAwayHimself() {
        LocalDate today = driver.today();
        name(LEAD, DEPUTY, today.plusDays(5), today.plusDays(94));
        assertThatThrownBy(() -> name(LEAD, "town-a.handler", today, today.plusDays(5)))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("已指定代办人");
        name(LEAD, "town-a.handler", today.plusDays(1), today.plusDays(4));
        name(DEPUTY, "town-a.handler", today, today.plusDays(3));
        assertThatThrownBy(() -> name("town-a.handler", DEPUTY, today.plusDays(2), today.plusDays(9)))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("由他人代办");
        assertThatThrownBy(() -> name("admin.system", "admin.audit", today, today)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void overHttpUnderTheCallersRights() {
        List.of(LEAD, DEPUTY, "town-b.lead").forEach(this::givePassword);
        Http lead = Http.as(port, LEAD);
        String path = "/engine-rest/process-definition/key/substitution";
        assertThat(lead.get(path + "/deployed-start-form").text()).contains("甲镇承办人甲", "甲镇承办人乙").doesNotContain("乙镇");
        Map<String, Object> form = form(DEPUTY, driver.today(), driver.today().plusDays(3));
        Map<String, Object> variables = new HashMap<>();
        form.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        assertThat(Http.anonymous(port).post(path + "/submit-form", Map.of("variables", variables)).status()).isEqualTo(401);
        assertThat(lead.post(path + "/submit-form", Map.of("variables", variables)).status()).isEqualTo(200);
        awaitRunning(LEAD);
        String revocation = tasks.createTaskQuery().taskDefinitionKey(SubstitutionProcess.REVOKE).taskAssignee(LEAD).singleResult().getId();
        assertThat(lead.get("/engine-rest/task/" + revocation + "/form-variables").json().path("substituteName").path("value").asText())
                .isEqualTo("甲镇承办人乙");

        RectificationCase c = submitted("town-a", "town-a.handler");
        Task task = driver.open(c).get(0);
        Http deputy = Http.as(port, DEPUTY);
        assertThat(deputy.get("/engine-rest/task/" + task.getId()).status()).isEqualTo(200);
        assertThat(Http.as(port, "town-b.lead").get("/engine-rest/task/" + task.getId()).status()).isEqualTo(404);
        assertThat(deputy.submit("/engine-rest", task.getId(), Answers.pass("Task_SelfCheck",
                driver.today())).status()).isEqualTo(204);
        JsonNode last = last(deputy.get("/api/cases/" + c.caseNumber()).json().path("timeline"), "Task_SelfCheck");
        assertThat(last.path("actorName").asText()).isEqualTo("甲镇承办人乙（代甲镇负责人）");
        assertThat(last.path("onBehalfOf").asText()).isEqualTo(LEAD);

        JsonNode item = deputy.get("/api/substitutions").json().path("items").get(0);
        assertThat(item.path("principal").asText()).isEqualTo(LEAD);
        assertThat(item.path("stateText").asText()).isEqualTo("代办中");
        assertThat(Http.as(port, "district.leader").get("/api/substitutions").text()).contains(LEAD);
        assertThat(Http.as(port, "town-b.lead").get("/api/substitutions").text()).doesNotContain(LEAD);
        assertThat(Http.as(port, "admin.system").get("/api/substitutions").json().path("items")).isEmpty();
        assertThat(Http.anonymous(port).get("/api/substitutions").status()).isEqualTo(401);
    }

    private void refused(RectificationCase c, String user) {
        Task task = driver.open(c).get(0);
        assertThatThrownBy(() -> driver.pass(c, task.getTaskDefinitionKey(), user)).isInstanceOf(AssertionError.class);
        driver.as(user, () -> assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).as("what Tasklist shows").isZero());
        assertThatThrownBy(() -> driver.submit(task.getId(), user, Map.of())).isInstanceOf(ForbiddenException.class);
    }

    private String running(String principal, String substitute) {
        String instance = name(principal, substitute, driver.today(), driver.today().plusDays(60));
        awaitRunning(principal);
        return instance;
    }

    private void awaitRunning(String principal) {
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> store.open().stream()
                .anyMatch(open -> open.principal().equals(principal) && open.state() == SubstitutionState.RUNNING));
    }

    private String name(String principal, String substitute, LocalDate from, LocalDate until) {
        return driver.start(SubstitutionProcess.KEY, principal, form(substitute, from, until));
    }

    private static Map<String, Object> form(String substitute, LocalDate from, LocalDate until) {
        return Map.of("substitute", substitute, "from", from.toString(), "until", until.toString(), "reason", "外出学习");
    }

    private void revoke(String principal) {
        tasks.createTaskQuery().taskDefinitionKey(SubstitutionProcess.REVOKE).taskAssignee(principal).list()
                .forEach(task -> driver.submit(task.getId(), principal, Map.of("reason", "提前返回")));
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }

    private RectificationCase submitted(String unit, String handler) {
        RectificationCase c = driver.register(List.of(unit), List.of("office-a"));
        driver.pass(c, "Task_Investigate", handler, "Task_DraftProgramme", handler, "Task_ReviewProgramme", "office-a.supervisor",
                "Task_Rectify", handler);
        return c;
    }

    private void givePassword(String officer) {
        User user = identity.createUserQuery().userId(officer).singleResult();
        user.setPassword(RectificationTest.PASSWORD);
        identity.saveUser(user);
    }

    private static JsonNode last(JsonNode timeline, String kind) {
        JsonNode found = null;
        for (JsonNode entry : timeline) {
            found = entry.path("kind").asText().equals(kind) ? entry : found;
        }
        return found;
    }

    private static OrganizationDocument document(boolean deputyActive) {
        return new OrganizationDocument(null, List.of(
                unit("town-a", "甲镇", UnitKind.TOWNSHIP, List.of(officer("town-a.handler", "甲镇承办人甲", Role.HANDLER),
                        new OfficerEntry(DEPUTY, "甲镇承办人乙", Set.of(Role.HANDLER), deputyActive),
                        officer(LEAD, "甲镇负责人", Role.LEAD))),
                unit("town-b", "乙镇", UnitKind.TOWNSHIP, List.of(officer("town-b.handler", "乙镇承办人", Role.HANDLER),
                        officer("town-b.lead", "乙镇负责人", Role.LEAD))),
                unit("office-a", "甲局", UnitKind.BUREAU, List.of(
                        officer("office-a.supervisor", "甲局督导员", Role.SUPERVISOR), officer("office-a.lead", "甲局负责人", Role.LEAD),
                        officer("office-a.inspector", "甲局核查员甲", Role.INSPECTOR),
                        officer("office-a.inspector-2", "甲局核查员乙", Role.INSPECTOR),
                        officer("office-a.inspector-3", "甲局核查员丙", Role.INSPECTOR)))));
    }

    private static UnitEntry unit(String id, String name, UnitKind kind, List<OfficerEntry> officers) {
        return new UnitEntry(id, name, kind, "tiedong", null, null, null, null, officers);
    }

    private static OfficerEntry officer(String id, String name, Role role) {
        return new OfficerEntry(id, name, Set.of(role), true);
    }
}
