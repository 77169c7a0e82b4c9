package org.zhenggai.rectification.procedures.referral;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Issuers;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 送出移送材料: at least two officers in charge, neither the head who decided; every item enclosed, or why not. */
@Component
class PacketStep implements TaskStep {

    private static final List<String> OFFICERS = List.of("officerFirst", "officerSecond", "officerThird");

    private final ReferralStore store;
    private final Timeline timeline;
    private final DateRules dates;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Issuers issuers;

    PacketStep(ReferralStore store, Timeline timeline, DateRules dates, Deadlines deadlines, Documents documents, Issuers issuers) {
        this.documents = documents;
        this.issuers = issuers;
        this.store = store;
        this.timeline = timeline;
        this.dates = dates;
        this.deadlines = deadlines;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(ReferralProcess.path(ReferralProcess.SEND_PACKET));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Referral referral = store.get(form.subjectKey());
        List<String> officers = inCharge(form, referral);
        LocalDate sentOn = form.date("sentOn");
        dates.notInFuture("sentOn", "送出日期", sentOn);
        if (sentOn.isBefore(referral.decidedOn())) {
            throw new SubmissionRefusedException("sentOn", "送出日期", "不得早于决定日期（" + Wording.date(referral.decidedOn()) + "）");
        }
        Map<PacketItem, String> absent = new EnumMap<>(PacketItem.class);
        Stream.of(PacketItem.values()).filter(item -> "ABSENT".equals(form.text(item.field())))
                .forEach(item -> absent.put(item, form.text(item.field() + "Reason")));
        boolean late = sentOn.isAfter(referral.decidedOn().plusDays(deadlines.calendarLimit("referral-packet")));
        // the head signed by the decision; the unit that sends it issues it
        documents.issue(Paper.ofCase(DocumentKind.REFERRAL, referral.id(), referral.caseId()), issuers.unitOf(form.userId()),
                referral.decidedBy(), number -> {
                    store.sent(referral.id(), number, sentOn, form.text("otherItems"), absent, officers, form.userId());
                    timeline.append(form.caseKey(), form.userId(), form.taskKey(), referral.kind().label() + "：" + Wording.date(sentOn)
                            + "送出移送材料，移送书：" + number, late ? "超过规定的送出时限" : null);
                });
        return Map.of();
    }

    private static List<String> inCharge(TaskSubmission form, Referral referral) {
        List<String> officers = OFFICERS.stream().map(form::text).filter(Objects::nonNull).toList();
        if (new HashSet<>(officers).size() < officers.size()) {
            throw new SubmissionRefusedException("officerSecond", "经办人之二", "经办人须为不同的人，至少两名");
        }
        for (String field : OFFICERS) {
            if (referral.decidedBy().equals(form.text(field))) {
                throw new SubmissionRefusedException(field, "经办人", "作出移送决定的负责人不得担任经办人");
            }
        }
        return officers;
    }
}
