package org.zhenggai.rectification.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.TaskSubmission;
import org.zhenggai.rectification.finding.DateRules;
import org.zhenggai.rectification.finding.Timeline;
import org.zhenggai.rectification.review.AnswerRules;
import org.zhenggai.rectification.review.Stage;
import org.zhenggai.rectification.review.Submissions;
import org.zhenggai.rectification.review.SubmittedDocument;

/** Hands in the evidence of a case, whatever its category: opens a round of acceptance. */
@Component
class EvidenceHandIn {

    private final Programmes programmes;
    private final Submissions submissions;
    private final AnswerRules answers;
    private final Timeline timeline;
    private final DateRules dates;

    EvidenceHandIn(Programmes programmes, Submissions submissions, AnswerRules answers, Timeline timeline, DateRules dates) {
        this.programmes = programmes;
        this.submissions = submissions;
        this.answers = answers;
        this.timeline = timeline;
        this.dates = dates;
    }

    void submit(TaskSubmission form, long caseId) {
        dates.notInFuture("completedOn", "整改完成日期", form.date("completedOn"));
        List<Map<String, Object>> rows = form.rows("documents");
        for (int i = 0; i < rows.size(); i++) {
            dates.notInFuture("documents[" + i + "].documentDate", "举证材料清单第" + (i + 1) + "行文件日期",
                    (LocalDate) rows.get(i).get("documentDate"));
        }
        answers.recordAnswers(form, caseId, Stage.EVIDENCE);
        // a completion report covers every milestone that is still open
        programmes.milestones(caseId).forEach(milestone -> programmes.report(caseId, milestone.id()));
        List<SubmittedDocument> documents = rows.stream().map(row -> new SubmittedDocument((String) row.get("title"),
                (String) row.get("number"), (String) row.get("issuer"), (LocalDate) row.get("documentDate"))).toList();
        int round = submissions.open(caseId, Stage.EVIDENCE, form.userId(), form.date("completedOn"),
                form.text("completionReport"), documents);
        timeline.append(caseId, form.userId(), form.taskKey(), "第" + round + "次提交举证材料，共" + documents.size() + "件",
                form.text("completionReport"));
    }
}
