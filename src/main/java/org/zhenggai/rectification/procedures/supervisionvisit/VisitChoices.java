package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * The cases an officer may visit: those the officer's unit supervises, for an overseer all, but never one the unit is responsible
 * for. Closed cases are among them, since sham rectification is often found after the closure; withdrawn ones are not.
 */
@Service
class VisitChoices {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Organization organization;

    VisitChoices(JdbcClient jdbc, Cases cases, Organization organization) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.organization = organization;
    }

    /** Options ({@code value} the case number, {@code label}), by case number. */
    List<Map<String, String>> offered(String userId) {
        return jdbc.sql("""
                select c.case_number, c.title, c.ended_on is not null as ended from case_standing c
                where (c.ended_on is null or c.process_state = 'CLOSED')
                and (:all or exists (select 1 from case_party u where u.case_id = c.id and u.unit_id = :unit))
                and not exists (select 1 from case_party o where o.case_id = c.id and o.unit_id = :unit and o.role <> 'SUPERVISING')
                order by c.case_number""")
                .param("all", organization.isOverseer(userId))
                .param("unit", organization.officer(userId).map(Officer::unitId).orElse(""))
                .query((row, n) -> Map.of("value", row.getString("case_number"), "label", row.getString("case_number") + "　"
                        + row.getString("title") + (row.getBoolean("ended") ? "（已销号）" : ""))).list();
    }

    /** The case the officer chose. @throws SubmissionRefusedException when it is not among the options */
    RectificationCase chosen(String userId, String caseNumber) {
        return offered(userId).stream().filter(option -> option.get("value").equals(caseNumber)).findFirst()
                .flatMap(option -> cases.byNumber(caseNumber))
                .orElseThrow(() -> new SubmissionRefusedException("caseNumber", "案件", "请从列出的案件中选择；本单位负责整改的案件不能由本单位督导"));
    }
}
