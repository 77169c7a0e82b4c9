package org.zhenggai.rectification.casework.finding;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.database.ReadAhead;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;
import org.zhenggai.rectification.ground.organization.CaseParties;
import org.zhenggai.rectification.ground.organization.Unit;

/**
 * The units of a case, by role. The models ask it for the units a multi-instance task goes to, with the case id as the engine
 * carries it.
 */
@InModels
@Service("caseUnits")
public class CaseUnits implements CaseParties {

    /** A unit's part. */
    private record Part(String unitId, String role) {}

    private final JdbcClient jdbc;
    /** Written when the case is registered, and when a unit hands its part over. */
    private final ReadAhead<List<Part>> parts = new ReadAhead<>();
    private final ObjectProvider<CaseTransfers> transfers;

    CaseUnits(JdbcClient jdbc, ObjectProvider<CaseTransfers> transfers) {
        this.transfers = transfers;
        this.jdbc = jdbc;
    }

    @Override
    public String jurisdictionOfCase(long caseId) {
        return jdbc.sql("""
                select p.jurisdiction_id from rectification_case c join finding f on f.id = c.finding_id join plan p on p.id = f.plan_id
                where c.id = :case""").param("case", caseId).query(String.class).single();
    }

    @Override
    public String jurisdictionOfPlan(String planId) {
        return jdbc.sql("select jurisdiction_id from plan where id = :plan").param("plan", planId).query(String.class).single();
    }

    /** The lead unit's id. */
    public String lead(long caseId) {
        return of(caseId, UnitRole.LEAD).get(0);
    }

    @Override
    @ModelFunction
    public List<String> supervising(String caseId) {
        return of(Long.parseLong(caseId), UnitRole.SUPERVISING);
    }

    /** Ids of the responsible units other than the lead, in the plan's order. */
    @ModelFunction
    public List<String> coResponsible(String caseId) {
        return of(Long.parseLong(caseId), UnitRole.RESPONSIBLE);
    }

    @Override
    public boolean isResponsible(long caseId, String unitId) {
        return lead(caseId).equals(unitId) || of(caseId, UnitRole.RESPONSIBLE).contains(unitId);
    }

    @Override
    public int openCases(String unitId) {
        return jdbc.sql("""
                select count(distinct u.case_id) from case_unit u join rectification_case c on c.id = u.case_id
                where u.unit_id = :unit and c.ended_on is null""").param("unit", unitId).query(Integer.class).single();
    }

    @Override
    public Set<Long> transfer(Unit from, Unit to, List<String> numbers, String actor, String reason) {
        Set<Long> moved = transfers.getObject().carryOut(from, to, numbers, actor, reason);
        moved.forEach(parts::forget);
        return moved;
    }

    List<String> of(long caseId, UnitRole role) {
        return parts.of(caseId, id -> jdbc.sql("select unit_id, role from case_unit where case_id = :case order by role, position")
                .param("case", id).query(Part.class).list()).stream().filter(part -> part.role().equals(role.name())).map(Part::unitId)
                .toList();
    }
}
