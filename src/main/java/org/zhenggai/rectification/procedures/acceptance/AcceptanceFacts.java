package org.zhenggai.rectification.procedures.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;

/** What forms show of the public notice and its objections. */
@Component
class AcceptanceFacts implements TaskFacts {

    private final PublicNotices notices;
    private final Submissions submissions;
    private final AcceptanceSettings settings;

    AcceptanceFacts(PublicNotices notices, Submissions submissions, AcceptanceSettings settings) {
        this.notices = notices;
        this.submissions = submissions;
        this.settings = settings;
    }

    @Override
    public Set<String> processes() {
        return Set.of(AcceptanceProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("noticeDays", "noticeStartsOnText", "noticeEndsOnText", "objector", "objectionReceivedOnText", "objectionContent");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        long id = task.caseKey();
        int round = submissions.round(id, Stage.EVIDENCE);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("noticeDays", settings.noticeWorkingDays());
        notices.of(id, round).ifPresent(notice -> {
            facts.put("noticeStartsOnText", Wording.date(notice.startsOn()));
            facts.put("noticeEndsOnText", Wording.date(notice.endsOn()));
        });
        notices.open(id, round).ifPresent(objection -> {
            facts.put("objector", objection.objector());
            facts.put("objectionReceivedOnText", Wording.date(objection.receivedOn()));
            facts.put("objectionContent", objection.content());
        });
        return facts;
    }
}
