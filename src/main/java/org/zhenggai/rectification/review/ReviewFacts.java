package org.zhenggai.rectification.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.TaskContext;
import org.zhenggai.rectification.engine.TaskFacts;
import org.zhenggai.rectification.finding.Wording;
import org.zhenggai.rectification.organization.Organization;

/** What forms show of earlier rounds: comments to answer, answers given, the documents and what changed in them. */
@Component
class ReviewFacts implements TaskFacts {

    private static final Map<String, Stage> STAGES = Map.of(
            "Task_Investigate", Stage.INVESTIGATION, "Task_ConfirmUnfounded", Stage.INVESTIGATION,
            "Task_DraftProgramme", Stage.PROGRAMME, "Task_ReviewProgramme", Stage.PROGRAMME);

    private final Submissions submissions;
    private final Reviews reviews;
    private final Organization organization;

    ReviewFacts(Submissions submissions, Reviews reviews, Organization organization) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.organization = organization;
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        if (task.caseId() == null) {
            return Map.of();
        }
        long id = task.caseKey();
        Stage stage = STAGES.getOrDefault(task.taskKey(), Stage.EVIDENCE);
        Map<String, Object> facts = new LinkedHashMap<>();
        List<ReviewComment> open = reviews.openComments(id, stage);
        facts.put("hasComments", !open.isEmpty());
        facts.put("answers", open.stream().map(comment -> Map.of("number", String.valueOf(comment.number()),
                "comment", comment.text(), "answer", "")).toList());
        List<Map<String, String>> answered = reviews.comments(id, stage).stream().filter(comment -> comment.answer() != null)
                .map(comment -> Map.of("number", String.valueOf(comment.number()), "comment", comment.text(),
                        "answer", comment.answer())).toList();
        facts.put("hasAnsweredComments", !answered.isEmpty());
        facts.put("answeredComments", answered);
        if (stage == Stage.EVIDENCE) {
            submissions.current(id, stage).ifPresent(current -> addEvidence(facts, id, current));
        }
        return facts;
    }

    private void addEvidence(Map<String, Object> facts, long caseId, Submission current) {
        List<SubmittedDocument> documents = submissions.documents(caseId, Stage.EVIDENCE, current.round());
        List<SubmittedDocument> before = submissions.documents(caseId, Stage.EVIDENCE, current.round() - 1);
        facts.put("round", current.round());
        facts.put("submittedByName", organization.nameOf(current.submittedBy(), current.submittedFor()));
        facts.put("submittedOnText", Wording.date(current.submittedAt().toLocalDate()));
        facts.put("completionReport", Objects.requireNonNullElse(current.report(), ""));
        facts.put("submittedDocuments", documents.stream().map(document -> row(document, change(document, before, current))).toList());
        // the next round starts from the last list: nobody types the same fact twice
        facts.put("documents", documents.stream().map(document -> row(document, null)).toList());
        facts.put("reviewSummary", summary(caseId, current.round()));
    }

    private static String change(SubmittedDocument document, List<SubmittedDocument> before, Submission current) {
        if (current.round() == 1) {
            return "首次提交";
        }
        Optional<SubmittedDocument> same = before.stream().filter(other -> other.title().equals(document.title())
                && Objects.equals(other.number(), document.number())).findFirst();
        return same.map(other -> other.equals(document) ? "未变" : "有修改").orElse("新增");
    }

    private static Map<String, Object> row(SubmittedDocument document, String change) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", document.title());
        row.put("number", Objects.requireNonNullElse(document.number(), ""));
        row.put("issuer", document.issuer());
        row.put("documentDate", document.documentDate().toString());
        if (change != null) {
            row.put("change", change);
        }
        return row;
    }

    private String summary(long caseId, int round) {
        StringBuilder text = new StringBuilder();
        for (Review review : reviews.ofRound(caseId, Stage.EVIDENCE, round)) {
            text.append("- ").append(organization.nameOf(review.officerId(), review.officerFor()))
                    .append("：").append(review.conclusion().label())
                    .append(review.opinion() == null ? "" : "。" + review.opinion()).append('\n');
        }
        return text.isEmpty() ? "（无）" : text.toString();
    }
}
