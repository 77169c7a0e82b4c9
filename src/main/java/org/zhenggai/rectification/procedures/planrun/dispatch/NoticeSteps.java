package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 起草通报 and 签发通报: nobody signs what they drafted. */
@Component
class NoticeSteps implements TaskStep {

    private static final String SIGN = "SIGN";

    private final NoticeStore store;
    private final SeparationOfDuties duties;
    private final Documents documents;

    NoticeSteps(NoticeStore store, SeparationOfDuties duties, Documents documents) {
        this.documents = documents;
        this.duties = duties;
        this.store = store;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(PeriodicNoticeProcess.KEY + "/" + PeriodicNoticeProcess.DRAFT,
                PeriodicNoticeProcess.KEY + "/" + PeriodicNoticeProcess.SIGN);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Notice notice = store.get(form.subjectKey());
        if (PeriodicNoticeProcess.DRAFT.equals(form.taskKey())) {
            store.draft(notice.id(), form.text("noticeText"), form.userId());
            return Map.of();
        }
        duties.demandOther(form, "conclusion", "签发意见", notice.draftedBy());
        String outcome = form.text("conclusion");
        if (SIGN.equals(outcome)) {
            documents.issue(Paper.ofPlan(DocumentKind.PERIODIC_NOTICE, String.valueOf(notice.id()), notice.planId()), form.userId(),
                    number -> store.sign(notice.id(), number, form.userId()));
        } else {
            store.giveBack(notice.id(), form.text("opinion"));
        }
        return Map.of("noticeOutcome", outcome);
    }
}
