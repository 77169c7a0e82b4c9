package org.zhenggai.rectification.operations.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Deployments;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;

/**
 * A changed model leaves running cases where they are until the system administrator moves them. In an application of its own: a
 * migration moves every instance there is, and other tests count on theirs.
 */
@OwnApplication
class ModelMigrationTest {

    private static final String KEY = "deadline-bound-rectification";
    private static final String ONE = "/api/models/" + KEY + "/migration";
    private static final Map<String, Object> MOVE = Map.of("dryRun", false);

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlanRegistration plans;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

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

        deploy(model -> model.replace("name=\"调查核实\"", "name=\"调查核实（修订）\""));
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
        assertThat(timer(investigating).getDuedate()).isEqualTo(due);
        assertThat(timer(accepting).getDuedate()).isEqualTo(other);
        assertThat(audited()).anyMatch(entry -> entry.contains(investigating.caseNumber()))
                .anyMatch(entry -> entry.contains("迁移至第" + (version + 1) + "版") && entry.contains("未迁移0个"));
        assertThat(admin.post(ONE, MOVE).json().path("fromVersions")).as("nothing left").isEmpty();

        JsonNode all = admin.post("/api/models/migration", MOVE).json().path("items");
        assertThat(texts(find(all, "processKey", "acceptance").path("moved"))).contains(accepting.caseNumber());
        assertThat(versionOf(accepting, "acceptance")).isEqualTo(version + 1);
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
        deploy(model -> model);
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
        deploy(model -> model.replace("\"Task_Investigate\"", "\"Task_Inquire\""));
        JsonNode tried = admin.post(ONE, Map.of("dryRun", true)).json();
        JsonNode done = admin.post(ONE, MOVE).json();
        assertThat(done.path("notMoved")).isEqualTo(tried.path("notMoved"));
        assertThat(texts(done.path("moved"))).contains(drafting.caseNumber()).doesNotContain(investigating.caseNumber());
        assertThat(find(done.path("notMoved"), "businessKey", investigating.caseNumber()).path("reason").asText())
                .contains("调查核实", "Task_Investigate", "已不存在");
        assertThat(versionOf(drafting, KEY)).isEqualTo(version + 1);
        assertThat(versionOf(investigating, KEY)).isEqualTo(version);
        assertThat(timer(investigating)).isNotNull();
        driver.pass(investigating, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler");
        assertThat(driver.keys(investigating)).containsExactly("Task_ReviewProgramme");
    }

    @Test
    void caseInAnActivityOfAnotherKindStays() {
        RectificationCase investigating = register();
        deploy(model -> {
            int begin = model.indexOf("<bpmn:userTask id=\"Task_Investigate\"");
            int end = model.indexOf("</bpmn:userTask>", begin);
            return model.substring(0, begin) + model.substring(begin, end).replace("userTask", "manualTask") + "</bpmn:manualTask>"
                    + model.substring(end + "</bpmn:userTask>".length());
        });
        assertThat(find(admin.post(ONE, MOVE).json().path("notMoved"), "businessKey", investigating.caseNumber()).path("reason")
                .asText()).contains("另一种环节");
        assertThat(versionOf(investigating, KEY)).isEqualTo(version);
    }

    @Test
    void modelDeployedWithoutItsFormsTakesNoCase() throws IOException {
        RectificationCase c = register();
        repository.createDeployment().addString(KEY + ".bpmn", Files.readString(Path.of("processes", KEY + ".bpmn"))).deploy();
        assertThat(find(admin.post(ONE, MOVE).json().path("notMoved"), "businessKey", c.caseNumber()).path("reason").asText())
                .contains("缺少文件", "rectification-investigation.form", "acceptance.bpmn");
        assertThat(versionOf(c, KEY)).isEqualTo(version);
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

    /** Deploys everything on disk again, the deadline-bound model changed: forms and called models bind to the deployment. */
    private void deploy(UnaryOperator<String> change) {
        DeploymentBuilder deployment = repository.createDeployment().name("changed");
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    String text = Files.readString(file);
                    deployment.addString(name, name.equals(KEY + ".bpmn") ? change.apply(text) : text);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
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
