package org.zhenggai.rectification.procedures.planrun;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.planrun.PlanPhases.PhaseView;
import org.zhenggai.rectification.procedures.planrun.PlanRecords.ClosingReport;

/** What the forms of the plan's process show: the phase, how many cases are where, the closing report so far. */
@Component
class PlanFacts implements TaskFacts {

    private final Plans plans;
    private final PlanPhases phases;
    private final PlanRecords records;
    private final PhaseTable table;
    private final Cases cases;
    private final Organization organization;

    PlanFacts(Plans plans, PlanPhases phases, PlanRecords records, PhaseTable table, Cases cases, Organization organization) {
        this.plans = plans;
        this.phases = phases;
        this.records = records;
        this.table = table;
        this.cases = cases;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(RectificationPlanProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("planTitle", "caseText", "openText", "phaseName", "phaseText", "phaseKind", "phaseRows", "report", "closingReport",
                "draftedByName", "returnText", "acceptedText", PhaseAcceptance.LIST);
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        String plan = task.subjectId();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("planTitle", plans.get(plan).title());
        List<RectificationCase> all = cases.ofPlan(plan).stream()
                .filter(c -> c.processState() != ProcessState.REPLACED).toList();
        List<String> open = all.stream().filter(c -> c.endedOn() == null).map(RectificationCase::caseNumber).toList();
        String counts = "共" + all.size() + "个，已销号" + in(all, ProcessState.CLOSED) + "个，不属实撤销"
                + in(all, ProcessState.WITHDRAWN) + "个，正在办理" + open.size() + "个";
        facts.put("caseText", counts);
        facts.put("openText", open.isEmpty() ? "" : Markdown.of("**尚未办结** %s\n\n", String.join("、", open)));
        List<PhaseView> views = phases.of(plan);
        RectificationPlanProcess.phase(task).map(position -> views.get(position - 1)).ifPresentOrElse(phase -> {
            facts.put("phaseName", phase.name());
            facts.put("phaseText", period(phase));
            facts.put("phaseKind", table.of(phase.name()).kind());
            addAcceptance(facts, phase);
        }, () -> {
            facts.put("phaseRows", views.stream().map(PlanFacts::row).toList());
            addReport(facts, plan, (views.isEmpty() ? "案件" : "各阶段工作已办结。案件") + counts + "。");
        });
        return facts;
    }

    private static void addAcceptance(Map<String, Object> facts, PhaseView phase) {
        List<String> accepted = phase.cases().stream().filter(PhaseCase::accepted).map(one -> one.caseNumber() + "　" + one.title())
                .toList();
        facts.put("acceptedText", accepted.isEmpty() ? "本阶段还没有案件验收销号。" : Markdown.of("**本阶段验收销号%s件** %s", accepted.size(),
                String.join("；", accepted)));
        facts.put(PhaseAcceptance.LIST, phase.cases().stream().filter(PhaseCase::open).map(one -> Map.of("caseNumber", one.caseNumber(),
                "title", one.title(), "state", one.processState().label(), "reason", "")).toList());
    }

    private void addReport(Map<String, Object> facts, String plan, String standing) {
        ClosingReport draft = records.report(plan).orElse(null);
        // the form to draft starts from what there is
        facts.put("report", draft == null ? standing : draft.report());
        facts.put("closingReport", draft == null ? "" : draft.report());
        facts.put("draftedByName", draft == null ? ""
                : organization.nameOf(draft.draftedBy()));
        facts.put("returnText", draft == null || draft.returnComment() == null ? ""
                : Markdown.of("**修改意见** %s\n\n", draft.returnComment()));
    }

    private static long in(List<RectificationCase> cases, ProcessState state) {
        return cases.stream().filter(c -> c.processState() == state).count();
    }

    private static Map<String, String> row(PhaseView phase) {
        PhaseRecord record = phase.record();
        return Map.of("name", phase.name(), "period", period(phase), "recordedOn",
                record == null ? "" : Wording.date(record.recordedOn()), "record", record == null ? "" : record.record(), "accepted",
                accepted(phase));
    }

    private static String accepted(PhaseView phase) {
        long accepted = phase.cases().stream().filter(PhaseCase::accepted).count();
        long open = phase.cases().stream().filter(PhaseCase::open).count();
        return phase.cases().isEmpty() ? "" : "验收" + accepted + "件，未验收" + open + "件";
    }

    private static String period(PhaseView phase) {
        return Wording.date(phase.startsOn()) + "至" + Wording.date(phase.endsOn());
    }
}
