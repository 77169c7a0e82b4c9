package org.zhenggai.rectification.finding;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.engine.Acting;
import org.zhenggai.rectification.organization.Organization;

/** The append-only history of a case: who did what, when and why. It is the audit trail and outlives the engine's history. */
@Service
public class Timeline {

    /** Actor of everything the software does by itself. */
    public static final String SYSTEM = "system";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Acting acting;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Timeline(JdbcClient jdbc, Organization organization, Acting acting, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.organization = organization;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Adds an entry at the present instant. {@code detail} may be null. Joins the caller's transaction. What a substitute does for
     * another officer carries both names.
     */
    public void append(long caseId, String actor, String kind, String summary, String detail) {
        String principal = acting.principalOf(actor).orElse(null);
        String name = SYSTEM.equals(actor) ? "系统" : organization.nameOf(actor, principal);
        jdbc.sql("""
                insert into timeline_entry (case_id, happened_at, actor, actor_name, kind, summary, detail, on_behalf_of)
                values (:case, :at, :actor, :name, :kind, :summary, :detail, :principal)""")
                .param("case", caseId).param("at", OffsetDateTime.now(clock)).param("actor", actor).param("name", name)
                .param("kind", kind).param("summary", summary).param("detail", detail)
                .param("principal", principal).update();
        events.publishEvent(new CaseNoted(caseId));
    }

    /** Everything that happened to the case, oldest first. */
    public List<TimelineEntry> of(long caseId) {
        return jdbc.sql("""
                select seq, happened_at, actor, actor_name, kind, summary, detail, on_behalf_of
                from timeline_entry where case_id = :case order by seq""")
                .param("case", caseId)
                .query((row, n) -> new TimelineEntry(row.getLong("seq"),
                        row.getObject("happened_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(),
                        row.getString("actor"), row.getString("actor_name"), row.getString("kind"), row.getString("summary"),
                        row.getString("detail"), row.getString("on_behalf_of")))
                .list();
    }
}
