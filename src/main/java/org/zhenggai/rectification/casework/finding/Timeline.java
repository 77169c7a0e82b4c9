package org.zhenggai.rectification.casework.finding;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.ChainCheck;
import org.zhenggai.rectification.ground.audit.EntryChain;
import org.zhenggai.rectification.ground.database.AtCommit;
import org.zhenggai.rectification.ground.database.LastAct;
import org.zhenggai.rectification.ground.engine.task.Acting;
import org.zhenggai.rectification.ground.organization.Organization;

/**
 * The append-only history of a case: who did what, when and why. It is the audit trail and outlives the engine's history; the entries
 * of a case are a chain, so that a changed, removed or inserted one is found.
 */
@Service
public class Timeline {

    /** Actor of everything the software does by itself. */
    public static final String SYSTEM = "system";

    /** The timelines as chains, one for each case. */
    public static final EntryChain.Table CHAIN = new EntryChain.Table("timeline_entry", "timeline_head", "case_id",
            List.of("case_id", "happened_at", "actor", "actor_name", "kind", "summary", "detail", "on_behalf_of"));

    private static final int ORDER = 1000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Acting acting;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final AtCommit atCommit;
    private final EntryChain chain;
    private final LastAct<Long> linking;

    Timeline(JdbcClient jdbc, JdbcTemplate template, Organization organization, Acting acting, Clock clock,
            ApplicationEventPublisher events, AtCommit atCommit) {
        this.atCommit = atCommit;
        this.chain = new EntryChain(template, CHAIN);
        this.linking = LastAct.of(ORDER, chain::link);
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
    @Transactional
    public void append(long caseId, String actor, String kind, String summary, String detail) {
        String principal = acting.principalOf(actor).orElse(null);
        String name = organization.nameOf(actor, principal);
        long seq = jdbc.sql("""
                insert into timeline_entry (case_id, happened_at, actor, actor_name, kind, summary, detail, on_behalf_of)
                values (:case, :at, :actor, :name, :kind, :summary, :detail, :principal) returning seq""")
                .param("case", caseId).param("at", OffsetDateTime.now(clock)).param("actor", actor).param("name", name)
                .param("kind", kind).param("summary", summary).param("detail", detail)
                .param("principal", principal).query(Long.class).single();
        atCommit.note(linking, seq);
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

    /** How many entries a timeline has up to one of them, and the hash of that one. */
    public record Seal(long entries, String lastHash) {}

    /** The seal of the case's timeline as of the last commit. */
    public Seal seal(long caseId) {
        return jdbc.sql("select entries, last_hash from timeline_head where chain = :case").param("case", caseId).query(Seal.class)
                .optional().orElse(new Seal(0, ""));
    }

    /** The seal of a timeline as it was read, whatever was added since; of none of its entries for an empty list. */
    public Seal seal(List<TimelineEntry> read) {
        return read.isEmpty() ? new Seal(0, "") : jdbc.sql(
                "select position as entries, hash as last_hash from timeline_entry where seq = :seq")
                .param("seq", read.get(read.size() - 1).seq()).query(Seal.class).single();
    }

    /**
     * Checks that no entry was changed, removed or inserted, streaming over all of them.
     *
     * @param caseId the case whose timeline is checked, null for all
     * @param listed how many problems to list
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainCheck.Result check(Long caseId, int listed) {
        return ChainCheck.of(chain, caseId, listed);
    }
}
