package org.zhenggai.rectification.casework.finding;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.database.ReadAhead;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;
import org.zhenggai.rectification.ground.organization.CaseParties;

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
    /** Written once, when the case is registered. */
    private final ReadAhead<List<Part>> parts = new ReadAhead<>();

    CaseUnits(JdbcClient jdbc) {
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

    List<String> of(long caseId, UnitRole role) {
        return parts.of(caseId, id -> jdbc.sql("select unit_id, role from case_unit where case_id = :case order by role, position")
                .param("case", id).query(Part.class).list()).stream().filter(part -> part.role().equals(role.name())).map(Part::unitId)
                .toList();
    }
}
