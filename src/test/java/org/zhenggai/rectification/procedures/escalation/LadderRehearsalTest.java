package org.zhenggai.rectification.procedures.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.views.delivery.ChannelSettings;
import org.zhenggai.rectification.views.letter.Letter;
import org.zhenggai.rectification.views.letter.Letters;

/**
 * The sample plan from 2023-11-13 to 2024-07-31 with nobody acting but the district's leader, who signs and refuses on the day after the
 * deadline, against tables counted by hand: the rows each case climbs, and what lies in the local folder.
 */
@OwnApplication
class LadderRehearsalTest {

    private static final LocalDate START = LocalDate.of(2023, 11, 13);
    private static final LocalDate END = LocalDate.of(2024, 7, 31);

    private static final String LEADER = "district.leader";
    private static final Set<Integer> SIGNED = Set.of(1, 4, 11);
    private static final Set<Integer> REFUSED = Set.of(12);
    /** Kinds that tell of tasks and weekly work; every other one is a message the ladder or a decision orders. */
    private static final Set<String> WORK = Set.of("task", "weekly-report", "task-due", "task-handed", "digest");

    private final PaperLadder paper = new PaperLadder(END);
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    @Autowired
    private Colours colours;
    @Autowired
    private Escalations escalations;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ChannelSettings channels;
    @Autowired
    private Letters letters;

    @BeforeEach
    void startsWhereItShould() {
        assertThat(driver.today()).isEqualTo(START);
    }

    @Test
    void everyCaseClimbsExactlyItsRowsOnExactlyTheirDays() {
        assertThat(cases.ofPlan("tiedong-2023")).hasSize(16);
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.isBefore(END); day = day.plusMonths(1)) {
            driver.moveTo(day.atTime(12, 0));
            undatedCasesAreNeverRed();
            if (day.equals(LocalDate.of(2024, 6, 1))) {
                signOnTheDayAfterTheDeadline();
            }
        }
        driver.moveTo(END.atTime(12, 0));
        undatedCasesAreNeverRed();

        for (RectificationCase c : cases.ofPlan("tiedong-2023")) {
            List<PaperLadder.Step> climbed = escalations.of(c.id()).stream()
                    .map(e -> new PaperLadder.Step(e.level(), e.rule(), e.triggeredOn())).toList();
            assertThat(climbed).as(c.caseNumber() + " " + c.title()).isEqualTo(expected(c));
            assertThat(escalations.of(c.id())).allSatisfy(e -> assertThat(e.issuedOn()).as("signed or not")
                    .isEqualTo(e.height() < 3 || e.level().equals("L3") && SIGNED.contains(number(c)) ? e.triggeredOn() : null));
        }
        assertThat(management.createJobQuery().executable().count()).as("jobs left due").isZero();
        assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
        assertThat(jdbc.sql("""
                select count(*) from (select case_id, rule, due_date_version, occasion from escalation
                group by 1, 2, 3, 4 having count(*) > 1) twice""").query(Integer.class).single()).isZero();
        everyEvaluationGivesItsReasonAndRanAtTheStartOfAWorkingDay();
        theFolderHoldsWhatTheLadderOrders();
    }

    private void signOnTheDayAfterTheDeadline() {
        driver.moveTo(paper.calendar().overdue(LocalDate.of(2024, 6, 19), 1).atTime(12, 0));
        for (RectificationCase c : cases.ofPlan("tiedong-2023")) {
            if (SIGNED.contains(number(c))) {
                driver.submit(c, "Task_Sign", LEADER, Map.of("decision", "SIGN", "requirement", "十个工作日内整改到位。"));
            } else if (REFUSED.contains(number(c))) {
                driver.submit(c, "Task_Sign", LEADER, Map.of("decision", "REFUSE", "reason", "已当面督促。"));
            }
        }
    }

    /** Message by message and letter by letter: nothing more and nothing less. */
    private void theFolderHoldsWhatTheLadderOrders() {
        PaperPost post = new PaperPost(START, END, SIGNED, REFUSED);
        MessageFolder folder = new MessageFolder(channels.folder());
        List<MessageFolder.Told> ordered = folder.told().stream().filter(told -> !WORK.contains(told.kind())).toList();
        assertThat(ordered.stream().map(told -> PaperPost.line(told.on(), told.officer(), told.kind(), told.title(), told.reason(),
                told.letter().replaceFirst("〕.*", "〕")))).containsExactlyInAnyOrderElementsOf(post.messages());
        assertThat(folder.told()).allSatisfy(told -> assertThat(told.text()).doesNotContain("{{", "null"));

        Map<String, String> numbers = new TreeMap<>();
        ordered.stream().filter(told -> !told.letter().isEmpty()).forEach(told -> numbers.put(
                told.letter().replaceFirst(".*（(.*)\\.docx）$", "$1"), told.letter().replaceFirst("号.*", "号")));
        assertThat(folder.sheets().stream().map(sheet -> sheet.on() + " " + sheet.text().replaceFirst("(?s).*案件编号(TD2023-\\d+)）.*", "$1")
                + " " + numbers.get(sheet.name()).replaceFirst("〕.*", "〕"))).containsExactlyInAnyOrderElementsOf(post.letters());
        assertThat(folder.sheets()).allSatisfy(sheet -> assertThat(sheet.text()).contains(numbers.get(sheet.name())));
        post.letters().stream().map(letter -> letter.substring(letter.lastIndexOf(' ') + 1)).distinct().forEach(series -> assertThat(
                numbers.values().stream().filter(number -> number.startsWith(series)).map(number -> number.substring(series.length())))
                .as(series).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, (int) post.letters().stream()
                        .filter(letter -> letter.endsWith(series)).count()).mapToObj(n -> n + "号").toList()));

        Pattern asked = Pattern.compile("(?m)^(?:\\d+\\. |标题：)待办：签发督办文书（(TD2023-\\d+)）");
        assertThat(folder.told().stream().filter(told -> told.officer().equals(LEADER)).flatMap(told -> asked.matcher(told.text()).results()
                .map(found -> told.on() + " " + found.group(1)))).containsExactlyInAnyOrderElementsOf(post.signatures());
        assertThat(cases.ofPlan("tiedong-2023").stream().flatMap(c -> letters.ofCase(LEADER, c).stream().filter(Letter::draft)
                .map(draft -> c.caseNumber() + " " + draft.paper().kind().label()))).containsExactlyInAnyOrderElementsOf(post.drafts());
    }

    private static int number(RectificationCase c) {
        return Integer.parseInt(c.caseNumber().substring(c.caseNumber().length() - 3));
    }

    private List<PaperLadder.Step> expected(RectificationCase c) {
        return c.category() == Category.ONGOING ? paper.ongoing(START) : paper.deadlineBound(START, LocalDate.of(2024, 6, 19), 0);
    }

    private void undatedCasesAreNeverRed() {
        assertThat(cases.ofPlan("tiedong-2023").stream().filter(c -> c.dueDate() == null)).hasSize(4)
                .allSatisfy(c -> assertThat(colours.of(c.standing(), c.dueDate()).state()).isIn(ScheduleState.ON_TRACK,
                        ScheduleState.YELLOW));
    }

    private void everyEvaluationGivesItsReasonAndRanAtTheStartOfAWorkingDay() {
        assertThat(jdbc.sql("select count(*) from ladder_evaluation where reason = ''").query(Integer.class).single()).isZero();
        List<LocalDate> days = jdbc.sql("""
                select cast(evaluated_at at time zone 'Asia/Shanghai' as date) from ladder_evaluation where effect = 'TRIGGERED'
                and cast(evaluated_at at time zone 'Asia/Shanghai' as time) = '08:30'""").query(LocalDate.class).list();
        assertThat(days).hasSize(jdbc.sql("select count(*) from ladder_evaluation where effect = 'TRIGGERED'")
                .query(Integer.class).single())
                .allMatch(paper.calendar()::works);
    }
}
