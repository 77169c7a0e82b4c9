package org.zhenggai.rectification.casework.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.rectification.casework.finding.PretendedRecords.AUTHOR;
import static org.zhenggai.rectification.casework.finding.PretendedRecords.OTHER;
import static org.zhenggai.rectification.casework.finding.PretendedRecords.SUBSTITUTE;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.rectification.ground.engine.task.ReturnableStep;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * Nobody judges their own work, at every step that decides on what somebody submitted: each step is performed with records whose author
 * is known. Every user task of the models stands in one of the lists, so that a new one must say what it is.
 */
class JudgingStepsTest {

    /** By task, where its records name authors; {@code unit} says that a unit responsible for the case is kept out too. */
    private record Judging(String path, boolean unit, List<String> authors) {

        @Override
        public String toString() {
            return path;
        }
    }

    private static final List<String> REQUESTS = List.of("deadline-extension", "category-conversion", "suspension");

    private static final List<Judging> JUDGING = Stream.of(
            judging("acceptance/Task_SelfCheck", false, "Submission.authors"),
            judging("acceptance/Task_Countersign", false, "Submission.authors"),
            judging("acceptance/Task_PreliminaryReview", true, "Submission.authors"),
            judging("acceptance/Task_SiteInspection", true, "Submission.authors"),
            judging("acceptance/Task_JointReview", true, "Submission.authors"),
            judging("acceptance/Task_Approve", true, "Submission.authors"),
            judging("acceptance/Task_Report", true, "Submission.authors"),
            judging("acceptance/Task_RecordFeedback", true, "Submission.authors"),
            judging("acceptance/Task_DecideObjection", true, "Submission.authors"),
            judging("administrative-act/Task_Review", false, "AdministrativeAct.proposer"),
            judging("annual-assessment/Task_Confirm", false, "Assessment.enteredBy", "Assessment.correctedBy"),
            judging("rectification-preparation/Task_ReviewProgramme", true, "Submission.authors"),
            judging("rectification-preparation/Task_ConfirmUnfounded", true, "Submission.authors"),
            judging("ongoing-rectification/Task_ReviewProgress", true, "ProgressReport.reportedBy"),
            judging("escalation/Task_Conclude", false, "Step.officerId"),
            judging("instruction/Task_Judge", false, "Step.officerId"),
            judging("follow-up/Task_FollowUp", true),
            judging("field-patrol/Task_SignPatrol", false, "PatrolPeriod.recordedBy"),
            judging("found-problem/Task_Review", false, "FoundProblem.reportedBy"),
            judging("periodic-notice/Task_SignNotice", false, "Notice.draftedBy"),
            judging("rectification-plan/Task_ApproveClosingReport", false, "ClosingReport.draftedBy"),
            judging("referral/Task_Decide", false, "Clue.reportedBy"),
            judging("supervision-visit/Task_Confirm", true, "VisitFinding.answeredBy"),
            judging("supervision-visit/Task_ConfirmSham", true, "Visit.recordedBy"),
            judging("suspension/Task_EndSuspension", false, "ChangeRequest.requestedBy", "ChangeRequest.signedBy"),
            judging("weekly-dispatch/Task_ReviewSheet", false, "UnitReport.reportedBy")).toList();

    /** They decide, but on nothing that an officer submitted. */
    private static final Map<String, String> ON_NOBODYS_WORK = Map.of(
            "escalation/Task_Sign", "the machine drafts the paper",
            "rectification-preparation/Task_Investigate", "the handler concludes what the handler found; others confirm it");

    /** They do, report, publish or register. */
    private static final Set<String> DOING = Set.of("acceptance/Task_PublishNotice", "acceptance/Task_ReceiveObjection",
            "administrative-act/Task_Withdraw", "annual-assessment/Task_Acknowledge", "annual-assessment/Task_Correct",
            "rectification-preparation/Task_DraftProgramme", "deadline-bound-rectification/Task_Rectify",
            "escalation/Task_Answer", "escalation/Task_HoldInterview", "escalation/Task_ReportAfterInterview",
            "escalation/Task_ReportWeekly", "field-patrol/Task_RecordPatrol", "instruction/Task_CarryOut", "opinion/Task_GiveOpinion",
            "ongoing-rectification/Task_ReportProgress",
            "ongoing-rectification/Task_SubmitEvidence", "periodic-notice/Task_DraftNotice", "rectification-plan/Task_OrganisePhase",
            "rectification-plan/Task_SupervisePhase",
            "rectification-plan/Task_ClosingReport", "referral/Task_SendPacket", "referral/Task_RecordReceipt",
            "referral/Task_RecordFiling", "referral/Task_RecordConclusion", "referral/Task_RecordOutcome", "substitution/Task_Revoke",
            "difficulty-coordination/Task_AnswerDifficulty", "difficulty-coordination/Task_CoordinateDifficulty",
            "supervision-visit/Task_Answer", "weekly-dispatch/Task_ReportWeek");

    /** Where a conclusion is not worded 退回. */
    private static final Map<String, String> CONCLUSIONS = Map.of("instruction/Task_Judge", "ACCEPT",
            "supervision-visit/Task_ConfirmSham", "NOT",
            "weekly-dispatch/Task_ReviewSheet", "PUBLISH");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
    private static final Map<String, Object> FORM = Map.of("decision", "REFUSE", "opinion", "意见",
            "visitedOn", DAY, "inspectedOn", DAY, "reportedOn", DAY, "receivedOn", DAY,
            "returnedUnits", List.of("shanmen"));

    private static List<Judging> judging() {
        return Stream.concat(JUDGING.stream(), REQUESTS.stream().flatMap(process -> Stream.of(
                judging(process + "/Task_Sign", false, "ChangeRequest.requestedBy"),
                judging(process + "/Task_Opinion", true, "ChangeRequest.requestedBy", "ChangeRequest.signedBy"),
                judging(process + "/Task_Decide", false, "ChangeRequest.requestedBy", "ChangeRequest.signedBy",
                        "ChangeOpinion.officerId")))).toList();
    }

    @Test
    void everyTaskOfTheModelsSaysWhetherItJudges() {
        Set<String> listed = new TreeSet<>(DOING);
        listed.addAll(ON_NOBODYS_WORK.keySet());
        judging().forEach(step -> assertThat(listed.add(step.path())).as(step.path()).isTrue());
        assertThat(listed).as("tasks of the models, each in one of JUDGING, ON_NOBODYS_WORK and DOING")
                .containsExactlyInAnyOrderElementsOf(formsByTask().keySet());
    }

    @Test
    void whatAsksForAConclusionOrADecisionJudges() {
        Set<String> asking = new TreeSet<>();
        formsByTask().forEach((path, form) -> {
            String text = read(Path.of("forms", form + ".form"));
            if (text.matches("(?s).*\"key\"\\s*:\\s*\"(conclusion|decision)\".*") && !ON_NOBODYS_WORK.containsKey(path)) {
                asking.add(path);
            }
        });
        assertThat(judging()).extracting(Judging::path).as("tasks whose form asks for a conclusion or a decision stand in JUDGING")
                .containsAll(asking);
    }

    @Test
    void whatJudgesIsKnownToTheProduct() {
        assertThat(JudgingSteps.all()).as("steps of JUDGING").containsExactlyInAnyOrderElementsOf(judging().stream().map(Judging::path)
                .toList());
    }

    @Test
    void whatJudgesIsNotTakenBack() {
        assertThat(judging()).filteredOn(step -> PretendedRecords.step(step.path(), null, false) instanceof ReturnableStep).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("judging")
    void theAuthorAndWhoeverActsForTheAuthorAreKeptOutAndAnotherIsNot(Judging judging) {
        for (String author : judging.authors()) {
            TaskStep step = PretendedRecords.step(judging.path(), author, false);
            for (String user : List.of(AUTHOR, SUBSTITUTE)) {
                assertThatThrownBy(() -> step.perform(submission(judging, user))).as(author + ", " + user)
                        .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得审查自己的工作：所审内容由您提交");
            }
            assertThatCode(() -> step.perform(submission(judging, OTHER))).as("another than " + author).doesNotThrowAnyException();
        }
        TaskStep ofOwnUnit = PretendedRecords.step(judging.path(), null, true);
        if (judging.unit()) {
            assertThatThrownBy(() -> ofOwnUnit.perform(submission(judging, OTHER)))
                    .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得审查自己的工作：本单位");
        } else {
            assertThatCode(() -> ofOwnUnit.perform(submission(judging, OTHER))).doesNotThrowAnyException();
        }
    }

    private static Judging judging(String path, boolean unit, String... authors) {
        return new Judging(path, unit, List.of(authors));
    }

    private static TaskSubmission submission(Judging judging, String user) {
        String[] path = judging.path().split("/");
        Map<String, Object> form = new HashMap<>(FORM);
        form.put("conclusion", CONCLUSIONS.getOrDefault(judging.path(), "RETURN"));
        return new TaskSubmission(new TaskContext("t", path[1], path[0], "i", "1", "1", "unit", null), user, form);
    }

    /** The form of every user task, by process and task. */
    private static Map<String, String> formsByTask() {
        Map<String, String> forms = new TreeMap<>();
        File[] models = new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"));
        Arrays.stream(models).map(Bpmn::readModelFromFile).forEach(model -> {
            String process = model.getModelElementsByType(Process.class).iterator().next().getId();
            model.getModelElementsByType(UserTask.class).forEach(task -> forms.put(process + "/" + task.getId(), task.getCamundaFormRef()));
        });
        return forms;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
