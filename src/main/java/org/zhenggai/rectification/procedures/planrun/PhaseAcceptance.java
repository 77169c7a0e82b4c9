package org.zhenggai.rectification.procedures.planrun;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * 阶段验收: which cases of the plan were accepted in a phase, and which were not and why. What was accepted the cases say themselves; the
 * organiser of a phase that sums up says why the others were not.
 */
@Component
class PhaseAcceptance {

    /** The list of the form, and the kind of phase that asks for it (plan-phase.dmn). */
    static final String LIST = "unaccepted";
    static final String SUMMING_UP = "SUMMING_UP";
    private static final String LABEL = "未验收销号的案件";
    private static final int LONGEST = 500;

    private final Cases cases;
    private final JdbcClient jdbc;

    PhaseAcceptance(Cases cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** Cases of the plan that the reader may see. */
    Set<Long> visible(String planId, Reader reader) {
        return new HashSet<>(jdbc.sql("""
                select c.id from case_standing c join plan_finding f on f.id = c.finding_id
                where f.plan_id = :plan
                  and (:all or exists (select 1 from case_party p where p.case_id = c.id and p.unit_id = :unit))""")
                .param("plan", planId).param("all", reader.all()).param("unit", reader.unitId()).query(Long.class).list());
    }

    /** As it stands now: the plan's cases without those that an earlier phase has accepted. */
    List<PhaseCase> now(String planId, int position) {
        Set<Long> earlier = new HashSet<>(jdbc.sql("""
                select case_id from phase_case where plan_id = :plan and position <> :position and accepted""").param("plan", planId)
                .param("position", position).query(Long.class).list());
        return cases.ofPlan(planId).stream().filter(c -> c.processState() != ProcessState.REPLACED && !earlier.contains(c.id()))
                .map(c -> new PhaseCase(c.id(), c.caseNumber(), c.title(), c.processState() == ProcessState.CLOSED, c.processState(), null))
                .toList();
    }

    /** As it was taken down when the phase was done; empty before, and for phases that were done before this was kept. */
    List<PhaseCase> recorded(String planId, int position) {
        return jdbc.sql("""
                select p.case_id, c.case_number, c.title, p.accepted, p.process_state, p.reason
                from phase_case p join case_standing c on c.id = p.case_id
                where p.plan_id = :plan and p.position = :position order by c.case_number""").param("plan", planId)
                .param("position", position).query(PhaseCase.class).list();
    }

    /**
     * Takes it down with the reasons of the form.
     *
     * @param kind null for forms that ask for no reasons
     * @throws SubmissionRefusedException when the phase sums up and a reason is missing
     */
    void keep(TaskSubmission form, String planId, int position, String kind) {
        Map<String, String> reasons = form.rows(LIST).stream().filter(row -> row.get("caseNumber") != null && row.get("reason") != null)
                .collect(Collectors.toMap(row -> (String) row.get("caseNumber"), row -> ((String) row.get("reason")).strip(), (a, b) -> b));
        List<PhaseCase> all = now(planId, position);
        if (SUMMING_UP.equals(kind)) {
            List<String> open = all.stream().filter(PhaseCase::open).map(PhaseCase::caseNumber).toList();
            String unexplained = open.stream().filter(number -> reasons.getOrDefault(number, "").length() < 2)
                    .collect(Collectors.joining("、"));
            if (!unexplained.isEmpty()) {
                throw new SubmissionRefusedException(LIST, LABEL, "请逐案写明未验收的原因：" + unexplained);
            }
            String strange = reasons.keySet().stream().filter(number -> !open.contains(number)).collect(Collectors.joining("、"));
            if (!strange.isEmpty()) {
                throw new SubmissionRefusedException(LIST, LABEL, strange + "已经验收、撤销或不属于本方案，请刷新后重填");
            }
        }
        all.forEach(one -> jdbc.sql("""
                insert into phase_case (plan_id, position, case_id, accepted, process_state, reason) values (?, ?, ?, ?, ?, ?)
                on conflict (plan_id, position, case_id) do update set accepted = excluded.accepted,
                  process_state = excluded.process_state, reason = excluded.reason""")
                .params(planId, position, one.caseId(), one.accepted(), one.processState().name(), cut(reasons.get(one.caseNumber())))
                .update());
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
