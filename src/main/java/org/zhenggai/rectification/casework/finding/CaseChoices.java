package org.zhenggai.rectification.casework.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** The open cases a start form offers an officer, and the one that was chosen. */
@Service
public class CaseChoices {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Organization organization;

    CaseChoices(JdbcClient jdbc, Cases cases, Organization organization) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.organization = organization;
    }

    /** Options ({@code value} the case number, {@code label}) of the cases the officer's unit leads. */
    public List<Map<String, String>> led(String userId) {
        return offered(userId, EnumSet.of(UnitRole.LEAD));
    }

    /** Options of the cases that concern the officer's unit at all; an overseer is offered every open case. */
    public List<Map<String, String>> concerning(String userId) {
        return offered(userId, EnumSet.allOf(UnitRole.class));
    }

    /**
     * The case the officer chose.
     *
     * @throws SubmissionRefusedException when it is not among the options, or has ended
     */
    public RectificationCase chosen(List<Map<String, String>> options, String field, String label, String caseNumber) {
        return options.stream().filter(option -> option.get("value").equals(caseNumber)).findFirst()
                .flatMap(option -> cases.byNumber(caseNumber))
                .orElseThrow(() -> new SubmissionRefusedException(field, label, "请从列出的本单位在办案件中选择"));
    }

    private List<Map<String, String>> offered(String userId, Set<UnitRole> roles) {
        String unit = organization.officer(userId).map(Officer::unitId).orElse("");
        boolean all = roles.contains(UnitRole.SUPERVISING) && organization.isOverseer(userId);
        return jdbc.sql("""
                select c.case_number, c.title from rectification_case c where c.ended_on is null
                and (:all or exists (select 1 from case_unit u where u.case_id = c.id and u.unit_id = :unit and u.role in (:roles)))
                order by c.case_number""")
                .param("all", all).param("unit", unit).param("roles", roles.stream().map(UnitRole::name).collect(Collectors.toList()))
                .query((row, n) -> Map.of("value", row.getString("case_number"),
                        "label", row.getString("case_number") + "　" + row.getString("title"))).list();
    }
}
