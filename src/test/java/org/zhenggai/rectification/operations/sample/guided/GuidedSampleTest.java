package org.zhenggai.rectification.operations.sample.guided;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zhenggai.rectification.casework.evidence.Evidence;
import org.zhenggai.rectification.casework.evidence.EvidenceState;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;

/** The whole guided sample as a first visitor gets it: started with the application, played once. */
@OwnApplication
@TestPropertySource(properties = "rectification.sample.guided=true")
class GuidedSampleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private GuidedSample sample;
    @Autowired
    private GuidedProgress progress;
    @Autowired
    private RehearsalClock clock;
    @Autowired
    private Cases cases;
    @Autowired
    private Evidence evidence;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;

    @Test
    void aFirstVisitorSeesCasesInEveryState() throws Exception {
        GuidedScript script = GuidedScript.read("sample/guided.yaml");
        // waits for the play that began with the application, and finds nothing left to do
        assertThat(sample.start().get(10, TimeUnit.MINUTES)).as("a second start plays nothing").isFalse();
        assertThat(progress.standing()).contains(new GuidedProgress.Standing(script.name(), script.steps().size(), true));
        assertThat(LocalDateTime.ofInstant(clock.now(), ZONE)).isEqualTo(script.end());

        theCasesStandWhereTheScriptLeftThem();
        theRecordHoldsWhatTheScriptTells();
        everyTownshipAndOfficeHasSomethingToTry();
        assertThat(management.createJobQuery().executable().count()).as("jobs left due").isZero();
        assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
    }

    private void theCasesStandWhereTheScriptLeftThem() {
        assertThat(c(1).dueDate()).as("extended").isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(holds(2)).as("suspended").containsExactly("SUSPENSION");
        assertThat(driver.keys(c(3))).as("one inspector was there").containsOnly("Task_SiteInspection");
        assertThat(c(4).processState()).isEqualTo(ProcessState.CLOSED);
        assertThat(driver.keys(c(6))).contains("Task_SelfCheck");
        assertThat(c(11).processState()).isEqualTo(ProcessState.PUBLIC_NOTICE);
        assertThat(holds(11)).isNotEmpty();
        assertThat(c(12).processState()).isEqualTo(ProcessState.AWAITING_FEEDBACK);
        assertThat(c(13).category()).as("converted").isEqualTo(Category.DEADLINE_BOUND);
        assertThat(cases.open().stream().map(RectificationCase::processState).distinct().count()).isGreaterThanOrEqualTo(7);
        assertThat(driver.passed(c(3))).contains("End_ReturnedByPreliminaryReview");
        assertThat(driver.passed(c(10))).containsSubsequence("Task_DraftProgramme", "Task_ReviewProgramme", "Task_DraftProgramme");
    }

    private void theRecordHoldsWhatTheScriptTells() {
        assertThat(evidence.of(c(3).id())).extracting("state").contains(EvidenceState.REPLACED, EvidenceState.ACCEPTED);
        assertThat(evidence.of(c(6).id())).extracting("state").contains(EvidenceState.FLAGGED);
        assertThat(count("select count(*) from evidence_finding f join evidence_piece p on p.id = f.piece_id where p.case_id = "
                + c(6).id())).as("warnings of the pre-checks").isPositive();
        assertThat(evidence.of(c(4).id())).hasSizeGreaterThan(10).allMatch(piece -> piece.state() == EvidenceState.ACCEPTED);
        assertThat(count("select count(*) from escalation where case_id = " + c(16).id() + " and level = 'L3' and state = 'ISSUED'"))
                .as("signed supervision").isEqualTo(1);
        assertThat(count("select count(*) from escalation where case_id = " + c(5).id())).as("reports missed").isPositive();
        assertThat(count("select count(*) from weekly_dispatch where state = 'PUBLISHED'")).isGreaterThan(20);
        assertThat(count("select count(*) from periodic_notice where state = 'PUBLISHED'")).isGreaterThan(3);
        assertThat(count("select count(*) from supervision_visit")).isEqualTo(2);
    }

    /** The groups of the sample's roles with at least one open task. */
    private void everyTownshipAndOfficeHasSomethingToTry() {
        Set<String> busy = tasks.createTaskQuery().list().stream()
                .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream()).map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        assertThat(busy).contains("shanmen.handler", "shanmen.lead", "shiling.handler", "shiling.lead", "yehe.handler", "yehe.lead",
                "chengdong.handler", "chengdong.lead", "development-zone.handler", "development-reform.inspector", "police.handler",
                "natural-resources.supervisor",
                "natural-resources.reviewer", "agriculture.supervisor", "district.supervisor", "district.leader");
    }

    private List<String> holds(int number) {
        return jdbc.sql("select reason from case_hold where case_id = :case and released_at is null").param("case", c(number).id())
                .query(String.class).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private RectificationCase c(int number) {
        return cases.byNumber("TD2023-%03d".formatted(number)).orElseThrow();
    }
}
