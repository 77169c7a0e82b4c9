package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.FieldProblems;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.supervisionvisit.NewVisit.NewFinding;

/** Takes the record of a visit: who may record which case, the rules about it, and what is found at once. */
@Service
public class VisitRecording {

    private static final Set<Role> VISITORS = Set.of(Role.SUPERVISOR, Role.INSPECTOR, Role.REVIEWER, Role.LEADER);

    private final VisitChoices choices;
    private final Visits visits;
    private final Cases cases;
    private final CaseUnits units;
    private final Organization organization;
    private final DateRules dates;
    private final Timeline timeline;
    private final Persons persons;

    VisitRecording(VisitChoices choices, Visits visits, Cases cases, CaseUnits units, Organization organization, DateRules dates,
            Timeline timeline, Persons persons) {
        this.persons = persons;
        this.choices = choices;
        this.visits = visits;
        this.cases = cases;
        this.units = units;
        this.organization = organization;
        this.dates = dates;
        this.timeline = timeline;
    }

    /** The cases the officer may visit, as options; none for who may not record visits. */
    public List<Map<String, String>> offered(String userId) {
        return mayRecord(userId) ? choices.offered(userId) : List.of();
    }

    /**
     * Records the visit. A crime, a breach of discipline and a difficult problem are told at once; a suspicion of sham
     * rectification waits for the leaders.
     *
     * @throws ForbiddenException         when the officer has no role that visits
     * @throws SubmissionRefusedException when a rule is broken; nothing is written then
     */
    public Visit record(StartSubmission form) {
        if (!mayRecord(form.userId())) {
            throw new ForbiddenException("实地督导检查由督导、核查、审核人员或区领导登记");
        }
        RectificationCase c = choices.chosen(form.userId(), form.text("caseNumber"));
        FieldProblems problems = new FieldProblems();
        problems.check(() -> dates.notInFuture("visitedOn", "检查日期", form.date("visitedOn")));
        List<String> visitors = form.rows("visitors").stream().map(row -> (String) row.get("name")).toList();
        if (visitors.stream().distinct().count() < Math.max(2, visitors.size())) {
            problems.add("visitors", "检查人员", "至少两人，姓名不得重复");
        }
        Map<Cause, String> conclusions = conclusions(form);
        if (conclusions.containsKey(Cause.SHAM) && !anotherLeader(form.userId())) {
            problems.add("sham", "虚假整改线索",
                    "登记人不得认定自己登记的线索，而没有其他区领导可以认定；请由同行的督导或核查人员登记");
        }
        problems.refuse();
        List<NewFinding> findings = form.rows("findings").stream()
                .map(row -> new NewFinding((String) row.get("found"), (String) row.get("requirement"))).toList();
        String unit = organization.officer(form.userId()).orElseThrow().unitId();
        long id = visits.insert(new NewVisit(c.id(), form.date("visitedOn"), form.text("place"), visitors, form.userId(), unit,
                confirmingUnit(c, unit), findings, conclusions));
        Visit visit = visits.get(id);
        timeline.append(c.id(), form.userId(), "VISIT_RECORDED", "实地督导检查：" + Wording.date(visit.visitedOn()) + "，" + visit.place()
                + (findings.isEmpty() ? "，没有督导意见" : "，督导意见" + findings.size() + "条"),
                VisitTexts.record(visit, visits.findings(id)));
        conclusions.forEach((cause, detail) -> {
            if (cause != Cause.SHAM) {
                cases.found(c.id(), cause, "实地督导检查（" + Wording.date(visit.visitedOn()) + "）：" + detail, form.userId());
            }
        });
        return visit;
    }

    private boolean mayRecord(String userId) {
        return VISITORS.stream().anyMatch(role -> persons.mayActAs(userId, role));
    }

    private static Map<Cause, String> conclusions(StartSubmission form) {
        Map<Cause, String> conclusions = new EnumMap<>(Cause.class);
        Map.of("difficult", Cause.DIFFICULT, "sham", Cause.SHAM, "crime", Cause.CRIME, "discipline", Cause.DISCIPLINE)
                .forEach((field, cause) -> {
                    if (form.ticked(field)) {
                        conclusions.put(cause, form.text(field + "Detail"));
                    }
                });
        return conclusions;
    }

    /** The recorder's unit where it has supervisors, otherwise the first supervising unit of the case. */
    private String confirmingUnit(RectificationCase c, String unit) {
        boolean supervises = organization.officers().stream()
                .anyMatch(officer -> officer.unitId().equals(unit) && organization.has(officer.id(), Role.SUPERVISOR));
        return supervises ? unit : units.supervising(String.valueOf(c.id())).get(0);
    }

    private boolean anotherLeader(String userId) {
        return organization.officers().stream()
                .anyMatch(officer -> !officer.id().equals(userId) && organization.has(officer.id(), Role.LEADER));
    }
}
