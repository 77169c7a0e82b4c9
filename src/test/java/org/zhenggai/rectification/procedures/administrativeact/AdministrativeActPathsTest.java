package org.zhenggai.rectification.procedures.administrativeact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.organization.AdministratorAccounts;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.OrganizationImport;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.UnitKind;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Every way an administrative act goes, and everyone who may not. */
@RectificationTest
class AdministrativeActPathsTest {

    private static final String SYSTEM = "admin.system";
    private static final String SECURITY = "admin.security";
    private static final String AUDIT = "admin.audit";
    private static final Map<String, Object> AGREED = Map.of("decision", "APPROVE", "opinion", "已核对");
    private static final AtomicInteger NAMES = new AtomicInteger();

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private OrganizationImport organizationImport;
    @Autowired
    private Organization organization;
    @Autowired
    private AdministratorAccounts administrators;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Passwords passwords;

    @AfterEach
    void retireWhomTheTestMade() {
        tasks.createTaskQuery().taskDefinitionKey("Task_Withdraw").list()
                .forEach(task -> driver.submit(task.getId(), task.getAssignee(), Map.of("withdrawnBecause", "测试结束")));
        administrators.all().stream().filter(officer -> officer.active() && officer.id().startsWith("test."))
                .forEach(officer -> administrators.put(new Officer(officer.id(), officer.name(), officer.unitId(), false, officer
                        .roles())));
    }

    @Test
    void newAdministratorIsMadeByTwoAndEachKnowsHalfThePassword() {
        String account = fresh();
        String instance = propose(SECURITY, added(account, Role.SYSTEM));
        assertThat(organization.officer(account)).as("only proposed").isEmpty();
        assertThat(facts(SYSTEM, instance)).contains("新增管理员账号", "没有账号", account).contains("系统管理员");
        review(instance, SYSTEM, AGREED);
        assertThat(driver.passedIn(instance)).contains("Task_Review", "Service_CarryOut", "End_CarriedOut")
                .doesNotContain("End_Rejected", "End_Withdrawn", "End_Lapsed", "Service_Lapse");
        assertThat(groups(account)).contains("system-administrators", "role.system").doesNotContain("officers");

        String path = "/api/administration/acts/" + subject(account) + "/password-half";
        assertThat(Http.as(port, AUDIT).post(path, "").status()).as("neither of the two").isEqualTo(404);
        Http.Answer first = Http.as(port, SECURITY).post(path, "");
        Http.Answer second = Http.as(port, SYSTEM).post(path, "");
        assertThat(first.json().path("number").asInt()).isEqualTo(1);
        assertThat(second.json().path("number").asInt()).isEqualTo(2);
        assertThat(Http.as(port, SYSTEM).post(path, "").status()).as("told once").isEqualTo(404);
        String whole = first.json().path("half").asText() + second.json().path("half").asText();
        assertThat(passwords.matches(account, whole)).isTrue();
        assertThat(passwords.mustChange(account)).isTrue();
        assertThat(first.json().path("half").asText()).hasSizeGreaterThan(8);
        assertThat(log()).anyMatch(entry -> entry.contains("提出管理事项") && entry.contains(account))
                .anyMatch(entry -> entry.contains("复核管理事项") && entry.contains("同意"))
                .anyMatch(entry -> entry.contains("执行管理事项") && entry.contains("没有账号“" + account + "”") && entry.contains("在职"))
                .noneMatch(entry -> entry.contains(whole) || entry.contains(second.json().path("half").asText()));
    }

    @Test
    void administratorIsChangedRetiredResetReleasedAndBroughtBack() {
        String account = made(Role.AUDIT);
        approve(SECURITY, Map.of("kind", "CHANGE_ADMINISTRATOR", "account", account, "changedName", "改名", "reason", "更名"), SYSTEM);
        assertThat(organization.nameOf(account)).isEqualTo("改名");
        approve(SECURITY, Map.of("kind", "CHANGE_ADMINISTRATOR", "account", account, "changedRole", "SYSTEM", "reason", "换岗"), AUDIT);
        assertThat(groups(account)).contains("system-administrators").doesNotContain("audit-administrators");
        approve(SYSTEM, Map.of("kind", "RETIRE_ADMINISTRATOR", "account", account, "reason", "离任"), SECURITY);
        assertThat(groups(account)).isEmpty();
        assertThatThrownBy(() -> propose(SECURITY, Map.of("kind", "RESET_PASSWORD", "account", account, "reason", "忘记")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("已停用");
        approve(AUDIT, Map.of("kind", "CHANGE_ADMINISTRATOR", "account", account, "reinstated", true, "reason", "返岗"), SECURITY);
        assertThat(groups(account)).contains("system-administrators");
        approve(SECURITY, Map.of("kind", "RELEASE_LOCK", "account", account, "reason", "误输"), SYSTEM);
        approve(SECURITY, Map.of("kind", "RESET_PASSWORD", "account", account, "reason", "忘记"), SYSTEM);
        assertThat(Http.as(port, SYSTEM).get("/api/administration/acts").json().path("items").get(0).path("passwordHalf").asBoolean())
                .isTrue();
    }

    @Test
    void actEndsRejectedWithdrawnOrLapsed() {
        String account = fresh();
        String rejected = propose(SECURITY, added(account, Role.AUDIT));
        review(rejected, AUDIT, Map.of("decision", "REJECT", "opinion", "不需要"));
        assertThat(driver.passedIn(rejected)).contains("End_Rejected").doesNotContain("Service_CarryOut");
        String withdrawn = propose(SECURITY, added(account, Role.AUDIT));
        driver.submit(task(withdrawn, "Task_Withdraw"), SECURITY, Map.of("withdrawnBecause", "写错了"));
        assertThat(driver.passedIn(withdrawn)).contains("Task_Withdraw", "End_Withdrawn").doesNotContain("Service_CarryOut");
        String lapsed = propose(SECURITY, added(account, Role.AUDIT));
        driver.moveTo(driver.today().plusDays(8).atTime(9, 0));
        assertThat(driver.passedIn(lapsed)).contains("Timer_Lapses", "Service_Lapse", "End_Lapsed").doesNotContain("Service_CarryOut");
        assertThat(organization.officer(account)).isEmpty();
        assertThat(log()).anyMatch(entry -> entry.contains("撤回管理事项")).anyMatch(entry -> entry.contains("管理事项逾期失效"))
                .anyMatch(entry -> entry.contains("不同意"));
    }

    @Test
    void neitherTheProposerNorThePersonConcernedNorTheWrongKindDecides() {
        String account = made(Role.AUDIT);
        String second = made(Role.SECURITY);
        String instance = propose(SECURITY, Map.of("kind", "RETIRE_ADMINISTRATOR", "account", account, "reason", "离任"));
        refusedToReview(instance, SECURITY, "不属于您的单位和岗位");
        refusedToReview(instance, account, "涉及本人账号");
        refusedToReview(instance, second, "不属于您的单位和岗位");
        refusedToReview(instance, "district.leader", "只由在职的管理员");
        review(instance, AUDIT, AGREED);
        assertThat(organization.officer(account).orElseThrow().active()).isFalse();

        String own = propose(SYSTEM, Map.of("kind", "RESET_PASSWORD", "account", second, "reason", "忘记"));
        refusedToReview(own, second, "涉及本人账号");
        refusedToReview(own, SYSTEM, "不属于您的单位和岗位");
        review(own, SECURITY, AGREED);

        String bySystem = propose(SYSTEM, added(fresh(), Role.SYSTEM));
        refusedToReview(bySystem, AUDIT, "不属于您的单位和岗位"); // one of the two is security
        driver.submit(task(bySystem, "Task_Withdraw"), SYSTEM, Map.of("withdrawnBecause", "试验"));
        assertThatThrownBy(() -> propose(SECURITY, Map.of("kind", "RESET_PASSWORD", "account", SECURITY, "reason", "自己")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("请从下列选项中选择");
        assertThatThrownBy(() -> propose("district.leader", added(fresh(), Role.SYSTEM))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> propose(SECURITY, Map.of("kind", "DEPLOY_MODEL", "model", "1", "reason", "越权")))
                .isInstanceOf(SubmissionRefusedException.class);
    }

    @Test
    void thePersonConcernedIsRefusedEvenWithTheTask() {
        String account = made(Role.SYSTEM);
        String instance = propose(SECURITY, Map.of("kind", "RETIRE_ADMINISTRATOR", "account", account, "reason", "离任"));
        assertThat(groups(account)).contains("role.system");
        refusedToReview(instance, account, "涉及本人账号");
        assertThat(organization.officer(account).orElseThrow().active()).isTrue();
    }

    @Test
    void whatHasChangedMeanwhileIsLookedAtAgain() {
        String account = fresh();
        String taken = propose(SECURITY, added(account, Role.SYSTEM));
        administrators.put(new Officer(account, "别人", "admin", true, Set.of(Role.AUDIT)));
        assertThatThrownBy(() -> review(taken, SYSTEM, AGREED)).isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("已经变更");
        assertThat(organization.officer(account).orElseThrow().roles()).containsExactly(Role.AUDIT);
        review(taken, SYSTEM, Map.of("decision", "REJECT", "opinion", "账号已被使用"));

        String proposer = made(Role.SECURITY);
        String orphan = propose(proposer, added(fresh(), Role.SYSTEM));
        administrators.put(new Officer(proposer, "新管理员", "admin", false, Set.of(Role.SECURITY)));
        assertThatThrownBy(() -> review(orphan, SYSTEM, AGREED)).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("提出人已不是在职的管理员");
        review(orphan, AUDIT, Map.of("decision", "REJECT", "opinion", "提出人已离任"));
        assertThat(driver.passedIn(orphan)).contains("End_Rejected");
    }

    @Test
    void theLastOfAKindStaysAndTheRolesExcludeEachOther() {
        assertThatThrownBy(() -> propose(SECURITY, Map.of("kind", "RETIRE_ADMINISTRATOR", "account", AUDIT, "reason", "离任")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("至少保留一名在职的审计管理员");
        String other = made(Role.AUDIT);
        String instance = propose(SECURITY, Map.of("kind", "RETIRE_ADMINISTRATOR", "account", AUDIT, "reason", "离任"));
        administrators.put(new Officer(other, "新管理员", "admin", false, Set.of(Role.AUDIT)));
        assertThatThrownBy(() -> review(instance, SYSTEM, AGREED)).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("至少保留一名在职的审计管理员");
        assertThat(organization.officer(AUDIT).orElseThrow().active()).isTrue();
        assertThat(administrators.problems(new Officer(fresh(), "两岗", "admin", true, Set.of(Role.AUDIT, Role.SYSTEM))))
                .singleElement().asString().contains("互斥");
        assertThat(administrators.problems(new Officer("engine.owner", "引擎", "admin", true, Set.of(Role.SYSTEM))))
                .singleElement().asString().contains("引擎所有者");
        assertThat(administrators.problems(new Officer(fresh(), "镇里", "shanmen", true, Set.of(Role.SYSTEM))))
                .singleElement().asString().contains("系统管理类单位");
    }

    @Test
    void oneActAtATimeAboutAnAccountAndOneDecision() {
        String account = fresh();
        String instance = propose(SECURITY, added(account, Role.SYSTEM));
        assertThatThrownBy(() -> propose(AUDIT, added(account, Role.AUDIT))).isInstanceOf(ConflictException.class)
                .hasMessageContaining("已有一件待复核");
        String review = task(instance, "Task_Review");
        driver.submit(review, SYSTEM, AGREED);
        assertThatThrownBy(() -> driver.submit(review, AUDIT, AGREED)).isInstanceOf(ConflictException.class).hasMessageContaining("已经办结");
        assertThat(tasks.createTaskQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void overHttpAndInTasklistsListsAsAdministrators() {
        Http security = Http.session(port, SECURITY);
        String web = "/camunda/api/engine/engine/default";
        assertThat(security.get(web
                + "/process-definition?startableInTasklist=true&latestVersion=true&startablePermissionCheck=true&active=true")
                .text()).contains("administrative-act").doesNotContain("deadline-extension");
        assertThat(security.get(web + "/process-definition/key/administrative-act/deployed-start-form").text()).contains("新增管理员账号", AUDIT)
                .doesNotContain("部署模型");
        String account = fresh();
        Http.Answer proposed = security.post("/api/administration/acts", added(account, Role.SYSTEM));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(204);
        Task task = tasks.createTaskQuery().taskDefinitionKey("Task_Review").taskCandidateGroup("role.system").list().stream()
                .filter(open -> tasks.getVariable(open.getId(), "subjectId").equals(String.valueOf(subject(account)))).findFirst()
                .orElseThrow();
        Http system = Http.session(port, SYSTEM);
        String filter = system.get(web + "/filter?resourceType=Task").json().findValuesAsText("name").toString();
        assertThat(filter).contains("本单位待办");
        assertThat(system.get(web + "/task/" + task.getId() + "/form-variables").text()).contains(account);
        assertThat(Http.as(port, "shanmen.handler").get("/engine-rest/task/" + task.getId()).status()).isEqualTo(404);
        assertThat(system.submit(web, task.getId(), AGREED).status()).isEqualTo(204);
        assertThat(organization.has(account, Role.SYSTEM)).isTrue();
        Http.Answer list = Http.as(port, AUDIT).get("/api/administration/acts");
        assertThat(list.text()).contains(account, "已执行");
        assertThat(Http.as(port, "district.leader").get("/api/administration/acts").status()).isEqualTo(403);
        assertThat(Http.anonymous(port).get("/api/administration/acts").status()).isEqualTo(401);
        Http.Answer refused = Http.as(port, "shanmen.handler").post("/api/administration/acts", added(fresh(), Role.SYSTEM));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(security.post("/api/administration/acts", Map.of("kind", "NONSENSE")).status()).isEqualTo(400);
    }

    @Test
    void organizationImportMakesNoAdministrator() {
        Http security = Http.as(port, SECURITY);
        String add = document("admin", "系统管理", "ADMINISTRATION", "test.intruder", "[\"SYSTEM\"]", true);
        Http.Answer refused = security.post("/api/organization", add);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asText()).contains("新增管理员“测试”（test.intruder）", "两名管理员", "管理事项");
        for (String attempt : List.of(document("admin", "系统管理", "ADMINISTRATION", SECURITY, "[\"SECURITY\",\"AUDIT\"]", true),
                document("admin", "系统管理", "ADMINISTRATION", AUDIT, "[\"AUDIT\"]", false),
                document("district", "铁东区政府", "DISTRICT", SECURITY, "[\"LEADER\"]", true),
                document("district", "铁东区政府", "DISTRICT", "test.both", "[\"LEADER\",\"SYSTEM\"]", true),
                document("shanmen", "山门镇", "ADMINISTRATION", "shanmen.handler", "[\"SYSTEM\"]", true),
                document("camunda-admin", "强权", "BUREAU", "test.strong", "[\"HANDLER\"]", true),
                document("overseers", "统筹", "BUREAU", "test.strong", "[\"HANDLER\"]", true),
                document("system-administrators", "冒名", "BUREAU", "test.strong", "[\"HANDLER\"]", true),
                document("shanmen", "山门镇", "TOWNSHIP", "engine.owner", "[\"HANDLER\"]", true))) {
            assertThat(security.post("/api/organization", attempt).status()).as(attempt).isEqualTo(400);
        }
        assertThat(organization.officer("test.intruder")).isEmpty();
        assertThat(organization.officer("test.strong")).isEmpty();
        assertThat(organization.officer("engine.owner")).isEmpty();
        assertThat(organization.officer(SECURITY).orElseThrow().roles()).containsExactly(Role.SECURITY);
        assertThat(organization.unit("shanmen").orElseThrow().kind()).isEqualTo(UnitKind.TOWNSHIP);
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list()).extracting("id").containsExactly("engine.owner");
    }

    private String made(Role role) {
        String account = fresh();
        administrators.put(new Officer(account, "新管理员", "admin", true, Set.of(role)));
        return account;
    }

    private void approve(String proposer, Map<String, Object> form, String reviewer) {
        review(propose(proposer, form), reviewer, AGREED);
    }

    private String propose(String user, Map<String, Object> form) {
        return driver.start(AdministrativeActProcess.KEY, user, form);
    }

    private void review(String instance, String user, Map<String, Object> form) {
        driver.submit(task(instance, "Task_Review"), user, form);
    }

    private void refusedToReview(String instance, String user, String message) {
        assertThatThrownBy(() -> review(instance, user, AGREED)).isInstanceOf(ForbiddenException.class).hasMessageContaining(message);
    }

    private String task(String instance, String key) {
        return driver.openIn(instance).stream().filter(task -> task.getTaskDefinitionKey().equals(key)).findFirst().orElseThrow().getId();
    }

    private String facts(String user, String instance) {
        return Http.as(port, user).get("/engine-rest/task/" + task(instance, "Task_Review") + "/form-variables").text();
    }

    private long subject(String account) {
        for (var item : Http.as(port, AUDIT).get("/api/administration/acts").json().path("items")) {
            if (item.path("after").asText().contains("（" + account + "）")) {
                return item.path("id").asLong();
            }
        }
        throw new AssertionError("no act about " + account);
    }

    private List<String> log() {
        return java.util.stream.StreamSupport.stream(Http.as(port, AUDIT).get("/api/audit?size=100").json().path("items").spliterator(),
                false)
                .map(entry -> java.util.stream.Stream.of("actor", "action", "outcome", "object", "detail", "before", "after")
                        .map(part -> entry.path(part).asText("")).collect(java.util.stream.Collectors.joining(" "))).toList();
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }

    private static String fresh() {
        return "test.administrator-" + NAMES.incrementAndGet();
    }

    private static Map<String, Object> added(String account, Role role) {
        return new HashMap<>(Map.of("kind", "ADD_ADMINISTRATOR", "newAccount", account, "newName", "新管理员", "newRole", role.name(),
                "newUnit", "admin", "reason", "增设"));
    }

    private static String document(String unit, String name, String kind, String officer, String roles, boolean active) {
        return """
                {"units":[{"id":"%s","name":"%s","kind":"%s"%s,"officers":[{"id":"%s","name":"测试","roles":%s,"active":%s}]}]}"""
                .formatted(unit, name, kind, kind.equals("ADMINISTRATION") ? "" : ",\"jurisdiction\":\"tiedong\"", officer, roles, active);
    }
}
