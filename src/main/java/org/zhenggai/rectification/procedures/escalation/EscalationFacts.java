package org.zhenggai.rectification.procedures.escalation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What forms show of an escalation and of what was done about it. */
@Component
class EscalationFacts implements TaskFacts {

    private final Escalations escalations;
    private final LetterDrafts drafts;
    private final PresentReason reasons;
    private final Trigger trigger;
    private final Organization organization;
    private final Cases cases;

    EscalationFacts(Escalations escalations, LetterDrafts drafts, PresentReason reasons, Trigger trigger, Organization organization,
            Cases cases) {
        this.drafts = drafts;
        this.reasons = reasons;
        this.cases = cases;
        this.escalations = escalations;
        this.trigger = trigger;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(EscalationProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("escalationLevel", "escalationInstrument", "triggeredOnText", "escalationAddressees", "escalationReason",
                "caseEndedText", "isSevere", "requirement", "measure", "preparedText", "documentNumberText", "requirementText", "hasSteps",
                "escalationSteps", "heldOn", "place", "participants", "minutes");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        Escalation e = escalations.get(task.subjectKey());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("escalationLevel", e.level());
        facts.put("escalationInstrument", e.instrument().label());
        facts.put("triggeredOnText", Wording.date(e.triggeredOn()));
        facts.put("escalationAddressees", trigger.names(escalations.addressees(e.id())));
        RectificationCase c = cases.get(e.caseId());
        facts.put("escalationReason", reasons.of(e, c) + "（阶梯第" + e.rule() + "行）");
        facts.put("caseEndedText", c.endedOn() == null ? ""
                : Markdown.of("\n\n**案件已于%s结束：%s**", Wording.date(c.endedOn()), c.processState().label()));
        facts.put("isSevere", e.instrument() == Instrument.LISTING_OR_ACCOUNTABILITY);
        if (task.taskKey().equals(EscalationProcess.SIGN)) { // what was prepared stands in the form, to be changed or signed as it is
            Optional<LetterDraft> draft = drafts.newest(e.id());
            facts.put("requirement", draft.map(LetterDraft::requirement).orElse(""));
            draft.map(LetterDraft::measure).ifPresent(measure -> facts.put("measure", measure));
            facts.put("preparedText", draft.<Object>map(text -> Markdown.of("\n\n**拟稿** 整改要求由%s于%s拟写，可以修改", text.by(),
                    Wording.date(text.writtenAt().toLocalDate()))).orElse(""));
        }
        if (task.taskKey().equals(EscalationProcess.HOLD_INTERVIEW) && e.isTogether()) {
            facts.putAll(held(e));
        }
        facts.put("documentNumberText", Objects.requireNonNullElse(e.documentNo(), "（无）"));
        facts.put("requirementText", Objects.requireNonNullElse(e.requirement(), "（无）"));
        List<Map<String, String>> steps = escalations.steps(e.id()).stream().map(step -> Map.of("on", Wording.date(step.doneOn()),
                "who", organization.nameOf(step.officerId()),
                "what", step.title(), "text", step.text())).toList();
        facts.put("hasSteps", !steps.isEmpty());
        facts.put("escalationSteps", steps);
        return facts;
    }

    /** The interview on another case of the same notice, as it was recorded: it was one, and is typed once. */
    private Map<String, Object> held(Escalation e) {
        return escalations.issuedWith(e.issuedWith()).stream().map(other -> escalations.interview(other.id())).flatMap(Optional::stream)
                .reduce((first, last) -> last).<Map<String, Object>>map(interview -> Map.of("heldOn", interview.heldOn().toString(),
                        "place", interview.place(), "participants", Stream.of(interview.participants().split("、")).map(name -> Map.of(
                                "name", name)).toList(),
                        "minutes", interview.minutes())).orElse(Map.of());
    }
}
