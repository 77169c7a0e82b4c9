package org.zhenggai.rectification.operations.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.procedures.escalation.Firing;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Deployments;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.PhasedPlans;
import org.zhenggai.rectification.support.ProcessDriver;

/**
 * A changed model leaves running cases where they are until the system administrator moves them. In an application of its own: a
 * migration moves every instance there is, and other tests count on theirs.
 */
@OwnApplication
class ModelMigrationTest {

    private static final String KEY = "deadline-bound-rectification";
    private static final String PREPARATION = "rectification-preparation";
    private static final String ONE = "/api/models/" + KEY + "/migration";
    private static final String PREPARATIONS = "/api/models/" + PREPARATION + "/migration";
    private static final Map<String, Object> MOVE = Map.of("dryRun", false);

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlanRegistration plans;
    @Autowired
    private PhasedPlans phased;
    @Autowired
    private Cases cases;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private Firing firing;

    private String shipped;
    private int version;
    private Http admin;

    @BeforeEach
    void shippedVersion() {
        admin = Http.as(port, "admin.system");
        shipped = repository.createDeploymentQuery().singleResult().getId();
        version = repository.createProcessDefinitionQuery().processDefinitionKey(KEY).latestVersion().singleResult().getVersion();
    }

    @AfterEach
    void withdrawDeployments() {
        Deployments.withdrawAllBut(shipped, repository);
    }

    @Test
    void runningCasesStayUntilTheyAreMovedAndGoOnWhereTheyWere() {
        RectificationCase investigating = register();
        RectificationCase accepting = register();
        driver.pass(accepting, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler",
                "Task_ReviewProgramme", "natural-resources.supervisor", "Task_Rectify", "chengdong.handler");
        Job moved = timer(investigating);
        management.setJobDuedate(moved.getId(), new Date(moved.getDuedate().getTime() + 3_600_000)); // the variable says otherwise now
        Date due = timer(investigating).getDuedate();
        Date other = timer(accepting).getDuedate();

        deploy(KEY, model -> model.replace("name=\"落实整改并举证\"", "name=\"落实整改并举证（修订）\""));
        assertThat(versionOf(investigating, KEY)).isEqualTo(version);
        assertThat(versionOf(register(), KEY)).isEqualTo(version + 1);
        JsonNode model = find(admin.get("/api/models").json().path("items"), "key", KEY);
        assertThat(model.path("name").asText()).isEqualTo("限期整改");
        assertThat(model.path("latestVersion").asInt()).isEqualTo(version + 1);
        assertThat(find(model.path("running"), "version", String.valueOf(version)).path("instances").asInt()).isGreaterThanOrEqualTo(2);

        JsonNode tried = admin.post(ONE, Map.of()).json();
        assertThat(tried.path("dryRun").asBoolean()).isTrue();
        assertThat(texts(tried.path("moved"))).contains(investigating.caseNumber(), accepting.caseNumber());
        assertThat(tried.path("fromVersions").toString()).isEqualTo("[" + version + "]");
        assertThat(tried.path("toVersion").asInt()).isEqualTo(version + 1);
        assertThat(versionOf(investigating, KEY)).as("only tried").isEqualTo(version);
        assertThat(audited()).noneMatch(entry -> entry.contains(investigating.caseNumber()));

        JsonNode done = admin.post(ONE, MOVE).json();
        assertThat(done.path("moved")).isEqualTo(tried.path("moved"));
        assertThat(done.path("notMoved")).isEmpty();
        assertThat(versionOf(investigating, KEY)).isEqualTo(version + 1);
        assertThat(versionOf(accepting, "acceptance")).as("a model of its own").isEqualTo(version);
        assertThat(versionOf(investigating, PREPARATION)).as("and this one").isEqualTo(version);
        assertThat(timer(investigating).getDuedate()).isEqualTo(due);
        assertThat(timer(accepting).getDuedate()).isEqualTo(other);
        assertThat(audited()).anyMatch(entry -> entry.contains(investigating.caseNumber()))
                .anyMatch(entry -> entry.contains("迁移至第" + (version + 1) + "版") && entry.contains("未迁移0个"));
        assertThat(admin.post(ONE, MOVE).json().path("fromVersions")).as("nothing left").isEmpty();

        JsonNode all = admin.post("/api/models/migration", MOVE).json().path("items");
        assertThat(texts(find(all, "processKey", "acceptance").path("moved"))).contains(accepting.caseNumber());
        assertThat(versionOf(accepting, "acceptance")).isEqualTo(version + 1);
        assertThat(versionOf(investigating, PREPARATION)).isEqualTo(version + 1);
        driver.pass(investigating, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler");
        assertThat(driver.keys(investigating)).containsExactly("Task_ReviewProgramme");
        driver.pass(accepting, "Task_SelfCheck", "chengdong.lead");
        driver.back(accepting, "Task_PreliminaryReview", "natural-resources.supervisor");
        assertThat(driver.keys(accepting)).as("the moved acceptance returns to the moved case").containsExactly("Task_Rectify");
    }

    @Test
    void ongoingCasesKeepTheirTimersToo() {
        plans.register(new PlanDocument("test-migration", "测试方案", 2023, null, "TEST-MIGRATION", 10, List.of(), List.of(
                new PlanDocument.FindingEntry("1", "测试", "测试问题", "测试目标", List.of("测试措施"), Category.ONGOING,
                        driver.today().plusDays(200), null, "UNAPPROVED_CONSTRUCTION", null, null, null, List.of("natural-resources"), null,
                        List.of(new PlanDocument.CaseEntry("测试案件", null, List.of("chengdong"), null, null))))));
        Map<String, Date> before = nextChecks("ongoing-rectification");
        assertThat(before).isNotEmpty();
        deploy(KEY, model -> model);
        JsonNode report = admin.post("/api/models/ongoing-rectification/migration", MOVE).json();
        assertThat(report.path("notMoved")).isEmpty();
        assertThat(report.path("moved")).hasSameSizeAs(before.keySet());
        assertThat(nextChecks("ongoing-rectification")).isEqualTo(before);
    }

    @Test
    void caseInAnActivityThatIsGoneStaysWholeAndIsReported() {
        RectificationCase investigating = register();
        RectificationCase drafting = register();
        driver.pass(drafting, "Task_Investigate", "chengdong.handler");
        deploy(PREPARATION, model -> model.replace("\"Task_Investigate\"", "\"Task_Inquire\""));
        JsonNode tried = admin.post(PREPARATIONS, Map.of("dryRun", true)).json();
        JsonNode done = admin.post(PREPARATIONS, MOVE).json();
        assertThat(done.path("notMoved")).isEqualTo(tried.path("notMoved"));
        assertThat(texts(done.path("moved"))).contains(drafting.caseNumber()).doesNotContain(investigating.caseNumber());
        assertThat(find(done.path("notMoved"), "businessKey", investigating.caseNumber()).path("reason").asText())
                .contains("调查核实", "Task_Investigate", "已不存在");
        assertThat(versionOf(drafting, PREPARATION)).isEqualTo(version + 1);
        assertThat(versionOf(investigating, PREPARATION)).isEqualTo(version);
        assertThat(timer(investigating)).isNotNull();
        driver.pass(investigating, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler");
        assertThat(driver.keys(investigating)).containsExactly("Task_ReviewProgramme");
    }

    @Test
    void caseInAnActivityOfAnotherKindStays() {
        RectificationCase investigating = register();
        deploy(PREPARATION, model -> {
            int begin = model.indexOf("<bpmn:userTask id=\"Task_Investigate\"");
            int end = model.indexOf("</bpmn:userTask>", begin);
            return model.substring(0, begin) + model.substring(begin, end).replace("userTask", "manualTask") + "</bpmn:manualTask>"
                    + model.substring(end + "</bpmn:userTask>".length());
        });
        assertThat(find(admin.post(PREPARATIONS, MOVE).json().path("notMoved"), "businessKey", investigating.caseNumber()).path("reason")
                .asText()).contains("另一种环节");
        assertThat(versionOf(investigating, PREPARATION)).isEqualTo(version);
    }

    @Test
    void modelDeployedWithoutItsFormsTakesNoCase() throws IOException {
        RectificationCase c = register();
        repository.createDeployment().addString(KEY + ".bpmn", Files.readString(Path.of("processes", KEY + ".bpmn"))).deploy();
        assertThat(find(admin.post(ONE, MOVE).json().path("notMoved"), "businessKey", c.caseNumber()).path("reason").asText())
                .contains("缺少文件", KEY + "-rectification.form", "acceptance.bpmn", PREPARATION + ".bpmn");
        assertThat(versionOf(c, KEY)).isEqualTo(version);
    }

    /** Cases of the models before version 2.0, which had the preparation in the process of their category. */
    @Test
    void casesOfThePreviousModelsMoveOnceTheyHaveLeftWhatIsNowACalledProcess() {
        deployBefore(KEY, "ongoing-rectification", "acceptance");
        RectificationCase investigating = register();
        RectificationCase doubted = register();
        driver.submit(doubted, "Task_Investigate", "chengdong.handler", Answers.unfounded(driver.today()));
        RectificationCase rectifying = register();
        RectificationCase accepting = register();
        for (RectificationCase c : List.of(rectifying, accepting)) {
            driver.pass(c, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler",
                    "Task_ReviewProgramme", "natural-resources.supervisor");
        }
        driver.pass(accepting, "Task_Rectify", "chengdong.handler", "Task_SelfCheck", "chengdong.lead");
        RectificationCase longTerm = driver.register(Category.ONGOING, null, List.of("chengdong"), List.of("natural-resources"));
        driver.pass(longTerm, "Task_Investigate", "chengdong.handler");
        driver.submit(longTerm, "Task_DraftProgramme", "chengdong.handler", Map.of("measures", "逐年恢复种植条件，落实管护责任。",
                "responsibleLeader", "分管副乡长", "responsiblePerson", "自然资源所所长", "milestones", List.of(Map.of("term", "SHORT", "title",
                        "签订协议", "dueOn", driver.today().plusDays(20).toString()))));
        driver.pass(longTerm, "Task_ReviewProgramme", "natural-resources.supervisor");

        deploy(KEY, model -> model);
        JsonNode done = admin.post(ONE, MOVE).json();
        assertThat(texts(done.path("moved"))).contains(rectifying.caseNumber(), accepting.caseNumber())
                .doesNotContain(investigating.caseNumber(), doubted.caseNumber());
        assertThat(find(done.path("notMoved"), "businessKey", investigating.caseNumber()).path("reason").asText())
                .contains("调查核实", "已移入被调用的流程“整改准备”", "离开该环节后可再迁移");
        assertThat(find(done.path("notMoved"), "businessKey", doubted.caseNumber()).path("reason").asText()).contains("确认问题不属实");
        assertThat(texts(admin.post("/api/models/ongoing-rectification/migration", MOVE).json().path("moved")))
                .contains(longTerm.caseNumber());

        driver.pass(doubted, "Task_ConfirmUnfounded", "natural-resources.supervisor");
        assertThat(driver.passed(doubted)).contains("End_Unfounded");
        driver.pass(investigating, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler",
                "Task_ReviewProgramme", "natural-resources.supervisor");
        assertThat(texts(admin.post(ONE, MOVE).json().path("moved"))).containsExactly(investigating.caseNumber());
        for (RectificationCase c : List.of(investigating, rectifying)) {
            driver.pass(c, "Task_Rectify", "chengdong.handler");
            assertThat(versionOf(c, "acceptance")).isEqualTo(version + 2);
            driver.back(c, "Task_SelfCheck", "chengdong.lead");
            assertThat(driver.keys(c)).containsExactly("Task_Rectify");
        }
        assertThat(driver.keys(longTerm)).containsExactly("Task_ReportProgress");
        assertThat(versionOf(accepting, "acceptance")).as("goes on as it began").isEqualTo(version + 1);
        driver.pass(accepting, "Task_PreliminaryReview", "natural-resources.supervisor", "Task_SiteInspection",
                "natural-resources.inspector", "Task_SiteInspection", "natural-resources.inspector-2", "Task_JointReview",
                "natural-resources.lead", "Task_PublishNotice", "district.supervisor");
        driver.workingDaysPass(10);
        driver.pass(accepting, "Task_Approve", "district.leader", "Task_Report", "natural-resources.reviewer", "Task_RecordFeedback",
                "natural-resources.reviewer");
        assertThat(driver.passed(accepting)).contains("End_Accepted", "End_Closed");
    }

    /** A plan of the model that knew four phases. */
    @Test
    void planOfThePreviousModelMovesOnceItsPhasesAreDone() {
        String plan = phased.register(10, "chengdong");
        runtime.deleteProcessInstance(phased.instances("rectification-plan", plan).get(0), "begins on the version before");
        deployBefore("rectification-plan");
        Date now = Date.from(driver.today().atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        Map<String, Object> variables = new HashMap<>(Map.of("subjectId", plan, "nextDispatchAt", later(now), "nextNoticeAt", later(now)));
        for (String phase : List.of("mobilisation", "concentration", "supervision", "summingUp")) {
            variables.put(phase + "StartsAt", now);
            variables.put(phase + "EndsAt", later(now));
        }
        String instance = runtime.startProcessInstanceByKey("rectification-plan", plan, variables).getId();
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> driver.openIn(instance).size() == 4); // the timers are due
        deploy(KEY, model -> model);
        String path = "/api/models/rectification-plan/migration";
        assertThat(find(admin.post(path, MOVE).json().path("notMoved"), "businessKey", plan).path("reason").asText())
                .contains("组织总结验收", "Task_SumUp", "已不存在", "离开该环节后可再迁移");

        Map<String, Object> done = Map.of("completedOn", driver.today().toString(), "record", "已落实。");
        phase(instance, "Task_Mobilise", "natural-resources.reviewer", done);
        phase(instance, "Task_Concentrate", "natural-resources.reviewer", Map.of("confirmed", List.of("LEDGER", "SCHEDULE", "CHART"),
                "record", "均已落实。"));
        phase(instance, "Task_Supervise", "district.supervisor", Map.of("record", "组织一次。", "inspections",
                List.of(Map.of("inspectedOn", driver.today().toString(), "place", "城东乡", "result", "按节点推进。"))));
        phase(instance, "Task_SumUp", "district.supervisor", done);
        assertThat(texts(admin.post(path, MOVE).json().path("moved"))).containsExactly(plan);
        RectificationCase last = cases.ofPlan(plan).get(0);
        driver.submit(last, "Task_Investigate", "chengdong.handler", Answers.unfounded(driver.today()));
        driver.pass(last, "Task_ConfirmUnfounded", "natural-resources.supervisor");
        assertThat(driver.openIn(instance)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_ClosingReport");
    }

    /** A letter of the model that let none climb. */
    @Test
    void aLetterThatBeganToWaitBeforeLettersClimbedClimbsOnceItIsMoved() {
        deploy("escalation", model -> model.replaceAll("(?s)<bpmn:boundaryEvent id=\"Timer_SignatureWaits\".*?</bpmn:boundaryEvent>", "")
                .replaceAll("(?s)<bpmn:serviceTask id=\"Service_Climb\".*?</bpmn:serviceTask>", "")
                .replaceAll("(?s)<bpmn:endEvent id=\"End_Climbed\".*?</bpmn:endEvent>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"Flow_(SignatureWaits_Climb|Climb_Climbed)\"[^>]*/>", "")
                .replaceAll("(?s)<bpmndi:BPMNShape id=\"Shape_(Timer_SignatureWaits|Service_Climb|End_Climbed)\".*?</bpmndi:BPMNShape>", "")
                .replaceAll("(?s)<bpmndi:BPMNEdge id=\"Edge_Flow_(SignatureWaits_Climb|Climb_Climbed)\".*?</bpmndi:BPMNEdge>", ""));
        RectificationCase c = register();
        firing.fire(c, "L3", "SUPERVISION_LETTER", 10, "超期1个工作日", "旧版");
        String letter = runtime.createProcessInstanceQuery().processDefinitionKey("escalation").processInstanceBusinessKey(c.caseNumber())
                .singleResult().getId();
        runtime.removeVariable(letter, "climbsAt");
        assertThat(management.createJobQuery().processInstanceId(letter).count()).isZero();
        deploy("escalation", model -> model);
        assertThat(texts(admin.post("/api/models/escalation/migration", MOVE).json().path("moved"))).contains(c.caseNumber());
        assertThat(management.createJobQuery().processInstanceId(letter).singleResult().getDuedate()).as("climbs after five working days")
                .isAfter(Date.from(driver.workingDay(5).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    private static Date later(Date day) {
        return Date.from(day.toInstant().plus(Duration.ofDays(100)));
    }

    private void phase(String instance, String task, String user, Map<String, Object> form) {
        driver.submit(driver.openIn(instance).stream().filter(open -> open.getTaskDefinitionKey().equals(task)).findFirst().orElseThrow()
                .getId(), user, form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.security", "admin.audit", "district.leader", "chengdong.handler"})
    void nobodyButTheSystemAdministratorMovesCases(String user) {
        Http http = Http.as(port, user);
        assertThat(http.get("/api/models").status()).isEqualTo(403);
        assertThat(http.post(ONE, MOVE).status()).isEqualTo(403);
        assertThat(http.post("/api/models/migration", MOVE).json().path("detail").asText()).contains("系统管理员");
    }

    @Test
    void strangersAndUnknownModelsAreTurnedAway() {
        assertThat(Http.anonymous(port).post(ONE, MOVE).status()).isEqualTo(401);
        assertThat(admin.post("/api/models/nothing/migration", MOVE).status()).isEqualTo(404);
    }

    private RectificationCase register() {
        return driver.register(List.of("chengdong"), List.of("natural-resources"));
    }

    /** Deploys everything on disk again, one model changed: forms and called models bind to the deployment. */
    private void deploy(String changed, UnaryOperator<String> change) {
        DeploymentBuilder deployment = repository.createDeployment().name("changed");
        files("processes", "forms").forEach((name, text) -> deployment.addString(name, name.equals(changed + ".bpmn") ? change.apply(text)
                : text));
        deployment.deploy();
    }

    /** Deploys the models as they were before version 2.0 of some: those changed since stand in the test's resources. */
    private void deployBefore(String... changed) {
        DeploymentBuilder deployment = repository.createDeployment().name("before");
        Map<String, String> files = files("processes", "forms");
        files("src/test/resources/models-before").forEach((name, text) -> {
            if (name.endsWith(".form") || List.of(changed).contains(name.replace(".bpmn", ""))) {
                files.put(name, text);
            }
        });
        files.forEach(deployment::addString);
        deployment.deploy();
    }

    private static Map<String, String> files(String... folders) {
        Map<String, String> files = new TreeMap<>();
        for (String folder : folders) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                for (Path file : all.toList()) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private int versionOf(RectificationCase c, String key) {
        String definition = runtime.createProcessInstanceQuery().processInstanceBusinessKey(c.caseNumber()).processDefinitionKey(key)
                .singleResult().getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }

    private Job timer(RectificationCase c) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(c.caseNumber()).processDefinitionKey(KEY)
                .singleResult().getId();
        return management.createJobQuery().processInstanceId(instance).activityId("Timer_NextCheck").singleResult();
    }

    private Map<String, Date> nextChecks(String key) {
        return management.createJobQuery().processDefinitionKey(key).activityId("Timer_NextCheck").list().stream()
                .collect(Collectors.toMap(Job::getProcessInstanceId, Job::getDuedate));
    }

    private List<String> audited() {
        JsonNode items = Http.as(port, "admin.audit").get("/api/audit?size=500").json().path("items");
        return StreamSupport.stream(items.spliterator(), false).map(entry -> entry.path("detail").asText()).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode find(JsonNode array, String field, String value) {
        return StreamSupport.stream(array.spliterator(), false).filter(item -> item.path(field).asText().equals(value)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " " + value + " in " + array));
    }
}
