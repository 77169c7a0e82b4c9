package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.TaskCreated;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.views.delivery.ChannelSettings;
import org.zhenggai.rectification.views.message.SentMessages.Sent;

/** What officers are told of their cases, when, and that a channel that fails stops nothing. */
@RectificationTest
class MessagesTest {

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Inbox inbox;
    @Autowired
    private TaskListener tasks;
    @Autowired
    private Messages messages;
    @Autowired
    private MessageStore store;
    @Autowired
    private Timeline timeline;
    @Autowired
    private SentMessages sent;
    @Autowired
    private CaseTerms terms;
    @Autowired
    private ChannelSettings channels;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTaskReachesItsCandidatesOnceAndIsSettledWhenDone() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        String task = driver.task(c, "Task_Investigate", "shiling.handler").getId();
        for (String handler : List.of("shiling.handler", "shiling.handler-2")) {
            assertThat(of(handler, c)).singleElement().satisfies(entry -> {
                assertThat(entry.title()).isEqualTo("待办：调查核实（" + c.caseNumber() + "）");
                assertThat(entry.body()).contains("案件：" + c.caseNumber(), "牵头单位：石岭镇").containsPattern("请于\\d{4}年\\d{1,2}月\\d{1,2}日前办理");
                assertThat(entry.taskId()).isEqualTo(task);
                assertThat(entry.read()).isFalse();
            });
        }
        assertThat(of("yehe.handler", c)).isEmpty();
        assertThat(of("shiling.lead", c)).isEmpty();
        TaskCreated again = new TaskCreated(task, "调查核实", "deadline-bound-rectification", "限期整改", "Task_Investigate",
                String.valueOf(c.id()), null, Set.of("shiling.handler"), Set.of(), null);
        transaction.executeWithoutResult(status -> tasks.on(again));
        assertThat(of("shiling.handler", c)).as("the same event tells nobody twice").hasSize(1);

        driver.pass(c, "Task_Investigate", "shiling.handler");
        assertThat(of("shiling.handler-2", c)).filteredOn(entry -> entry.title().contains("调查核实")).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.settled()).isTrue();
                    assertThat(entry.taskId()).isNull();
                });
    }

    @Test
    void anEscalationReachesWhomTheLadderNamesAtOnceAndTheRestWaitsForTheDigest() throws IOException {
        RectificationCase c = driver.register(Category.DEADLINE_BOUND, driver.workingDay(9), List.of("yehe"), List.of("forestry-water"));
        RectificationCase other = driver.register(List.of("yehe"), List.of("forestry-water"));
        driver.workingDaysPass(2);

        for (String officer : List.of("yehe.handler", "yehe.handler-2", "yehe.lead")) {
            assertThat(of(officer, c)).filteredOn(entry -> entry.kind().equals("reminder")).singleElement().satisfies(entry -> {
                assertThat(entry.title()).isEqualTo("黄函（L2）：" + c.caseNumber());
                assertThat(entry.body()).contains("请立即加快整改", "事由：").doesNotContain("{{", "null");
            });
            assertThat(files(officer, "reminder", c)).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .containsPattern("附件：铁自然资提〔\\d{4}〕\\d+号关于“测试案件”整改工作的提醒函\\.docx（reminder-\\d+\\.docx）"));
        }
        List<String> letters = Stream.of("yehe.handler", "yehe.lead").flatMap(officer -> of(officer, c).stream()).map(Inbox.Entry::letterId)
                .filter(Objects::nonNull).distinct().toList();
        try (Stream<Path> files = Files.walk(channels.folder())) {
            assertThat(letters).singleElement().satisfies(letter -> assertThat(files.map(file -> file.getFileName().toString()))
                    .as("one file for all of them").containsOnlyOnce(letter + ".docx"));
        }
        assertThat(sent.of(c.id())).anySatisfy(one -> assertThat(one).extracting(Sent::to, Sent::channel, Sent::title)
                .containsExactly("叶赫满族镇负责人", "本地文件夹", "黄函（L2）：" + c.caseNumber()));
        assertThat(files("yehe.handler", "task", c)).as("not urgent: told by the digest").isEmpty();
        for (RectificationCase told : List.of(c, other)) { // by one digest, or by two where one does not hold what waited before
            assertThat(files("yehe.handler", "digest", told)).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .contains("待办：调查核实（" + told.caseNumber() + "）").doesNotContain("{{"));
        }
        assertThat(sent.of(other.id())).extracting(Sent::title).contains("消息汇总，其中本案1条");
        assertThat(timeline.of(other.id())).as("told beside the timeline, not in it")
                .noneMatch(entry -> entry.kind().startsWith("MESSAGE"));
    }

    @Test
    void whoeverGotALetterIsToldOnceThatItWithdrewItself() throws IOException {
        RectificationCase c = driver.register(Category.DEADLINE_BOUND, driver.workingDay(19), List.of("chengdong"),
                List.of("development-reform"));
        driver.workingDaysPass(1);
        assertThat(of("chengdong.handler", c)).extracting(Inbox.Entry::title).contains("绿函（L1）：" + c.caseNumber());
        assertThat(of("chengdong.handler", c)).noneMatch(entry -> entry.kind().equals("letter-withdrawn"));
        for (int days : List.of(100, 200)) {
            terms.extend(c.id(), c.dueDate().plusDays(days), "铁东政批〔2024〕9" + days + "号", "district.leader", "测试延期");
        }
        for (String officer : List.of("chengdong.handler", "chengdong.handler-2")) {
            assertThat(of(officer, c)).filteredOn(entry -> entry.kind().equals("letter-withdrawn")).singleElement().satisfies(entry -> {
                assertThat(entry.title()).isEqualTo("绿函撤回：" + c.caseNumber());
                assertThat(entry.body()).containsPattern("此前发出的绿函（铁自然资提〔\\d{4}〕\\d+号）已自动撤回")
                        .contains("事由：在期限内正常推进");
            });
        }
        for (String other : List.of("chengdong.lead", "development-reform.supervisor", "district.leader")) {
            assertThat(of(other, c)).as(other).noneMatch(entry -> entry.kind().equals("letter-withdrawn"));
        }
    }

    @Test
    void whatWasReadInTheInboxIsLeftOutOfTheDigest() throws IOException {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        inbox.read("forestry-water.handler", of("forestry-water.handler", c).get(0).id());
        driver.workingDaysPass(1);
        assertThat(files("forestry-water.handler", null, c)).isEmpty();
        assertThat(files("forestry-water.handler-2", null, c)).hasSize(1);
    }

    @Test
    void aReturnListsItsCommentsForWhoeverSubmitted() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "shiling.handler", "Task_DraftProgramme", "shiling.handler");
        driver.back(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        List<Inbox.Entry> told = of("shiling.handler", c).stream().filter(entry -> entry.kind().equals("returned")).toList();
        assertThat(told).singleElement().satisfies(entry -> assertThat(entry.body()).contains("由市自然资源局铁东分局退回", "退回意见：\n1. "));
        assertThat(of("shiling.lead", c)).anyMatch(entry -> entry.kind().equals("returned"));
    }

    @Test
    void aChannelThatFailsStopsNothingStaysAsAnIncidentAndIsRetriedFromThere() throws IOException {
        RectificationCase c = driver.register(List.of("police"), List.of("natural-resources"));
        LocalDateTime morning = calendar.nextWorkingDay(driver.today()).atTime(10, 0);
        driver.moveTo(morning);
        Path blocked = channels.folder().resolve(morning.toLocalDate().toString());
        Path aside = channels.folder().resolve(morning.toLocalDate() + "-aside");
        if (Files.exists(blocked)) {
            Files.move(blocked, aside);
        }
        Files.createDirectories(channels.folder());
        Files.writeString(blocked, "no folder");
        Notice notice = Notice.ofCase(MessageKind.SUPERVISION, c.id(), "test", "incident/" + c.caseNumber(),
                Map.of("caseNumber", c.caseNumber(),
                        "instrument", "督办函"), Set.of()).andTo(Set.of("police.lead"));
        String id = MessageStore.id(notice, "police.lead");
        transaction.executeWithoutResult(status -> messages.tell(notice));
        driver.moveTo(morning.plusHours(3));

        assertThat(driver.keys(c)).as("the case goes on").containsExactly("Task_Investigate");
        Job failed = management.createJobQuery().processDefinitionKey(MessageDeliveryProcess.KEY).noRetriesLeft().list().stream()
                .filter(job -> id.equals(runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult()
                        .getBusinessKey())).findFirst().orElseThrow();
        assertThat(failed.getExceptionMessage()).contains("无法写入消息文件夹");
        assertThat(runtime.createIncidentQuery().processInstanceId(failed.getProcessInstanceId()).count()).isEqualTo(1);
        assertThat(inbox.page("admin.system", false, 0, 50)).anySatisfy(entry -> assertThat(entry.body()).contains("消息送达", id));
        assertThat(jdbc.sql("select count(*) from message_failure f join message_delivery d on d.id = f.delivery_id"
                + " where d.message_id = :id")
                .param("id", id).query(Integer.class).single()).isEqualTo(3);

        Files.delete(blocked);
        if (Files.exists(aside)) {
            Files.move(aside, blocked);
        }
        management.setJobRetries(failed.getId(), 1); // what Cockpit's button does
        driver.moveTo(morning.plusHours(4));
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
        assertThat(files("police.lead", "supervision", c)).hasSize(1);
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void aTaskIsRemindedOfBeforeItsLastDay() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("development-reform"));
        driver.pass(c, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler");
        driver.workingDaysPass(2);
        assertThat(of("development-reform.supervisor", c)).extracting(Inbox.Entry::kind).contains("task").doesNotContain("task-due");
        driver.workingDaysPass(2);
        assertThat(of("development-reform.supervisor", c)).filteredOn(entry -> entry.kind().equals("task-due")).singleElement()
                .satisfies(entry -> assertThat(entry.title()).startsWith("即将到期：审核整改方案（"));
    }

    private String state(String message) {
        return jdbc.sql("select state from message_delivery where message_id = :id").param("id", message).query(String.class).single();
    }

    private List<Inbox.Entry> of(String officer, RectificationCase c) {
        return inbox.page(officer, false, 0, 200).stream().filter(entry -> c.caseNumber().equals(entry.caseNumber())).toList();
    }

    /** The officer's files, of a kind or of all, that name the case. */
    private List<Path> files(String officer, String kind, RectificationCase c) throws IOException {
        if (!Files.exists(channels.folder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(channels.folder())) {
            String name = Pattern.quote(officer) + "-" + (kind == null ? "[a-z-]+" : kind) + "-[0-9a-f]{12}\\.txt";
            return all.filter(file -> file.getFileName().toString().matches(name) && text(file).contains(c.caseNumber())).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
