package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What the forms of a periodic notice show: the figures and the text so far. */
@Component
class NoticeFacts implements TaskFacts {

    private final NoticeStore store;
    private final Plans plans;
    private final Organization organization;

    NoticeFacts(NoticeStore store, Plans plans, Organization organization) {
        this.store = store;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(PeriodicNoticeProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("planTitle", "periodText", "asOfText", "lapsesText", "total", "closed", "withdrawn", "overdue", "draft",
                "noticeText", "draftedByName", "returnText", "unitRows");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        Notice notice = store.get(task.subjectKey());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("planTitle", plans.get(notice.planId()).title());
        facts.put("periodText", DispatchWords.span(notice.periodStart(), notice.periodEnd()));
        facts.put("asOfText", Wording.date(notice.asOf()));
        facts.put("lapsesText", Wording.date(notice.lapsesOn()));
        facts.put("total", notice.total());
        facts.put("closed", notice.closed());
        facts.put("withdrawn", notice.withdrawn());
        facts.put("overdue", notice.overdue());
        facts.put("draft", notice.noticeText());
        // the form to draft starts from the text there is
        facts.put("noticeText", notice.noticeText());
        facts.put("draftedByName", notice.draftedBy() == null ? ""
                : organization.nameOf(notice.draftedBy()));
        facts.put("returnText", notice.returnComment() == null ? "" : Markdown.of("**修改意见** %s\n\n", notice.returnComment()));
        facts.put("unitRows", store.figures(notice.id()).stream().map(unit -> Map.of(
                "unitName", organization.unitName(unit.unitId()),
                "total", unit.total(), "closed", unit.closed(), "overdue", unit.overdue())).toList());
        return facts;
    }
}
