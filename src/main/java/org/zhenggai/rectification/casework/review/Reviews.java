package org.zhenggai.rectification.casework.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.database.ReadAhead;
import org.zhenggai.rectification.ground.organization.Persons;

/** Judgements of a round and the numbered comments of a return. */
@Service
@Transactional
public class Reviews {

    private static final String COLUMNS = "case_id, stage, round, step, unit_id, officer_id, officer_for, conclusion, opinion,"
            + " document_no, document_on, reviewed_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Persons persons;
    private final ReadAhead<Map<Stage, List<ReviewComment>>> comments = new ReadAhead<>();

    Reviews(JdbcClient jdbc, Clock clock, Persons persons) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.persons = persons;
    }

    /** Records one reviewer's judgement at the present instant, with the comments of a return. */
    public void record(long caseId, Stage stage, int round, String step, String unitId, String officerId, Conclusion conclusion,
            String opinion, String documentNo, LocalDate documentOn, List<String> comments) {
        jdbc.sql("insert into review (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(caseId, stage.name(), round, step, unitId, officerId, persons.actingFor(officerId), conclusion.name(), opinion,
                        documentNo, documentOn,
                        OffsetDateTime.now(clock)).update();
        int number = jdbc.sql("select coalesce(max(number), 0) from review_comment where case_id = :case and stage = :stage")
                .param("case", caseId).param("stage", stage.name()).query(Integer.class).single();
        this.comments.forget(caseId);
        for (String comment : comments) {
            jdbc.sql("""
                    insert into review_comment (case_id, stage, number, round, step, text, made_by, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(caseId, stage.name(), ++number, round, step, comment, officerId, OffsetDateTime.now(clock)).update();
        }
    }

    /** Judgements of one step in one round: how parallel reviewers are gathered. */
    public List<Review> of(long caseId, Stage stage, int round, String step) {
        return ofRound(caseId, stage, round).stream().filter(review -> review.step().equals(step)).toList();
    }

    /** All judgements of a round, oldest first. */
    public List<Review> ofRound(long caseId, Stage stage, int round) {
        return jdbc.sql("select " + COLUMNS + " from review where case_id = :case and stage = :stage and round = :round order by id")
                .param("case", caseId).param("stage", stage.name()).param("round", round).query(Review.class).list();
    }

    /** RETURN as soon as one reviewer of the step returned; all reviewers are heard before the process goes on. */
    public Conclusion gather(long caseId, Stage stage, int round, String step) {
        return of(caseId, stage, round, step).stream().anyMatch(review -> review.conclusion() == Conclusion.RETURN)
                ? Conclusion.RETURN : Conclusion.PASS;
    }

    /** Whether this officer or whom he acts for now returned the case in an earlier round of the stage, in person or by a substitute. */
    public boolean hasReturned(long caseId, Stage stage, String officerId) {
        return jdbc.sql("""
                select count(*) from review where case_id = :case and stage = :stage
                and (officer_id in (:officers) or officer_for in (:officers)) and conclusion = 'RETURN'""")
                .param("case", caseId).param("stage", stage.name()).param("officers", persons.inSubmission(officerId))
                .query(Integer.class).single() > 0;
    }

    /** Comments nobody has answered yet, by number. */
    public List<ReviewComment> openComments(long caseId, Stage stage) {
        return comments(caseId, stage).stream().filter(comment -> comment.answer() == null).toList();
    }

    /** All comments of the stage, by number. */
    public List<ReviewComment> comments(long caseId, Stage stage) {
        return comments.of(caseId, this::comments).getOrDefault(stage, List.of());
    }

    private Map<Stage, List<ReviewComment>> comments(long caseId) {
        Map<Stage, List<ReviewComment>> found = new EnumMap<>(Stage.class);
        RowMapper<ReviewComment> comment = new SimplePropertyRowMapper<>(ReviewComment.class);
        jdbc.sql("""
                select stage, number, round, step, text, made_by, made_at, answer from review_comment
                where case_id = :case order by number""").param("case", caseId)
                .query((row, n) -> found.computeIfAbsent(Stage.valueOf(row.getString("stage")), stage -> new ArrayList<>())
                        .add(comment.mapRow(row, n))).list();
        return found;
    }

    /** The numbers of the comments that a submission of the stage answers. */
    public List<Integer> toAnswer(long caseId, Stage stage) {
        return openComments(caseId, stage).stream().map(ReviewComment::number).toList();
    }

    /** These comments wait for an answer again: the one they had was taken back. */
    public void unanswer(long caseId, Stage stage, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            comments.forget(caseId);
            jdbc.sql("""
                    update review_comment set answer = null, answered_by = null, answered_at = null
                    where case_id = :case and stage = :stage and number in (:numbers)""").param("case", caseId)
                    .param("stage", stage.name()).param("numbers", numbers).update();
        }
    }

    /** Records the answer to a comment. */
    public void answer(long caseId, Stage stage, int number, String answer, String officerId) {
        jdbc.sql("""
                update review_comment set answer = :answer, answered_by = :by, answered_at = :at
                where case_id = :case and stage = :stage and number = :number and answer is null""")
                .param("answer", answer).param("by", officerId).param("at", OffsetDateTime.now(clock)).param("case", caseId)
                .param("stage", stage.name()).param("number", number).update();
        comments.forget(caseId);
    }
}
