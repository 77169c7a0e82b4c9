package org.zhenggai.rectification.casework.finding;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/**
 * What a case is called: names that came from a plan read badly at times. The authority's reviewers and head and the head of the lead unit
 * may put them right while the case goes on; before, after and why stand in the timeline, and papers that were issued keep the old name.
 */
@Service
@Transactional
public class CaseTitles {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 500;
    private static final Set<Role> OF_THE_AUTHORITY = Set.of(Role.REVIEWER, Role.LEAD);

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseUnits units;
    private final Offices offices;
    private final Persons persons;
    private final Timeline timeline;
    private final AuditLog audit;

    CaseTitles(JdbcClient jdbc, Cases cases, CaseUnits units, Offices offices, Persons persons,
            Timeline timeline,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.units = units;
        this.offices = offices;
        this.persons = persons;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Whether the user may give the case another name at all. */
    @Transactional(readOnly = true)
    public boolean mayChange(String user, RectificationCase c) {
        String authority = offices.ofCase(c.id()).unit(Office.AUTHORITY);
        String lead = units.lead(c.id());
        return !c.processState().ended() && persons.officersAtPresent(user)
                .anyMatch(officer -> officer.unitId().equals(authority) && officer.roles().stream().anyMatch(OF_THE_AUTHORITY::contains)
                        || officer.unitId().equals(lead) && officer.roles().contains(Role.LEAD));
    }

    /**
     * Gives the case another name.
     *
     * @throws ForbiddenException  when the user may not, or the case has ended
     * @throws BadRequestException without a title or a reason, or with one that is too long
     * @throws ConflictException   when it is called so already
     */
    public void change(String user, RectificationCase c, String wanted, String given) {
        if (!mayChange(user, c)) {
            throw new ForbiddenException(c.processState().ended() ? "案件已办结，名称不再修改" : "案件名称由主管部门审核人员、负责人或者牵头单位负责人修改");
        }
        String title = written("案件名称", wanted, LONGEST_TITLE).replaceAll("\\s+", " ");
        String reason = written("修改理由", given, LONGEST_REASON);
        cases.lock(c.id());
        String before = cases.get(c.id()).title();
        if (title.equals(before)) {
            throw new ConflictException("案件现在的名称就是“" + title + "”，不需要修改");
        }
        jdbc.sql("update rectification_case set title = :title where id = :id").param("title", title).param("id", c.id()).update();
        cases.changes(c.id());
        timeline.append(c.id(), user, "TITLE_CHANGED", "修改案件名称", "原名称：" + before + "\n新名称：" + title + "\n理由：" + reason);
        audit.record(Act.of(Category.CASEWORK, user, "修改案件名称").on(c.caseNumber()).saying("理由见案件办理记录"));
    }

    private static String written(String label, String text, int longest) {
        String found = text == null ? "" : text.strip();
        if (found.isEmpty() || found.length() > longest) {
            throw new BadRequestException("请填写" + label + "，不超过" + longest + "字");
        }
        return found;
    }
}
