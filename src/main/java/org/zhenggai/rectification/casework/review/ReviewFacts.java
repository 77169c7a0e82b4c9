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
import org.zhenggai.rectification.casework.evidence.EvidenceState;
import org.zhenggai.rectification.casework.evidence.PieceReview;
import org.zhenggai.rectification.casework.finding.Handling;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;

/** What forms show of earlier rounds: comments to answer, answers given, the evidence and what changed in it. */
@Component
class ReviewFacts implements TaskFacts {

    private static final Map<String, Stage> STAGES = Map.of(
            "Task_Investigate", Stage.INVESTIGATION, "Task_ConfirmUnfounded", Stage.INVESTIGATION,
            "Task_DraftProgramme", Stage.PROGRAMME, "Task_ReviewProgramme", Stage.PROGRAMME);

    /** What a comment of the forms may be long. */
    private static final int COMMENT_LENGTH = 500;

    private final Submissions submissions;
    private final Reviews reviews;
    private final Organization organization;
    private final Evidence evidence;
    private final HandedIn handedIn;
    private final ChangedFields changes;

    ReviewFacts(Submissions submissions, Reviews reviews, Organization organization, Evidence evidence,
            HandedIn handedIn, ChangedFields changes) {
        this.handedIn = handedIn;
        this.changes = changes;
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
                "completionReport", "hasPieces", "submittedDocuments", "reviewSummary", "returnedText", "hasChangedFields", "changedFields",
                "comments");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        long id = task.caseKey();
        Stage stage = STAGES.getOrDefault(task.taskKey(), Stage.EVIDENCE);
        Map<String, Object> facts = new LinkedHashMap<>();
        List<ReviewComment> all = reviews.comments(id, stage);
        List<ReviewComment> open = all.stream().filter(comment -> comment.answer() == null).toList();
        facts.put("hasComments", !open.isEmpty());
        facts.put("answers", open.stream().map(comment -> Map.of("number", String.valueOf(comment.number()), "from", author(comment),
                "comment", comment.text(), "answer", "")).toList());
        facts.put("returnedText", open.isEmpty() ? "" : returned(open));
        List<Map<String, String>> answered = all.stream().filter(comment -> comment.answer() != null)
                .map(comment -> Map.of("number", String.valueOf(comment.number()), "from", author(comment), "comment", comment.text(),
                        "answer", comment.answer())).toList();
        List<Map<String, String>> changed = submissions.round(id, stage) < 2 ? List.of() : changes.of(id, stage);
        facts.put("hasChangedFields", !changed.isEmpty());
        facts.put("changedFields", changed);
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
        List<EvidencePiece> all = evidence.of(caseId);
        List<Map<String, Object>> pieces = all.stream().filter(EvidencePiece::current)
                .map(piece -> row(piece, change(piece, current.round(), now, before, all))).toList();
        List<Map<String, String>> doubted = all.stream().filter(piece -> piece.state() == EvidenceState.FLAGGED)
                .map(piece -> Map.of("text", doubt(piece))).toList();
        if (!doubted.isEmpty()) {
            facts.put("comments", doubted); // said once, with the piece; who returns the round starts from it
        }
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

    private String author(ReviewComment comment) {
        String unit = organization.officer(comment.madeBy()).map(Officer::unitId).map(organization::unitName).orElse("");
        String name = organization.nameOf(comment.madeBy());
        return (name.startsWith(unit) ? name : unit + " " + name) + "，第" + comment.round() + "次提交，" + Wording.date(comment.madeOn());
    }

    private Markdown returned(List<ReviewComment> open) {
        ReviewComment last = open.get(open.size() - 1);
        return Markdown.of("**第%s次提交已被退回**（%s），共%s条意见，请在下面逐条答复后重新提交。\n\n", last.round(), Wording.date(last.madeOn()),
                open.size());
    }

    /** The reason of a flag as the comment of a return: which piece, and what is wrong with it. */
    private static String doubt(EvidencePiece piece) {
        String reason = piece.reviews().stream().filter(review -> review.verdict() == EvidenceState.FLAGGED).map(PieceReview::reason)
                .reduce((earlier, later) -> later).orElse("有疑问");
        String text = piece.typeName() + "（" + piece.fileName() + "）：" + reason;
        return text.length() <= COMMENT_LENGTH ? text : text.substring(0, COMMENT_LENGTH);
    }

    /** Compared by what was handed in, not by time: the clock of a rehearsal stands still. */
    private static String change(EvidencePiece piece, int round, Set<UUID> now, Set<UUID> before, List<EvidencePiece> all) {
        if (!now.contains(piece.id())) {
            return "提交后补充";
        }
        if (round == 1) {
            return "首次提交";
        }
        if (before.contains(piece.id())) {
            return "未变";
        }
        return piece.replaces() == null ? "新增" : all.stream().filter(old -> old.id().equals(piece.replaces())).findFirst()
                .map(old -> "已替换，原为" + old.fileName()).orElse("已替换");
    }

    private Markdown summary(long caseId, int round) {
        List<Review> given = reviews.ofRound(caseId, Stage.EVIDENCE, round);
        return given.isEmpty() ? Markdown.of("（无）") : Markdown.all(given.stream().map(review -> Markdown.of("- %s：%s%s\n",
                organization.nameOf(review.officerId(), review.officerFor()), review.conclusion().label(),
                review.opinion() == null ? "" : "。" + review.opinion())).toList());
    }
}
