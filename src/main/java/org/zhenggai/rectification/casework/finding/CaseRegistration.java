package org.zhenggai.rectification.casework.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers one case under a finding; its process starts in the same transaction. */
@Service
public class CaseRegistration {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseRegistration(JdbcClient jdbc, Timeline timeline, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Registers the case under the plan's next free number.
     *
     * @param source where the case comes from, in Chinese, for the timeline
     * @return the case's key
     */
    @Transactional
    public long register(NewCase entry, String actor, String source) {
        LocalDate today = LocalDate.now(clock);
        long id = jdbc.sql("""
                insert into rectification_case (case_number, finding_id, title, village, category, area_mu, farmland_mu,
                       basic_farmland_mu, due_date, original_due_date, internal_due_date, named_condition, check_date, process_state,
                       registered_on, state_since, relapse_of)
                values (:number, :finding, :title, :village, :category, :area, :farmland, :basic, :due, :due, :internal, :condition,
                        :check, :state, :today, :today, :relapse) returning id""")
                .param("number", nextNumber(entry.findingId())).param("finding", entry.findingId())
                .param("title", entry.title()).param("village", entry.village()).param("category", entry.category().name())
                .param("area", entry.areaMu()).param("farmland", entry.farmlandMu()).param("basic", entry.basicFarmlandMu())
                .param("due", entry.dueDate()).param("internal", entry.internalDueDate())
                .param("condition", entry.condition()).param("check", entry.checkDate())
                .param("state", ProcessState.NOT_STARTED.name()).param("today", today).param("relapse", entry.relapseOf())
                .query(Long.class).single();
        insertUnits(id, UnitRole.LEAD, entry.responsible().subList(0, 1));
        insertUnits(id, UnitRole.RESPONSIBLE, entry.responsible().subList(1, entry.responsible().size()));
        insertUnits(id, UnitRole.SUPERVISING, entry.supervising());
        timeline.append(id, actor, "CASE_REGISTERED", "案件已登记，整改期限：" + Wording.date(entry.dueDate()), source);
        events.publishEvent(new CaseRegistered(id, entry.category()));
        return id;
    }

    /** The plan's row stays locked until the transaction ends, so that two registrations at once do not take the same number. */
    private String nextNumber(String findingId) {
        return jdbc.sql("""
                update plan set last_case_number = last_case_number + 1
                where id = (select plan_id from finding where id = :finding) returning case_prefix, last_case_number""")
                .param("finding", findingId)
                .query((row, n) -> "%s-%03d".formatted(row.getString("case_prefix"), row.getInt("last_case_number"))).single();
    }

    private void insertUnits(long caseId, UnitRole role, List<String> unitIds) {
        for (int i = 0; i < unitIds.size(); i++) {
            jdbc.sql("insert into case_unit (case_id, unit_id, role, position) values (?, ?, ?, ?)")
                    .params(caseId, unitIds.get(i), role.name(), i + 1).update();
        }
    }
}
