package org.zhenggai.rectification.views.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.StepLimits;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.procedures.escalation.Firing;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.Requesting;

/** Cases in every state, and users who ask the dashboard about them. */
abstract class DashboardScene {

    private static final Object LOCK = new Object();
    protected static final Map<String, Http> SESSIONS = new HashMap<>();
    private static final Set<String> PREPARED = new HashSet<>();

    @LocalServerPort
    protected int port;
    @Autowired
    protected ProcessDriver driver;
    @Autowired
    protected Cases cases;
    @Autowired
    protected Colours colours;
    @Autowired
    protected WorkingCalendar calendar;
    @Autowired
    protected StepLimits limits;
    @Autowired
    protected JdbcClient jdbc;
    @Autowired
    protected Requesting requesting;
    @Autowired
    protected Firing firing;
    @Autowired
    protected Clock clock;

    /** Cases close to their date, at a reviewer, found to be unfounded: quickly made. */
    @BeforeEach
    void openCases() {
        synchronized (LOCK) {
            if (!PREPARED.add("open " + port)) {
                return;
            }
            for (int days : new int[] {1, 3, 4, 9, 10, 11, 14, 20, 30, 31}) {
                driver.register(Category.DEADLINE_BOUND, driver.workingDay(days), List.of("shanmen"), List.of("agriculture"));
            }
            driver.register(Category.ONGOING, null, List.of("shiling"), List.of("agriculture"));
            driver.register(Category.ONGOING, driver.workingDay(2), List.of("chengdong"), List.of("natural-resources"));
            RectificationCase reviewed = driver.register(List.of("shanmen"), List.of("natural-resources", "agriculture"));
            driver.pass(reviewed, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler");
            requesting.withdraw(driver.register(List.of("shanmen"), List.of("natural-resources")));
        }
    }

    /** What takes its days: cases overdue, at a reviewer who is late, closed with their areas, extended, on hold, supervised. */
    protected void casesOfLongStanding() {
        synchronized (LOCK) {
            if (!PREPARED.add("long " + port)) {
                return;
            }
            RectificationCase closed = driver.register(List.of("shanmen"), List.of("agriculture"));
            driver.pass(closed, "Task_Investigate", "shanmen.handler", DashboardScene::withBasicFarmland);
            driver.pass(closed, "Task_DraftProgramme", "shanmen.handler", "Task_ReviewProgramme", "agriculture.supervisor", "Task_Rectify",
                    "shanmen.handler", "Task_SelfCheck", "shanmen.lead", "Task_PreliminaryReview", "agriculture.supervisor",
                    "Task_SiteInspection", "agriculture.inspector", "Task_SiteInspection", "agriculture.inspector-2", "Task_JointReview",
                    "agriculture.lead", "Task_PublishNotice", "district.supervisor");
            driver.workingDaysPass(10);
            driver.pass(closed, "Task_Approve", "district.leader", "Task_Report", "natural-resources.reviewer", "Task_RecordFeedback",
                    "natural-resources.reviewer");
            for (int days : new int[] {2, 9, 25}) {
                driver.register(Category.DEADLINE_BOUND, driver.workingDay(days), List.of("shanmen"), List.of("agriculture"));
            }
            RectificationCase changed = driver.register(List.of("shanmen"), List.of("natural-resources"));
            requesting.startToDecision(changed, "deadline-extension", Requesting.extension(changed, changed.dueDate().plusDays(30)));
            requesting.decide(changed, Requesting.grant(changed.dueDate().plusDays(30)));
            requesting.startToDecision(changed, "suspension", Requesting.suspension(changed, driver.workingDay(40)));
            requesting.decide(changed, Requesting.grant(driver.workingDay(40)));
            firing.fire(driver.register(List.of("shanmen"), List.of("agriculture")), "L1", "GREEN_LETTER", 0, "提前三十个工作日未启动整治",
                    "dashboard");
        }
    }

    private static Map<String, Object> withBasicFarmland(Map<String, Object> form) {
        form.put("basicFarmlandMu", "2.50");
        return form;
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    protected JsonNode get(String user, String view) {
        return ask(user, "/api/dashboard/" + view);
    }

    protected JsonNode ask(String user, String path) {
        // a session, for checking a password costs more than the answer
        Http.Answer answer = SESSIONS.computeIfAbsent(port + user, key -> Http.session(port, user)).get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }
}
