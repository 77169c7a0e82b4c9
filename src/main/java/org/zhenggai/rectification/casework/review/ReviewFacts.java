package org.zhenggai.rectification.casework.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.evidence.Evidence;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.finding.Handling;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What forms show of earlier rounds: comments to answer, answers given, the evidence and what changed in it. */
@Component
class ReviewFacts implements TaskFacts {

    private static final Map<String, Stage> STAGES = Map.of(
            "Task_Investigate", Stage.INVESTIGATION, "Task_ConfirmUnfounded", Stage.INVESTIGATION,
            "Task_DraftProgramme", Stage.PROGRAMME, "Task_ReviewProgramme", Stage.PROGRAMME);

    private final Submissions submissions;
    private final Reviews reviews;
    private final Organization organization;
    private final Evidence evidence;
    private final HandedIn handedIn;

    ReviewFacts(Submissions submissions, Reviews reviews, Organization organization, Evidence evidence,
            HandedIn handedIn) {
        this.handedIn = handedIn;
        this.evidence = evidence;
        this.submissions = submissions;
        this.reviews = reviews;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Handling.PROCESSES;
    }

    @Override
    public Set<String> names() {
        return Set.of("hasComments", "answers", "hasAnsweredComments", "answeredComments", "round", "submittedByName", "submittedOnText",
                "completionReport", "hasPieces", "submittedDocuments", "reviewSummary");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
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
        Set<UUID> now = handedIn.of(caseId, current.round());
        Set<UUID> before = handedIn.of(caseId, current.round() - 1);
        List<Map<String, Object>> pieces = evidence.of(caseId).stream().filter(EvidencePiece::current)
                .map(piece -> row(piece, change(piece, current.round(), now, before))).toList();
        facts.put("round", current.round());
        facts.put("submittedByName", organization.nameOf(current.submittedBy(), current.submittedFor()));
        facts.put("submittedOnText", Wording.date(current.submittedOn()));
        facts.put("completionReport", Objects.requireNonNullElse(current.report(), ""));
        facts.put("hasPieces", !pieces.isEmpty());
        facts.put("submittedDocuments", pieces);
        facts.put("reviewSummary", summary(caseId, current.round()));
    }

    private static Map<String, Object> row(EvidencePiece piece, String change) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", piece.typeName());
        row.put("number", Objects.requireNonNullElse(piece.documentNumber(), ""));
        row.put("issuer", Objects.requireNonNullElse(piece.issuer(), ""));
        row.put("documentDate", piece.documentDate() == null ? "" : piece.documentDate().toString());
        row.put("state", piece.state().label());
        row.put("change", change);
        return row;
    }

    /** Compared by what was handed in, not by time: the clock of a rehearsal stands still. */
    private static String change(EvidencePiece piece, int round, Set<UUID> now, Set<UUID> before) {
        if (!now.contains(piece.id())) {
            return "提交后补充";
        }
        if (round == 1) {
            return "首次提交";
        }
        if (before.contains(piece.id())) {
            return "未变";
        }
        return piece.replaces() == null ? "新增" : "已替换";
    }

    private Markdown summary(long caseId, int round) {
        List<Review> given = reviews.ofRound(caseId, Stage.EVIDENCE, round);
        return given.isEmpty() ? Markdown.of("（无）") : Markdown.all(given.stream().map(review -> Markdown.of("- %s：%s%s\n",
                organization.nameOf(review.officerId(), review.officerFor()), review.conclusion().label(),
                review.opinion() == null ? "" : "。" + review.opinion())).toList());
    }
}
