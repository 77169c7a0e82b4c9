package org.zhenggai.rectification.procedures.referral;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;

/** What the forms of a referral show: clues, decision, packet, receipt and filing so far. */
@Component
class ReferralFacts implements TaskFacts {

    private final ReferralStore store;
    private final Offices offices;
    private final Organization organization;
    private final Deadlines deadlines;

    ReferralFacts(ReferralStore store, Offices offices, Organization organization, Deadlines deadlines) {
        this.store = store;
        this.offices = offices;
        this.organization = organization;
        this.deadlines = deadlines;
    }

    @Override
    public Set<String> processes() {
        return Set.of(ReferralProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("referralKindText", "openedText", "clueRows", "decisionDays", "packetDays", "filingDays", "decidedText",
                "officerOptions", "letterNumberText", "sentText", "officersText", "receivingBodyText", "receivedText", "filingText");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        Referral referral = store.get(task.subjectKey());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("referralKindText", referral.kind().label());
        facts.put("openedText", by(referral.openedBy(), referral.openedOn()));
        facts.put("clueRows", store.clues(referral.id()).stream().map(clue -> Map.of("reportedOn", Wording.date(clue.reportedOn()),
                "reportedBy", organization.nameOf(clue.reportedBy()), "text", clue.clue())).toList());
        facts.put("decisionDays", deadlines.calendarLimit("referral-decision"));
        facts.put("packetDays", deadlines.calendarLimit("referral-packet"));
        facts.put("filingDays", deadlines.calendarLimit("referral-filing"));
        facts.put("decidedText", by(referral.decidedBy(), referral.decidedOn()));
        facts.put("officerOptions", options(referral));
        facts.put("letterNumberText", text(referral.letterNumber()));
        facts.put("sentText", day(referral.sentOn()));
        facts.put("officersText", store.officers(referral.id()).stream().map(organization::nameOf).collect(Collectors.joining("、")));
        facts.put("receivingBodyText", text(referral.receivingBody()));
        facts.put("receivedText", text(referral.receiver()) + " " + day(referral.receivedOn()) + " " + text(referral.receiptNumber()));
        facts.put("filingText", text(referral.filingNumber()) + " " + day(referral.filingOn()));
        return facts;
    }

    private List<Map<String, String>> options(Referral referral) {
        return offices.referring(referral.caseId()).stream().filter(officer -> !officer.id().equals(referral.decidedBy()))
                .map(officer -> Map.of("value", officer.id(), "label", officer.name())).toList();
    }

    private String by(String officerId, LocalDate day) {
        return officerId == null ? "" : organization.nameOf(officerId) + "，" + day(day);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : Wording.date(day);
    }
}
