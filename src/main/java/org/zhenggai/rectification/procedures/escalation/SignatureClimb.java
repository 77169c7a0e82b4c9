package org.zhenggai.rectification.procedures.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.Decisions;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Positions;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * A letter that waits too long for its signature climbs: after the working days of the table signature-climb.dmn whoever holds its task
 * gives it back, and besides the leaders and their substitutes a post of the government that the table names may sign.
 */
@Service
public class SignatureClimb {

    private static final String TABLE = "signature-climb";

    private record Rule(int workingDays, Role post) {}

    private final Decisions decisions;
    private final Escalations escalations;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Offices offices;
    private final Positions positions;
    private final Organization organization;
    private final Timeline timeline;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignatureClimb(Decisions decisions, Escalations escalations, Deadlines deadlines, WorkingCalendar calendar, Offices offices,
            Positions positions, Organization organization, Timeline timeline, AuditLog audit, ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.offices = offices;
        this.positions = positions;
        this.organization = organization;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** When a letter that begins to wait today climbs: at the start of the working day after the last it may wait. */
    public Date at(long escalationId) {
        int days = rule(escalations.get(escalationId)).workingDays();
        return Date.from(deadlines.startOfDay(calendar.plusWorkingDays(LocalDate.now(clock), days + 1)));
    }

    /** The post that may sign the letter from now on. */
    public Position post(long escalationId) {
        Escalation e = escalations.get(escalationId);
        return new Position(offices.ofCase(e.caseId()).unit(Office.GOVERNMENT), rule(e).post());
    }

    /**
     * Records that the letter has climbed and says so.
     *
     * @param taskId its task, {@code holder} who held it, null for nobody
     */
    @Transactional
    public void climbed(long escalationId, String taskId, String holder) {
        Escalation e = escalations.get(escalationId);
        Position post = post(escalationId);
        Set<String> leaders = positions.holders(post.unitId(), Role.LEADER);
        Set<String> signers = new LinkedHashSet<>(positions.holders(post.unitId(), post.role()));
        leaders.stream().filter(one -> !organization.has(one, Role.LEADER)).forEach(signers::add); // who stands in for a leader
        String names = signers.isEmpty() ? organization.unitName(post.unitId()) + post.role().label() + "（目前无人任此岗位）"
                : signers.stream().map(organization::nameOf).collect(Collectors.joining("、"));
        int waited = rule(e).workingDays();
        String what = e.instrument().label() + "（" + e.level() + "）";
        timeline.append(e.caseId(), Timeline.SYSTEM, "SIGNATURE_CLIMBED", what + "满" + waited + "个工作日未签发，转请代签", "可以代签的人员：" + names);
        audit.record(Act.of(Category.CASEWORK, Act.SYSTEM, "转请代签").on(e.level() + e.instrument().label()).saying("满" + waited + "个工作日未签发"
                + (holder == null ? "" : "，已从" + organization.nameOf(holder) + "处放回")));
        Set<String> told = new LinkedHashSet<>(signers);
        told.addAll(leaders);
        events.publishEvent(new SignatureClimbed(e.caseId(), escalationId, taskId, e.level(), e.instrument().label(), waited, names, told));
    }

    private Rule rule(Escalation e) {
        Map<String, Object> row = decisions.firstRow(TABLE, Map.of("level", e.level()));
        return new Rule(((Number) row.get("workingDays")).intValue(), Role.valueOf((String) row.get("post")));
    }
}
